import type { PageRule } from '../../core/pages/match-page';
import { parsePagePattern } from '../../core/pages/page-pattern';
import { PAGE_KINDS, type PageKind, type Service } from '../../core/pages/service';
import type { FileReport } from './problem';
import type { SourceFile } from './read-collection';
import { checkPlaceholders } from './template-remains';
import { YamlFields, type SourceText } from './yaml-fields';

export interface ServiceFile {
  readonly service: Service;
  readonly rules: readonly (PageRule & { readonly source: SourceText })[];
  readonly examples: readonly { readonly url: SourceText; readonly kind: PageKind | 'none' }[];
  /** The name and the aliases, where they stand. */
  readonly names: readonly SourceText[];
  /** The names of the services whose tool it is, where they stand. */
  readonly toolOf: readonly SourceText[];
  readonly report: FileReport;
}

/** Reads a service's file. `undefined` where it names no service; that has been reported then. */
export function parseService({ id, text, report }: SourceFile): ServiceFile | undefined {
  checkPlaceholders(text, report);
  const fields = YamlFields.parse({ text, report, linesBefore: 0 });
  if (!fields) return undefined;
  fields.checkKeys(['name', 'aliases', 'home', 'default', 'online', 'toolOf', 'pages', 'examples']);
  const name = fields.requiredText('name');
  const online = fields.flag('online', true);
  const isDefault = fields.flag('default', false);
  const home = online ? fields.requiredText('home') : fields.optionalText('home');
  const homeUrl = home && URL.parse(home.text);
  if (home && (homeUrl?.protocol !== 'https:' || homeUrl.username !== '' || homeUrl.password !== ''))
    report.error(home, 'home', 'must be an address that starts with "https://"');

  const pages = fields.fields('pages');
  pages?.checkKeys(PAGE_KINDS);
  const rules = PAGE_KINDS.flatMap((kind) =>
    (pages?.texts(kind) ?? []).flatMap((source) => {
      const parsed = parsePagePattern(source.text);
      if ('pattern' in parsed) return [{ service: id, kind, pattern: parsed.pattern, source }];
      report.error(source, `pages.${kind}`, `"${source.text}" ${parsed.reason}`);
      return [];
    }),
  );

  const examples = fields.fields('examples');
  const exampleKinds = [...PAGE_KINDS, 'none'] as const;
  examples?.checkKeys(exampleKinds);
  for (const kind of PAGE_KINDS)
    if (rules.some((rule) => rule.kind === kind) && (examples?.texts(kind) ?? []).length === 0)
      report.hint(
        fields.positionOf('examples'),
        'examples',
        `has no example of a page of the kind "${kind}"`,
      );

  if (!name || (online && !home)) return undefined;
  const aliases = fields.texts('aliases');
  return {
    service: {
      id,
      name: name.text,
      aliases: aliases.map((alias) => alias.text),
      ...(homeUrl && { home: homeUrl.href }),
      online,
      toolOf: [],
      default: isDefault,
    },
    names: [name, ...aliases],
    toolOf: fields.texts('toolOf'),
    rules,
    examples: exampleKinds.flatMap((kind) => (examples?.texts(kind) ?? []).map((url) => ({ url, kind }))),
    report,
  };
}
