import type { Collection } from '../modules/guides/compile-collection';

const PERMISSIONS = [
  ['`storage`', 'to note on your device what is listed above'],
  ['`scripting`', 'to show the guide in pages of the sites listed below'],
  ['`activeTab`', 'to know, when you click the icon, which page you mean'],
  ['`sidePanel` (only in Chrome, Edge)', 'to show the guide beside the page, when you ask for it'],
];

/** The text of PRIVACY.md with its tables of permissions and sites written anew, each between its two marks. */
export function withSiteTables(text: string, collection: Collection): string {
  const isOptional = (host: string) => collection.optionalHosts.includes(host);
  const sitesOf = (optional: boolean) =>
    collection.services
      .map(({ id, name }) => [
        name,
        Object.entries(collection.pages)
          .filter(
            ([host, rules]) => isOptional(host) === optional && rules.some(({ service }) => service === id),
          )
          .map(([host]) => `\`${host}\``)
          .join(', '),
      ])
      .filter(([, sites]) => sites !== '')
      .sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
  const withPermissions = replace(text, 'permissions', table(['permission', 'its one use'], PERMISSIONS));
  const withSites = replace(withPermissions, 'sites', table(['service', 'its sites'], sitesOf(false)));
  return replace(withSites, 'optional sites', table(['service', 'its sites'], sitesOf(true)));
}

function replace(text: string, name: string, content: string): string {
  const begin = `<!-- npm run privacy:tables writes the ${name} that follow -->`;
  const end = '<!-- until here -->';
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`PRIVACY.md needs the two lines "${begin}" and "${end}".`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
