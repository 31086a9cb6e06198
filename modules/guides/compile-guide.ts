import { createHash } from 'node:crypto';
import type { Guide } from '../../core/guides/guide';
import { matchPage } from '../../core/pages/match-page';
import type { ServiceNames } from '../../core/pages/service';
import { compileBody, type Body } from './compile-body';
import { firstSentence } from './first-sentence';
import { formatFields } from './format-fields';
import { parseGuide, type FrontMatter, type ParseOptions } from './parse-guide';
import { FILE_START } from './problem';
import type { SourceFile } from './read-collection';
import { findService, type ServiceTable } from './service-table';

export interface CompileOptions extends ParseOptions {
  readonly guideIds: ReadonlySet<string>;
}

/** Compiles one guide. `undefined` if it has errors, which are reported. */
export function compileGuide(file: SourceFile, options: CompileOptions): Guide | undefined {
  const parsed = parseGuide(file, options);
  if (!parsed) return undefined;
  const { frontMatter } = parsed;
  const toolAt = (href: string) => findTool(href, frontMatter?.sources ?? [], options.services);
  let body: Body;
  try {
    body = compileBody(parsed.body, {
      report: file.report,
      guideIds: options.guideIds,
      findService: (name) => findService(options.services, name),
      toolAt,
    });
  } catch (error) {
    // Markdown that is nested thousands of levels deep overflows the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    file.report.error(FILE_START, 'text', 'is nested too deeply');
    return undefined;
  }
  if (!frontMatter) return undefined;
  const { undescribed: _undescribed, ...fields } = frontMatter;
  const names = namesFor(body, frontMatter, options.services);
  const tool = hrefsIn(body).find((href) => toolAt(href) !== undefined);
  const toolId = tool === undefined ? undefined : toolAt(tool);
  return {
    id: file.id,
    language: 'en',
    headline: fields.title,
    promise: firstSentence(body.intro),
    ...fields,
    version: createHash('sha256').update(file.text).digest('hex').slice(0, 10),
    direct:
      tool !== undefined &&
      frontMatter.destinations.some((id) => options.services.services.get(id)?.online === true),
    ...(tool !== undefined && { tool }),
    ...(toolId !== undefined && { toolId }),
    names,
    formatted: formatFields(
      frontMatter.sources.map((id) => names[id] ?? id),
      frontMatter.checked,
    ),
    ...body,
  };
}

/** The id of the tool of one of the sources that an address opens, if it opens one. */
function findTool(href: string, sources: readonly string[], { pages }: ServiceTable): string | undefined {
  const { service = '', exportsFor = [], tool } = matchPage(pages, href) ?? {};
  return [service, ...exportsFor].some((id) => sources.includes(id)) ? tool : undefined;
}

/** All objects within a value, at any depth, in document order. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** The addresses of all buttons, then those of all links: a guide's tool is rather a button. */
function hrefsIn(body: Body): readonly string[] {
  const nodes = [...objectsIn(body.sections), ...objectsIn(body.intro)];
  const hrefs = (isButton: boolean) =>
    nodes.flatMap((node) =>
      'href' in node && typeof node.href === 'string' && 'opensTool' in node === isButton ? [node.href] : [],
    );
  return [...hrefs(true), ...hrefs(false)];
}

function namesFor(body: Body, front: FrontMatter, { services }: ServiceTable): ServiceNames {
  const inBody = [...objectsIn(body)].flatMap((node) =>
    'service' in node && typeof node.service === 'string' ? [node.service] : [],
  );
  const ids = [...new Set([...front.sources, ...front.destinations, ...inBody])];
  return Object.fromEntries(ids.map((id) => [id, services.get(id)?.name ?? front.undescribed.get(id) ?? id]));
}
