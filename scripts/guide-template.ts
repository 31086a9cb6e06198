import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { SECTION_HEADINGS } from '../core/guides/guide';

export interface NewGuide {
  readonly title: string;
  readonly dataType: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  /** `YYYY-MM-DD` */
  readonly checked: string;
}

export const newGuideFile = (title: string): string => `${slug(title)}.md`;

const quote = (names: readonly string[]) =>
  stringify(names, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** A guide that compiles. It has every section, with a note in each on what to write there. */
export function newGuide({ title, dataType, sources, destinations, checked }: NewGuide): string {
  const from = sources.join(' or ');
  const to = destinations.join(' or ');
  const perDestination = (note: (name: string) => string) =>
    destinations.map((name) => `- **${name}:** ${note(name)}`).join('\n');
  const sections: Readonly<Record<string, string>> = {
    [SECTION_HEADINGS.before]: `<!-- What to have ready, and what each service asks for. -->\n\n${perDestination(
      (name) => `You need an account there. Sign in to ${name} once before you begin.`,
    )}`,
    [SECTION_HEADINGS.steps]: `<!-- One step for each thing to do. A line with nothing but a link becomes a button. -->

1. **Open ${from}.** Sign in to the account that holds the data you want to copy.
2. **Open the transfer tool.** <!-- Where it is, and what it is called on the screen. -->
3. **Choose ${to}.** <!-- What to choose there, and what to allow. -->`,
    [SECTION_HEADINGS.arrives]: `<!-- How the reader learns of it, and where to look. -->\n\n${perDestination(
      (name) => `Open ${name} and look for the copy.`,
    )}`,
    [SECTION_HEADINGS.wrong]: `<!-- What the reader sees, and what to do: no space is left, nothing arrived, a part is missing. -->\n\n- **Nothing arrived.** Check that you are looking in the account that you chose.`,
    [SECTION_HEADINGS.can]: `<!-- What is copied, and how. -->`,
    [SECTION_HEADINGS.cannot]: `<!-- What isn't copied, and what the copy loses. -->`,
    [SECTION_HEADINGS.afterwards]: `Don't delete anything at ${from} until you've checked the copy.`,
  };
  const body = Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---
${stringify({ title }, { lineWidth: 0 }).trim()}
datatype: ${dataType}
sources: ${quote(sources)}
destinations: ${quote(destinations)}
checked: ${checked}
---

<!-- One or two sentences: what this does for the reader. -->

${body.join('\n')}`;
}
