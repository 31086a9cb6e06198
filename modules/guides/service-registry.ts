import { buildPageTable, matchPage, type PageTable } from '../../core/match-page';
import type { Service, ServiceId } from '../../core/service';
import type { ServiceFile } from './parse-service';
import { FILE_START } from './problem';
import { foldName } from './suggest';
import type { PlacedText } from './yaml-fields';

/** All services of a collection, found by any of their names. */
export interface ServiceRegistry {
  readonly services: readonly Service[];
  readonly pages: PageTable;
  readonly names: readonly string[];
  find(name: string): ServiceId | undefined;
}

/** Puts the services together, and reports names and pages that two of them claim, and examples that do not hold. */
export function buildServiceRegistry(files: readonly ServiceFile[]): ServiceRegistry {
  const byName = new Map<string, ServiceFile>();
  for (const file of files)
    for (const { text, ...place } of namesOf(file)) {
      const first = byName.get(foldName(text)) ?? file;
      if (first !== file)
        file.report.fault(place, 'name', `"${text}" is a name of ${first.report.file} already`);
      byName.set(foldName(text), first);
    }

  const claims = new Map<string, ServiceFile>();
  for (const file of files)
    for (const { pattern, kind, source } of file.rules) {
      const key = JSON.stringify(pattern);
      const first = claims.get(key);
      if (first)
        file.report.fault(
          source,
          `pages.${kind}`,
          `"${source.text}" is claimed by ${first.report.file} already`,
        );
      else claims.set(key, file);
    }

  const pages = buildPageTable(
    files.flatMap((file) => file.rules.map(({ service, kind, pattern }) => ({ service, kind, pattern }))),
  );
  for (const file of files) checkExamples(file, pages);

  return {
    services: files.map(({ service }) => service),
    pages,
    names: files.flatMap(({ service }) => [service.name, ...service.aliases]),
    find: (name) => byName.get(foldName(name))?.service.id,
  };
}

/** What a service is called; its id stands nowhere in the file, and counts only where no name is the same. */
function namesOf({ service, names }: ServiceFile): readonly PlacedText[] {
  const own = names.some(({ text }) => foldName(text) === service.id);
  return own ? names : [...names, { text: service.id, ...FILE_START }];
}

function checkExamples(file: ServiceFile, pages: PageTable): void {
  for (const { url, kind } of file.examples) {
    const match = matchPage(pages, url.text);
    const own = match?.service === file.service.id ? match.kind : 'none';
    if (own === kind) continue;
    const found = match && own === 'none' ? `${match.kind} of ${match.service}` : own;
    file.report.fault(url, `examples.${kind}`, `"${url.text}" is ${found} by the patterns, not ${kind}`);
  }
}
