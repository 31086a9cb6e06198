import { DATA_TYPES } from '../../core/guides/data-types';
import type { Guide } from '../../core/guides/guide';
import type { Collection } from '../../modules/guides/compile-collection';
import { formatTable, replaceBelow } from './markdown-table';

const BEGIN = '<!-- npm run guides:table writes what follows -->';
const HEAD = ['Guide', 'Data', 'From', 'To', 'Transfer tool', 'Checked'];

/** The text of the guides' README with a new table of the collection's guides. */
export function withGuideTable(readme: string, { guides, names }: Collection): string {
  const services = (ids: readonly string[]) => ids.map((id) => names[id] ?? id).join(', ');
  const row = (guide: Guide) => [
    `[${guide.title}](${guide.id}.md)`,
    DATA_TYPES[guide.dataType],
    services(guide.sources),
    services(guide.destinations),
    guide.tool === undefined ? 'not known' : linkToTool(guide.tool),
    guide.checked ?? 'never',
  ];
  return replaceBelow(BEGIN, readme, formatTable(HEAD, guides.map(row)));
}

const linkToTool = (href: string) => {
  const { host, pathname } = new URL(href);
  return `[${host}${pathname === '/' ? '' : pathname}](${href})`;
};
