import { DATA_TYPES } from '../../core/guides/data-types';
import type { Guide } from '../../core/guides/guide';
import type { Collection } from './compile-collection';

const BEGIN = '<!-- npm run guides:table writes what follows -->';
const END = '<!-- until here -->';
const HEAD = ['Guide', 'Data', 'From', 'To', 'Way in', 'Checked'];

/** A README's text with the table of a collection's guides between its two marks. Throws where these are missing. */
export function withGuideTable(readme: string, { guides, names }: Collection): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`The README needs the two lines "${BEGIN}" and "${END}".`);
  const services = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ');
  const row = (guide: Guide) => [
    `[${guide.title}](${guide.id}.md)`,
    DATA_TYPES[guide.dataType],
    services(guide.sources),
    services(guide.destinations),
    guide.tool === undefined ? 'not known' : wayIn(guide.tool),
    guide.checked ?? 'never',
  ];
  const table = formatTable([HEAD, ...guides.map(row)]);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

const wayIn = (href: string) => {
  const { host, pathname } = new URL(href);
  return `[${host}${pathname === '/' ? '' : pathname}](${href})`;
};

/** Columns as wide as their widest cell, as Prettier lays a table out. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
