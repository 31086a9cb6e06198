import type { GuideSummary } from '../guides/guide';
import type { PageKind, ServiceId } from '../pages/service';
import type { HiddenSite, HiddenSites } from './state';

const DAY = 24 * 60 * 60 * 1000;

/** How long the guides are hidden on a service's pages. */
export const SNOOZE_PERIODS = ['day', 'month'] as const;
export type SnoozePeriod = (typeof SNOOZE_PERIODS)[number];

/** In milliseconds. */
export const SNOOZE_LENGTHS: Readonly<Record<SnoozePeriod, number>> = { day: DAY, month: 30 * DAY };

/**
 * How long the banner's close button hides the guides. On a transfer page until tomorrow: people come back there to go on
 * with their transfer.
 */
export const snoozePeriod = (kind: PageKind): SnoozePeriod => (kind === 'transfer' ? 'day' : 'month');

type GuideVersion = Pick<GuideSummary, 'id' | 'version'>;

/** Hides the guides until the period is over, or until the guide that was closed changes. */
export const snooze = (guide: GuideVersion, period: SnoozePeriod, now: number): HiddenSite => ({
  kind: 'snooze',
  since: now,
  until: now + SNOOZE_LENGTHS[period],
  guide: guide.id,
  version: guide.version,
});

export function isHidden(
  hiddenSites: HiddenSites,
  service: ServiceId,
  guides: readonly GuideVersion[],
  now: number,
): boolean {
  const site = Object.hasOwn(hiddenSites, service) ? hiddenSites[service] : undefined;
  if (!site) return false;
  if (site.kind === 'mute') return true;
  // If the clock was set back, the snooze ends: it must not last longer than its period.
  if (now >= site.until || now < site.since) return false;
  const closed = guides.find(({ id }) => id === site.guide);
  return closed === undefined || closed.version === site.version;
}

/** The sites that are hidden now, without those whose snooze has ended. */
export const stillHidden = (
  hiddenSites: HiddenSites,
  guides: readonly GuideVersion[],
  now: number,
): HiddenSites =>
  Object.fromEntries(
    Object.entries(hiddenSites).filter(([service]) => isHidden(hiddenSites, service, guides, now)),
  );
