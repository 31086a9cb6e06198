import MiniSearch from 'minisearch';
import type { Catalogue } from './catalogue';
import type { GuideSummary } from './guide';
import type { ServiceId } from './service';

export type GuideSearch = (query: string) => readonly GuideSummary[];

/** A typo-tolerant search over titles, data types, and the services' names and other spellings. */
export function createGuideSearch(catalogue: Pick<Catalogue, 'guides' | 'services'>): GuideSearch {
  const { guides, services } = catalogue;
  const names = (ids: readonly ServiceId[]) =>
    ids.flatMap((id) => [services[id]?.name ?? id, ...(services[id]?.aliases ?? [])]).join(' ');
  const index = new MiniSearch<{ id: string; title: string; dataType: string; services: string }>({
    fields: ['title', 'dataType', 'services'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2 } },
  });
  index.addAll(
    guides.map(({ id, title, dataType, sources, destinations }) => ({
      id,
      title,
      dataType,
      services: `${names(sources)} ${names(destinations)}`,
    })),
  );
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return (query) => index.search(query).flatMap((hit) => byId.get(hit.id as string) ?? []);
}
