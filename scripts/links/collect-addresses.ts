import type { Nodes } from 'mdast';
import { positionOf } from '../../modules/guides/body-context';
import { parseGuide } from '../../modules/guides/parse-guide';
import { parseMarkdown } from '../../modules/guides/parse-markdown';
import { SourceText } from '../../modules/guides/parse-fields';
import { parseService } from '../../modules/guides/parse-service';
import { readCollection, type SourceFile } from '../../modules/guides/read-collection';
import { buildServiceTable } from '../../modules/guides/service-table';

export interface Address {
  readonly url: string;
  /** Each as `guides/x.md:12`. */
  readonly places: readonly string[];
}

/**
 * The `https:` addresses of a folder's guides and of its own services, each once. A fragment or a slash at the end makes no
 * other address.
 */
export function collectAddresses(folder: string): readonly Address[] {
  const { guides, services, describesServices } = readCollection(folder, []);
  const options = { services: buildServiceTable(services), allowUndescribed: true, today: undefined };
  const found = new Map<string, { url: string; places: Set<string> }>();
  const add = ({ report }: SourceFile, addresses: readonly SourceText[]) => {
    for (const { text, line } of addresses) {
      const url = URL.parse(text);
      if (url?.protocol !== 'https:') continue;
      url.hash = '';
      const key = url.href.replace(/\/$/, '');
      const address = found.get(key) ?? { url: url.href, places: new Set() };
      address.places.add(`${report.file}:${String(line)}`);
      found.set(key, address);
    }
  };
  for (const file of guides) add(file, linksIn(parseGuide(file, options)?.body ?? '', file));
  if (describesServices) for (const file of services) add(file, addressesOf(file));
  return [...found.values()].map(({ url, places }) => ({ url, places: [...places] }));
}

function linksIn(body: string, { report }: SourceFile): readonly SourceText[] {
  const { nodes, definitions } = parseMarkdown(body, report);
  const within = (node: Nodes): readonly SourceText[] => [
    ...(node.type === 'link' || node.type === 'definition' ? [sourceOf(node.url, node)] : []),
    ...('children' in node ? node.children.flatMap(within) : []),
  ];
  return [...nodes, ...definitions.values()].flatMap(within);
}

function sourceOf(url: string, node: Nodes): SourceText {
  const { line, column } = positionOf(node);
  return new SourceText(url, line, column);
}

/** Its home page, its pages without a wildcard, and the examples of its pages that may exist. */
function addressesOf(file: SourceFile): readonly SourceText[] {
  const { home, rules = [], examples = [] } = parseService(file) ?? {};
  return [
    ...(home ? [home] : []),
    ...rules.flatMap(({ source }) => (source.text.includes('*') ? [] : [source])),
    ...examples.flatMap(({ url, kind }) => (kind === 'none' || isInvented(url.text) ? [] : [url])),
  ];
}

/** Whether an example has a query, or stands for a page of one person: `1234567890`, `aaaaaaaa`, `somebody`. */
const isInvented = (url: string) => /[?#]|\d{9,}|(\w)\1{7,}|\bsome(body|one)\b/i.test(url);
