import type { OptionalSite } from '../guides/guide-index';
import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from './service';

/** Whether a service's site is turned on: all its hosts have to be. */
export const isOn = (site: OptionalSite, switchedOn: readonly string[]): boolean =>
  site.hosts.every((host) => switchedOn.includes(host));

/** One site for all services whose hosts are the same: they can only be turned on and off together. */
export function joinSameHosts<Site extends OptionalSite>(sites: readonly Site[]): readonly Site[] {
  const joined = new Map<string, Site>();
  for (const site of sites) {
    const key = site.hosts.join();
    const first = joined.get(key);
    joined.set(key, first ? { ...first, name: `${first.name}, ${site.name}` } : site);
  }
  return [...joined.values()];
}

/** The sites to offer with a guide: its sources and its destination, unless they are on or were offered before. */
export function sitesToOffer(
  sites: readonly OptionalSite[],
  { sources, destinations }: Pick<GuideSummary, 'sources' | 'destinations'>,
  destination: ServiceId | undefined,
  switchedOn: readonly string[],
  offered: readonly ServiceId[],
): readonly OptionalSite[] {
  const leadsTo = destination === undefined ? destinations : [destination];
  const named = (site: OptionalSite) =>
    leadsTo.includes(site.service) ||
    [site.service, ...(site.exportsFor ?? [])].some((id) => sources.includes(id));
  return sites.filter((site) => named(site) && !isOn(site, switchedOn) && !offered.includes(site.service));
}
