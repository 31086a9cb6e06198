import { createHash } from 'node:crypto';
import type { Catalogue } from '../../core/catalogue';
import type { Guide, GuideSummary } from '../../core/guide';
import { matchPage } from '../../core/match-page';
import { compileBody, type Body } from './compile-body';
import { parseGuide } from './parse-guide';
import { parseService } from './parse-service';
import { FILE_START, sortProblems, type Problem } from './problem';
import { readCollection, type SourceFile } from './read-collection';
import { buildServiceRegistry, type ServiceRegistry } from './service-registry';

export interface Collection {
  readonly catalogue: Catalogue;
  readonly guides: readonly Guide[];
  /** The hosts of all page patterns, sorted. */
  readonly hosts: readonly string[];
}

export interface Compilation {
  /** Absent where there is a fault. */
  readonly collection?: Collection;
  readonly problems: readonly Problem[];
}

/** Compiles a folder of guides. Reports every problem of every file at once; `strict` makes warnings faults. */
export function compileCollection(folder: string, { strict = false } = {}): Compilation {
  const problems: Problem[] = [];
  const files = readCollection(folder, problems);
  const registry = buildServiceRegistry(files.services.flatMap((file) => parseService(file) ?? []));
  const guideIds = new Set(files.guides.map(({ id }) => id));
  const guides = files.guides.flatMap((file) => compileGuide(file, registry, guideIds) ?? []);
  const severe = strict ? problems.map((problem) => ({ ...problem, severity: 'fault' as const })) : problems;
  const sorted = sortProblems(severe);
  if (sorted.some(({ severity }) => severity === 'fault')) return { problems: sorted };
  const catalogue: Catalogue = {
    services: Object.fromEntries(registry.services.map((service) => [service.id, service])),
    guides: guides.map(summarize),
    pages: registry.pages,
  };
  return { collection: { catalogue, guides, hosts: Object.keys(registry.pages).sort() }, problems: sorted };
}

function summarize({ intro: _intro, sections: _sections, ...summary }: Guide): GuideSummary {
  return summary;
}

function compileGuide(
  file: SourceFile,
  registry: ServiceRegistry,
  guideIds: ReadonlySet<string>,
): Guide | undefined {
  const parsed = parseGuide(file, registry);
  if (!parsed) return undefined;
  const { frontMatter } = parsed;
  const opensTool = (href: string) => {
    const match = matchPage(registry.pages, href);
    return match?.kind === 'transfer' && (frontMatter?.sources.includes(match.service) ?? false);
  };
  let body: Body;
  try {
    body = compileBody(parsed.body, {
      report: file.report,
      guideIds,
      findService: (name) => registry.find(name),
      opensTool,
    });
  } catch (error) {
    // Markdown nested thousands of levels deep exhausts the stack; nothing else is expected here.
    if (!(error instanceof RangeError)) throw error;
    file.report.fault(FILE_START, 'text', 'is nested too deeply');
    return undefined;
  }
  if (!frontMatter) return undefined;
  return {
    id: file.id,
    ...frontMatter,
    version: createHash('sha256').update(file.text).digest('hex').slice(0, 10),
    stepCount: body.sections.reduce((count, section) => count + section.steps.length, 0),
    ...body,
  };
}
