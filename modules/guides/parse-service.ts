import * as v from 'valibot';
import type { PageRule } from '../../core/pages/match-page';
import { parsePagePattern } from '../../core/pages/page-pattern';
import { PAGE_KINDS, type PageKind, type Service } from '../../core/pages/service';
import { isValidId } from './names';
import { checkPlaceholders, fields, flag, parseFields, text, texts, type SourceText } from './parse-fields';
import type { FileReport } from './problem';
import type { SourceFile } from './read-collection';

const PAGES = {
  leaving: v.optional(texts),
  transfer: v.optional(texts),
  settings: v.optional(texts),
  site: v.optional(texts),
};
/** The shape of a service file. */
const SERVICE_FILE = fields({
  name: text,
  aliases: v.optional(texts, []),
  /** Required for online services. */
  home: v.optional(
    v.pipe(
      text,
      v.check((home) => isSafeAddress(home.text), 'must be an address that starts with "https://"'),
    ),
  ),
  default: v.optional(flag),
  online: v.optional(flag),
  exportsFor: v.optional(texts, []),
  tool: v.optional(
    v.pipe(
      text,
      v.check(
        (tool) => /^[a-z0-9-]+$/.test(tool.text) && isValidId(tool.text),
        'can contain only letters from a to z, digits and "-"',
      ),
    ),
  ),
  pages: v.optional(fields(PAGES)),
  examples: v.optional(fields({ ...PAGES, none: v.optional(texts) })),
});

function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}

export interface ServiceFile {
  readonly service: Service;
  readonly rules: readonly (PageRule & { readonly source: SourceText })[];
  readonly examples: readonly { readonly url: SourceText; readonly kind: PageKind | 'none' }[];
  /** Where the service's `home` stands. */
  readonly home: SourceText | undefined;
  /** The name and the aliases. */
  readonly names: readonly SourceText[];
  /** The names of the services whose transfer tool it is. */
  readonly exportsFor: readonly SourceText[];
  readonly report: FileReport;
}

/** Parses a service's file and reports its errors. `undefined` if it has no name. */
export function parseService({ id, text: yaml, report }: SourceFile): ServiceFile | undefined {
  checkPlaceholders(yaml, report);
  const parsed = parseFields(yaml, SERVICE_FILE, report);
  if (!parsed) return undefined;
  const {
    name,
    aliases = [],
    home,
    online = true,
    exportsFor = [],
    tool,
    pages = {},
    examples = {},
  } = parsed.values;
  if (online && !parsed.has('home')) report.error(parsed.positionOf('home'), 'home', 'is missing');
  const toolOf = (kind: PageKind) => kind === 'transfer' && { tool: tool?.text ?? id };
  const rules = PAGE_KINDS.flatMap((kind) =>
    (pages[kind] ?? []).flatMap((source) => {
      const result = parsePagePattern(source.text);
      if ('pattern' in result)
        return [{ service: id, kind, pattern: result.pattern, source, ...toolOf(kind) }];
      report.error(source, `pages.${kind}`, `"${source.text}" ${result.reason}`);
      return [];
    }),
  );
  for (const kind of PAGE_KINDS)
    if (rules.some((rule) => rule.kind === kind) && (examples[kind] ?? []).length === 0)
      report.hint(parsed.positionOf('examples'), 'examples', `has no example of a "${kind}" page`);
  if (!name) return undefined;
  return {
    service: {
      id,
      name: name.text,
      aliases: aliases.map((alias) => alias.text),
      ...(home && { home: new URL(home.text).href }),
      online,
      exportsFor: [],
      default: parsed.values.default ?? false,
    },
    home,
    names: [name, ...aliases],
    exportsFor,
    rules,
    examples: [...PAGE_KINDS, 'none' as const].flatMap((kind) =>
      (examples[kind] ?? []).map((url) => ({ url, kind })),
    ),
    report,
  };
}
