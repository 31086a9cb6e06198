/** One version's entry in CHANGELOG.md, which follows Keep a Changelog. */
export interface ChangelogEntry {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Markdown, without the entry's heading. */
  readonly text: string;
}

/** Where the versions' headings lead to, at the end of a changelog in this form. */
const LINK_DEFINITION = /^\[[^\]\n]+\]: \S+[^\S\n]*$/gm;

/** `2026-02-30` is no date. */
const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const HEADING = /^## \[(.+?)\](?: - (\S+))?[^\S\n]*$/gm;

/** The entry of a version; `undefined` if there is none, or none with a date. */
export function changelogEntry(changelog: string, version: string): ChangelogEntry | undefined {
  const headings = [...changelog.matchAll(HEADING)];
  const at = headings.findIndex(([, name]) => name === version);
  const [heading, , date = ''] = headings[at] ?? [];
  if (heading === undefined || !/^\d{4}-\d\d-\d\d$/.test(date) || !isDate(date)) return undefined;
  const start = (headings[at]?.index ?? 0) + heading.length;
  const text = changelog.slice(start, headings[at + 1]?.index).replace(LINK_DEFINITION, '');
  return { date, text: text.trim() };
}
