import type { Collection } from '../../modules/guides/compile-collection';
import { formatTable, replaceBelow } from './markdown-table';

const PERMISSIONS = [
  ['`storage`', 'to store on your device what is listed above'],
  ['`scripting`', 'to show the guide in pages of the sites listed below'],
  ['`activeTab`', 'to know which page you’re on when you click the icon'],
  ['`sidePanel` (only in Chrome, Edge)', 'to show the guide beside the page when you ask for it'],
];

/** The text of PRIVACY.md with new tables of permissions and sites. */
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
  return [
    { name: 'permissions', table: formatTable(['permission', 'its one use'], PERMISSIONS) },
    { name: 'sites', table: formatTable(['service', 'its sites'], sitesOf(false)) },
    { name: 'optional sites', table: formatTable(['service', 'its sites'], sitesOf(true)) },
  ].reduce(
    (page, { name, table }) =>
      replaceBelow(`<!-- npm run privacy:tables writes the ${name} that follow -->`, page, table),
    text,
  );
}
