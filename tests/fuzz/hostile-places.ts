import { SERVICE_TEXTS, type Texts } from './compile-texts';

const FIELDS = { title: 'Move photos', datatype: 'Photos', sources: 'Facebook', destinations: 'Koofr' };
type Field = keyof typeof FIELDS | 'checked';
export const STEPS = '\n\n## Steps\n\n1. **Go.** Now.\n';

export function frontMatter(changes: Partial<Record<Field, string>> = {}): string {
  const lines = Object.entries({ ...FIELDS, ...changes }).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

export const guide = (text: string, allowsUndescribed = false): Texts => ({
  guides: { x: text, 'other-guide': frontMatter() + STEPS },
  services: SERVICE_TEXTS,
  allowsUndescribed,
});

const service = (text: string): Texts => ({
  guides: { x: frontMatter({ destinations: '[Koofr, Strange]' }) + STEPS },
  services: { ...SERVICE_TEXTS, strange: text },
});
const NAMED = 'name: Strange\nhome: https://strange.example/\n';
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const oneLine = (text: string) => text.replaceAll('\n', ' ');

type Places = Readonly<Record<string, (text: string) => string>>;

/** Where in a guide's Markdown any text can stand. */
export const TEXT_PLACES: Places = {
  paragraph: (text) => text + STEPS,
  'list item': (text) => `- ${indented(text, '  ')}\n- Two.${STEPS}`,
  blockquote: (text) => `> ${indented(text, '> ')}${STEPS}`,
  'table cell': (text) => `| a | b |\n|-|-|\n| ${oneLine(text)} | c |${STEPS}`,
  heading: (text) => `## ${oneLine(text)}\n\n### ${oneLine(text)}\n\nWords.${STEPS}`,
  'step title': (text) => `## Steps\n\n1. **${text}** Now.\n2. **Go.** Now.\n`,
  'step text': (text) => `## Steps\n\n1. **Go.** ${indented(text, '   ')}\n\n   ${indented(text, '   ')}\n`,
  'link text': (text) => `[${text}](https://x.example/)${STEPS}`,
};

/** Where an address can stand. */
export const ADDRESS_PLACES: Places = {
  'link address': (text) => `[t](${text})${STEPS}`,
  'link address in brackets': (text) => `[t](<${text}>)${STEPS}`,
  'link of a reference': (text) => `[t][r] [r] [r][]\n\n[r]: ${text}${STEPS}`,
  'automatic link': (text) => `<${text}> ${text}${STEPS}`,
  'address of a button': (text) => `## Steps\n\n1. **Go.** Now.\n\n   [t](${text})\n`,
  picture: (text) => `![${text}](${text} "${text}")${STEPS}`,
};

/** Where a text stands more seldom. */
export const ODD_PLACES: Places = {
  'middle of a sentence': (text) => `Before ${text} behind.${STEPS}`,
  'end, where nothing follows': (text) => `${STEPS}\n${text}`,
  'item of a service': (text) => `- **Koofr:** ${indented(text, '  ')}${STEPS}`,
  'item that names a service': (text) => `- **${text}:** words${STEPS}`,
  'part of a service': (text) => `## More\n\n### Koofr\n\n${text}${STEPS}`,
  'step without a title': (text) => `1. ${indented(text, '   ')}\n2. ${indented(text, '   ')}\n`,
  'table head': (text) => `| ${oneLine(text)} | b |\n|-|-|\n| c | d |${STEPS}`,
  'title of a link': (text) => `[t](https://x.example/ "${text}")${STEPS}`,
  footnote: (text) => `a[^1]\n\n[^1]: ${text}${STEPS}`,
  code: (text) => `\`\` ${text} \`\`${STEPS}`,
  fence: (text) => `~~~~ ${oneLine(text)}\n${text}\n~~~~${STEPS}`,
  'inside a tag': (text) => `<div>\n${text}\n</div>${STEPS}`,
};

type FilePlaces = Readonly<Record<string, (text: string) => Texts>>;

const fields = (write: (text: string) => string): FilePlaces => ({
  ...Object.fromEntries(
    (['title', 'datatype', 'sources', 'destinations', 'checked'] as const).map((field) => [
      field,
      (text: string) => guide(frontMatter({ [field]: write(text) }) + STEPS, true),
    ]),
  ),
  'one of the sources': (text) => guide(frontMatter({ sources: `[Facebook, ${write(text)}]` }) + STEPS),
  'name of a field': (text) =>
    guide(frontMatter().replace('title', () => `${write(text)}: x\ntitle`) + STEPS),
  'name of a service': (text) => service(NAMED.replace('Strange', () => write(text))),
  'other name of a service': (text) => service(`${NAMED}aliases: [${write(text)}, B]\n`),
  'home of a service': (text) => service(`name: Strange\nhome: ${write(text)}\n`),
  'flag of a service': (text) => service(`${NAMED}default: ${write(text)}\nonline: ${write(text)}\n`),
  'tool of a service': (text) => service(`${NAMED}exportsFor: [${write(text)}]\n`),
  'page of a service': (text) =>
    service(`${NAMED}pages:\n  transfer: ${write(text)}\n  site: [${write(text)}]\n`),
  'example of a service': (text) =>
    service(`${NAMED}examples: {none: [${write(text)}], site: [${write(text)}]}\n`),
  'field of a service': (text) => service(`${NAMED}${write(text)}: x\npages: {${write(text)}: []}\n`),
});

/** Where a text can stand as a value of YAML, in quotes: it is that very text. */
export const QUOTED_PLACES: FilePlaces = fields((text) => JSON.stringify(text));

/** The same without quotes: it is what YAML makes of it. */
export const BARE_PLACES: FilePlaces = {
  ...fields((text) => text),
  'pages of a service': (text) => service(`${NAMED}pages: ${text}\n`),
};

/** A file of nothing else. */
export const WHOLE_PLACES: FilePlaces = { 'whole guide': (text) => guide(text), 'whole service': service };
