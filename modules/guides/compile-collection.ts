import type { Guide, GuideSummary } from '../../core/guides/guide';
import type { PageTable } from '../../core/pages/match-page';
import { byDefaultOrder } from '../../core/guides/rank-guides';
import type { Service, ServiceNames } from '../../core/pages/service';
import { compileGuide, type CompileOptions } from './compile-guide';
import { parseService } from './parse-service';
import { sortProblems, type Problem } from './problem';
import { readCollection, type CollectionFiles, type SourceFile } from './read-collection';
import { buildServiceTable, type ServiceTable } from './service-table';

export interface Collection {
  /** In the default order. */
  readonly guides: readonly Guide[];
  /** Those that some guide has to do with. */
  readonly services: readonly Service[];
  /** Of every service, those that nobody has described included. */
  readonly names: ServiceNames;
  /** The pages of these services. */
  readonly pages: PageTable;
  /** The hosts that are asked for at installation, sorted. */
  readonly requiredHosts: readonly string[];
  /** The hosts that are asked for only when the person switches a site on, sorted. */
  readonly optionalHosts: readonly string[];
}

export interface Compilation {
  /** Absent if there is an error. */
  readonly collection?: Collection;
  readonly problems: readonly Problem[];
}

export interface CollectionOptions {
  /** Turns warnings into errors. */
  readonly strict?: boolean;
  /** `YYYY-MM-DD`: gives advice, too, which takes the guides' age into account. */
  readonly today?: string;
}

/** The project's own services, for a collection that describes none. */
const OUR_SERVICES = 'guides/services';

/** A collection's guides as they were read, and what its services are. */
export interface OpenedCollection {
  readonly files: readonly SourceFile[];
  readonly options: CompileOptions;
  readonly problems: Problem[];
}

export function openCollection(folder: string, today?: string): OpenedCollection {
  const problems: Problem[] = [];
  return openFiles(readCollection(folder, OUR_SERVICES, problems), problems, today);
}

/** The same of files that have been read; `problems` is where these report to. */
export function openFiles(
  { guides, services, describesServices }: CollectionFiles,
  problems: Problem[],
  today?: string,
): OpenedCollection {
  const table = buildServiceTable(services.flatMap((file) => parseService(file) ?? []));
  const options: CompileOptions = {
    services: table,
    allowUndescribed: !describesServices,
    guideIds: new Set(guides.map(({ id }) => id)),
    ...(today !== undefined && { today: today }),
  };
  return { files: guides, options, problems };
}

/** Compiles a folder of guides. Reports every problem of every file at once. */
export function compileCollection(folder: string, options: CollectionOptions = {}): Compilation {
  return compileOpened(openCollection(folder, options.today), options);
}

export function compileOpened(
  { files, options, problems }: OpenedCollection,
  { strict = false, today }: CollectionOptions = {},
): Compilation {
  const guides = files.flatMap((file) => compileGuide(file, options) ?? []);
  const told = problems.filter(({ severity }) => severity !== 'hint' || today !== undefined);
  const severe = strict ? told.map((problem) => ({ ...problem, severity: 'error' as const })) : told;
  const sorted = sortProblems(severe);
  if (sorted.some(({ severity }) => severity === 'error')) return { problems: sorted };
  return { collection: assemble(guides, options.services), problems: sorted };
}

function assemble(compiled: readonly Guide[], table: ServiceTable): Collection {
  const guides = [...compiled].sort(byDefaultOrder);
  const named = new Set(guides.flatMap(({ names }) => Object.keys(names)));
  const services = [...table.services.values()].filter(
    ({ id, toolOf }) => named.has(id) || toolOf.some((other) => named.has(other)),
  );
  const used = new Map(services.map((service) => [service.id, service]));
  const pages = Object.fromEntries(
    Object.entries(table.pages)
      .map(([host, rules]) => [host, rules.filter((rule) => used.has(rule.service))] as const)
      .filter(([, rules]) => rules.length > 0),
  );
  const isRequired = (host: string) =>
    pages[host]?.some(({ service }) => used.get(service)?.default) === true;
  const hosts = Object.keys(pages).sort();
  return {
    guides,
    services,
    names: Object.fromEntries([
      ...services.map(({ id, name }) => [id, name] as const),
      ...guides.flatMap((guide) => Object.entries(guide.names)),
    ]),
    pages,
    requiredHosts: hosts.filter(isRequired),
    optionalHosts: hosts.filter((host) => !isRequired(host)),
  };
}

/** A guide's entry in the index. */
export function summarize({
  intro: _intro,
  sections: _sections,
  names: _names,
  ...summary
}: Guide): GuideSummary {
  return summary;
}
