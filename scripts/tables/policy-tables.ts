import { DATA_TYPES } from '../../core/guides/data-types';
import type { Collection } from '../../modules/guides/compile-collection';
import { formatTable, replaceBelow } from './markdown-table';

/** The text of docs/policies.md with new tables of the ids of data types and services. */
export function withPolicyTables(text: string, { names, pages }: Collection): string {
  const dataTypes = Object.entries(DATA_TYPES).map(([id, name]) => [`\`${id}\``, name]);
  const sitesOf = (id: string) =>
    Object.entries(pages)
      .filter(([, rules]) => rules.some(({ service }) => service === id))
      .map(([host]) => `\`${host}\``)
      .join(', ');
  const services = Object.entries(names)
    .map(([id, name]) => [`\`${id}\``, name, sitesOf(id)])
    .sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
  return [
    { name: 'data types', table: formatTable(['id', 'data type'], dataTypes) },
    { name: 'services', table: formatTable(['id', 'service', 'its sites'], services) },
  ].reduce(
    (page, { name, table }) =>
      replaceBelow(`<!-- npm run privacy:tables writes the ${name} that follow -->`, page, table),
    text,
  );
}
