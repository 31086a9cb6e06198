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

/**
 * A guide that compiles. It has every section, with a note in each on what to write there, which is a warning
 * until it is gone.
 */
export function newGuide({ title, dataType, sources, destinations, checked }: NewGuide): string {
  const from = sources.join(' or ');
  const to = destinations.join(' or ');
  const perDestination = (note: (name: string) => string) =>
    destinations.map((name) => `- **${name}:** ${note(name)}`).join('\n');
  const sections: Readonly<Record<string, string>> = {
    [SECTION_HEADINGS.before]: `<!-- TODO: What to have ready. If a password is needed, say on which addresses it can be typed. -->\n\n${perDestination(
      () => `You need an account there and enough free space.`,
    )}`,
    [SECTION_HEADINGS.steps]: `<!-- TODO: One step for each thing to do: where to click, what you see, and what to do if it isn’t there. A line with nothing but a link becomes a button. -->

1. **Open ${from}.** Sign in to the account that has the data you want to copy.
2. **Open the transfer tool.** <!-- TODO: Where it is, and what it’s called on the screen. -->
3. **Choose ${to}.** <!-- TODO: Where to click, and what to allow. -->`,
    [SECTION_HEADINGS.arrives]: `<!-- TODO: How people find out that it’s done, how long it can take, and where to look. -->\n\n${perDestination(
      (name) => `Open ${name} and look for the copy.`,
    )}`,
    [SECTION_HEADINGS.wrong]: `<!-- TODO: What people see, and what to do. -->

- **Nothing has arrived.** Check that you’re signed in to the account you sent the copy to.
- **The transfer failed.** Retry in the transfer tool. If you can’t, start again at step 1.
- **The service you want isn’t in the list.** Choose another destination.
- **You’ve run out of space.** Free up some space at the destination, then retry.`,
    [SECTION_HEADINGS.can]: `<!-- TODO: What gets copied, and how. -->`,
    [SECTION_HEADINGS.cannot]: `<!-- TODO: What doesn’t get copied, and what the copy loses. -->`,
    [SECTION_HEADINGS.afterwards]: `Don’t delete anything from ${from} until you’ve checked the copy.`,
  };
  const body = Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---
${stringify({ title }, { lineWidth: 0 }).trim()}
datatype: ${dataType}
sources: ${quote(sources)}
destinations: ${quote(destinations)}
checked: ${checked}
---

<!-- TODO: One or two sentences: what this does for the reader. -->

${body.join('\n')}`;
}
