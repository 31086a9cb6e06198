import type { Guide, GuideSummary } from '../../core/guides/guide';
import type { PageTable } from '../../core/pages/match-page';
import { byDefaultOrder } from '../../core/guides/rank-guides';
import type { Service, ServiceNames } from '../../core/pages/service';
import { compileGuide } from './compile-guide';
import { sortProblems, type Problem } from './problem';
import { readCollection, type CollectionFiles } from './read-collection';
import { buildServiceTable, type ServiceTable } from './service-table';

export interface Collection {
  /** In the default order. */
  readonly guides: readonly Guide[];
  /** The services that some guide names, and those whose tool starts a transfer out of one of them. */
  readonly services: readonly Service[];
  /** The names of all services, including those without a service file. */
  readonly names: ServiceNames;
  /** The pages of `services`. */
  readonly pages: PageTable;
  /** The hosts whose permission the extension asks for at installation, sorted. */
  readonly requiredHosts: readonly string[];
  /** The hosts whose permission it asks for only when the person turns a site on, sorted. */
  readonly optionalHosts: readonly string[];
}

export interface Compilation {
  /** `undefined` if there is an error. */
  readonly collection?: Collection;
  readonly problems: readonly Problem[];
}

export interface CollectionOptions {
  /** Turns warnings into errors. */
  readonly strict?: boolean;
  /** `YYYY-MM-DD`. Reports hints as well; some of them depend on the guides' age. */
  readonly today?: string;
}

/** Compiles a folder of guides. Reports every problem of every file at once. */
export function compileCollection(folder: string, options: CollectionOptions = {}): Compilation {
  const problems: Problem[] = [];
  return compileFiles(readCollection(folder, problems), problems, options);
}

/** Compiles files that have been read. Their reports must add to `problems`. */
export function compileFiles(
  files: CollectionFiles,
  problems: Problem[],
  { strict = false, today }: CollectionOptions = {},
): Compilation {
  const services = buildServiceTable(files.services);
  const guideIds = new Set(files.guides.map(({ id }) => id));
  const options = { services, allowUndescribed: !files.describesServices, guideIds, today };
  const guides = files.guides.flatMap((file) => compileGuide(file, options) ?? []);
  const shown = problems.filter(({ severity }) => severity !== 'hint' || today !== undefined);
  const severe = strict ? shown.map((problem) => ({ ...problem, severity: 'error' as const })) : shown;
  const sorted = sortProblems(severe);
  if (sorted.some(({ severity }) => severity === 'error')) return { problems: sorted };
  return { collection: assemble(guides, services), problems: sorted };
}

function assemble(compiled: readonly Guide[], table: ServiceTable): Collection {
  const guides = [...compiled].sort(byDefaultOrder);
  const named = new Set(guides.flatMap(({ names }) => Object.keys(names)));
  const services = [...table.services.values()].filter(
    ({ id, exportsFor }) => named.has(id) || exportsFor.some((other) => named.has(other)),
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
  formatted: _formatted,
  language: _language,
  headline: _headline,
  promise: _promise,
  leaving: _leaving,
  ...summary
}: Guide): GuideSummary {
  return summary;
}
