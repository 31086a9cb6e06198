import { buildPageTable, matchPage, type PageTable } from '../../core/pages/match-page';
import type { Service, ServiceId } from '../../core/pages/service';
import { parseService, type ServiceFile } from './parse-service';
import { FILE_START } from './problem';
import { normalizeName, suggest } from './names';
import { SourceText } from './parse-fields';
import type { SourceFile } from './read-collection';

/** The services of a collection. */
export interface ServiceTable {
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly pages: PageTable;
  /** The ids by normalized name or alias. */
  readonly idsByName: ReadonlyMap<string, ServiceId>;
  /** All names and aliases as written, for "did you mean". */
  readonly names: readonly string[];
}

export const findService = ({ idsByName }: ServiceTable, name: string): ServiceId | undefined =>
  idsByName.get(normalizeName(name));

/** Parses the service files. Reports names and pages that two of them claim, and examples that don't match. */
export function buildServiceTable(sources: readonly SourceFile[]): ServiceTable {
  const files = sources.flatMap((source) => parseService(source) ?? []);
  const byName = claimNames(files);
  claimPages(files);
  const names = files.flatMap(({ service }) => [service.name, ...service.aliases]);
  const services = new Map(
    files.map((file) => [file.service.id, { ...file.service, exportsFor: readToolOf(file, byName, names) }]),
  );
  const pages = buildPageTable(
    files.flatMap((file) =>
      file.rules.map(({ source: _source, ...rule }) => {
        const others = services.get(rule.service)?.exportsFor ?? [];
        return { ...rule, ...(others.length > 0 && { exportsFor: others }) };
      }),
    ),
  );
  for (const file of files) checkExamples(file, pages);
  const idsByName = new Map([...byName].map(([name, { service }]) => [name, service.id]));
  return { services, pages, idsByName, names };
}

function claimNames(files: readonly ServiceFile[]): Map<string, ServiceFile> {
  const byName = new Map<string, ServiceFile>();
  for (const file of files)
    for (const name of namesOf(file)) {
      const first = byName.get(normalizeName(name.text)) ?? file;
      if (first !== file)
        file.report.error(name, 'name', `"${name.text}" is already a name in ${first.report.file}`);
      byName.set(normalizeName(name.text), first);
    }
  return byName;
}

/** The names of a service. Its id is one too; it has no position in the file, so a name that is the same comes first. */
function namesOf({ service, names }: ServiceFile): readonly SourceText[] {
  const own = names.some(({ text }) => normalizeName(text) === service.id);
  return own ? names : [...names, new SourceText(service.id, FILE_START.line, FILE_START.column)];
}

function claimPages(files: readonly ServiceFile[]): void {
  const claims = new Map<string, ServiceFile>();
  for (const file of files)
    for (const { pattern, kind, source } of file.rules) {
      const key = JSON.stringify(pattern);
      const first = claims.get(key);
      if (first)
        file.report.error(
          source,
          `pages.${kind}`,
          `"${source.text}" is already a page in ${first.report.file}`,
        );
      else claims.set(key, file);
    }
}

function readToolOf(
  file: ServiceFile,
  byName: ReadonlyMap<string, ServiceFile>,
  names: readonly string[],
): readonly ServiceId[] {
  return file.exportsFor.flatMap((name) => {
    const found = byName.get(normalizeName(name.text))?.service.id;
    if (found === undefined)
      file.report.error(name, 'exportsFor', `unknown service "${name.text}"${suggest(name.text, names)}`);
    return found ?? [];
  });
}

function checkExamples(file: ServiceFile, pages: PageTable): void {
  for (const { url, kind } of file.examples) {
    const match = matchPage(pages, url.text);
    const own = match?.service === file.service.id ? match.kind : 'none';
    if (own === kind) continue;
    const found = match && own === 'none' ? `${match.kind} of ${match.service}` : own;
    file.report.error(
      url,
      `examples.${kind}`,
      `"${url.text}" should be "${kind}", but the patterns say "${found}"`,
    );
  }
}
