/** One version's entry in CHANGELOG.md, which follows Keep a Changelog. */
export interface ChangelogEntry {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Markdown, without the entry's heading. */
  readonly text: string;
}

const HEADING = /^## \[(.+?)\](?: - (\S+))?[^\S\n]*$/gm;

/** The entry of a version; `undefined` if there is none, or none with a date. */
export function changelogEntry(changelog: string, version: string): ChangelogEntry | undefined {
  const headings = [...changelog.matchAll(HEADING)];
  const at = headings.findIndex(([, name]) => name === version);
  const [heading, , date = ''] = headings[at] ?? [];
  if (heading === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const start = (headings[at]?.index ?? 0) + heading.length;
  return { date, text: changelog.slice(start, headings[at + 1]?.index).trim() };
}
