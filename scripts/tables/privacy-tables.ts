import type { Collection } from '../../modules/guides/compile-collection';
import { readForms } from '../store/read-store';
import { formatTable, replaceBelow } from './markdown-table';

const BROWSERS = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' } as const;

/** The reasons stand in store/forms.yml, beside what the stores are told. */
const permissionRows = (): string[][] =>
  Object.entries(readForms().permissions).map(([name, { use, only }]) => [
    `\`${name}\`${only ? ` (only in ${only.map((store) => BROWSERS[store]).join(', ')})` : ''}`,
    use,
  ]);

/** The sites of each service that has some: those that are there from the start, or those that are off until turned on. */
export function sitesByService(
  collection: Collection,
  optional: boolean,
): { name: string; hosts: string[] }[] {
  return collection.services
    .map(({ id, name }) => ({
      name,
      hosts: Object.entries(collection.pages)
        .filter(
          ([host, rules]) =>
            collection.optionalHosts.includes(host) === optional &&
            rules.some(({ service }) => service === id),
        )
        .map(([host]) => host),
    }))
    .filter(({ hosts }) => hosts.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The text of PRIVACY.md with new tables of permissions and sites. */
export function withSiteTables(text: string, collection: Collection): string {
  const sitesOf = (optional: boolean) =>
    sitesByService(collection, optional).map(({ name, hosts }) => [
      name,
      hosts.map((host) => `\`${host}\``).join(', '),
    ]);
  return [
    { name: 'permissions', table: formatTable(['permission', 'its one use'], permissionRows()) },
    { name: 'sites', table: formatTable(['service', 'its sites'], sitesOf(false)) },
    { name: 'optional sites', table: formatTable(['service', 'its sites'], sitesOf(true)) },
  ].reduce(
    (page, { name, table }) =>
      replaceBelow(`<!-- npm run privacy:tables writes the ${name} that follow -->`, page, table),
    text,
  );
}
