import type { DataTypeIndex, HostIndex, OptionalSite, PickerIndex } from '../../core/guides/guide-index';
import type { GuideSummary } from '../../core/guides/guide';
import { guideText } from '../../core/guides/guide-text';
import { dataTypesOf } from '../../core/guides/filter-guides';
import { buildSearchIndex } from '../../core/guides/search-guides';
import type { PageTable } from '../../core/pages/match-page';
import { matchesPath, pageList, pathOf, type PageList } from '../../core/pages/page-pattern';
import type { ServiceId, ServiceNames } from '../../core/pages/service';
import { summarize, type Collection } from './compile-collection';

/** The picker lists all guides of a collection up to this size. A larger one is listed after the first choice. */
const SMALL_COLLECTION = 30;

/** What the build adds to the extension's package. */
export interface PackedCollection {
  /** The texts of the files, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** For the detector: the required hosts' pages. */
  readonly pageList: PageList;
  readonly requiredHosts: readonly string[];
  readonly optionalHosts: readonly string[];
}

export function packCollection(collection: Collection): PackedCollection {
  const { guides, pages, requiredHosts, optionalHosts } = collection;
  const files = new Map<string, string>();
  const addJson = (path: string, value: unknown) => files.set(path, JSON.stringify(value));
  const pagesOf = (hosts: readonly string[]) =>
    listPages(Object.fromEntries(hosts.map((host) => [host, pages[host] ?? []])));
  const summaries = guides.map(summarize);
  for (const guide of guides) addJson(`guides/${guide.id}.json`, guide);
  for (const [host, index] of hostIndexes(collection, summaries)) addJson(`index/hosts/${host}.json`, index);
  const dataTypes = dataTypesOf(summaries);
  const listed = summaries.length <= SMALL_COLLECTION ? summaries : [];
  const start: PickerIndex = { dataTypes, guides: listed, names: namesOf(listed, collection.names) };
  addJson('index/picker.json', start);
  for (const id of dataTypes) {
    const ofType = summaries.filter(({ dataType }) => dataType === id);
    const index: DataTypeIndex = { guides: ofType, names: namesOf(ofType, collection.names) };
    addJson(`index/types/${id}.json`, index);
  }
  addJson('index/services.json', collection.names);
  addJson('index/sites.json', optionalSites(collection));
  files.set('index/search.json', searchIndex(collection, summaries));
  for (const host of optionalHosts) files.set(`pages/${host}.js`, setPages(pagesOf([host])));
  return { files, pageList: pagesOf(requiredHosts), requiredHosts, optionalHosts };
}

const pickNames = (ids: readonly ServiceId[], names: ServiceNames): ServiceNames =>
  Object.fromEntries(ids.map((id) => [id, names[id] ?? id]));

/** The names of the services that guides lead from and to. */
const namesOf = (guides: readonly GuideSummary[], names: ServiceNames) =>
  pickNames(
    guides.flatMap(({ sources, destinations }) => [...sources, ...destinations]),
    names,
  );

function hostIndexes(
  { pages, names }: Collection,
  summaries: readonly GuideSummary[],
): [string, HostIndex][] {
  const bySource = groupByEach(summaries, ({ sources }) => sources);
  const byDestination = groupByEach(summaries, ({ destinations }) => destinations);
  return Object.entries(pages).map(([host, rules]) => {
    const fitting = rules.flatMap(({ service, kind, exportsFor = [] }) =>
      kind === 'site'
        ? (byDestination.get(service) ?? [])
        : [service, ...exportsFor].flatMap((id) => bySource.get(id) ?? []),
    );
    const services = [...new Set(rules.map(({ service }) => service))];
    return [host, { rules, guides: [...new Set(fitting)], names: pickNames(services, names) }];
  });
}

function groupByEach(
  guides: readonly GuideSummary[],
  keysOf: (guide: GuideSummary) => readonly string[],
): ReadonlyMap<string, readonly GuideSummary[]> {
  const groups = new Map<string, GuideSummary[]>();
  for (const guide of guides)
    for (const key of keysOf(guide)) {
      const group = groups.get(key) ?? [];
      group.push(guide);
      groups.set(key, group);
    }
  return groups;
}

function optionalSites({ services, pages, optionalHosts }: Collection): readonly OptionalSite[] {
  return services
    .flatMap(({ id, name, exportsFor }) => {
      const hosts = optionalHosts.filter((host) => pages[host]?.some(({ service }) => service === id));
      return hosts.length > 0
        ? [{ service: id, name, hosts, ...(exportsFor.length > 0 && { exportsFor }) }]
        : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function searchIndex({ guides, services, names }: Collection, summaries: readonly GuideSummary[]): string {
  const spellings = new Map(services.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  return buildSearchIndex(
    guides.map((guide, index) => ({
      guide: summaries[index] ?? summarize(guide),
      services: [...guide.sources, ...guide.destinations].flatMap(
        (id) => spellings.get(id) ?? [names[id] ?? id],
      ),
      text: guideText(guide),
    })),
  );
}

/** All known pages, in the form that the detector reads. */
export const listPages = (table: PageTable): PageList =>
  pageList(
    Object.fromEntries(
      Object.entries(table).map(([host, rules]) => [
        host,
        withoutCovered([...new Set(rules.map(({ pattern }) => pathOf(pattern)))].sort()),
      ]),
    ),
  );

/** A script that sets a detector's pages, unless there is one in the page. */
const setPages = (list: PageList) =>
  `globalThis.transferGuides?.runtime?.id||(globalThis.transferGuides=${JSON.stringify(list)});\n`;

/** Leaves out each path that another path with a wildcard covers. */
const withoutCovered = (paths: readonly string[]) =>
  paths.filter(
    (path) => path.endsWith('*') || !paths.some((other) => other !== path && matchesPath(other, `/${path}`)),
  );
