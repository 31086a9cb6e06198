import type { OptionalSite } from '../guides/guide-index';
import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from './service';

/** Whether the guides show up on a site: a service's site is on when all its hosts are. */
export const isOn = (site: OptionalSite, switchedOn: readonly string[]): boolean =>
  site.hosts.every((host) => switchedOn.includes(host));

/**
 * The sites that are worth being offered with a guide: where it starts, and where it leads. Not those that are on, and
 * not those that were offered before.
 */
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
