import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from '../pages/service';

const DAY = 24 * 60 * 60 * 1000;

/** How long "Not now" and the close button keep a service's pages quiet, in milliseconds. */
export const SNOOZE_LENGTHS = { later: DAY, close: 30 * DAY } as const;
export type SnoozeLength = keyof typeof SNOOZE_LENGTHS;

export interface Mute {
  readonly kind: 'mute';
  /** Milliseconds since the epoch. */
  readonly since: number;
}

export interface Snooze {
  readonly kind: 'snooze';
  readonly since: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** The guide that was closed: the snooze ends when this guide changes. */
  readonly guide: string;
  readonly version: string;
}

/** The services on whose pages the person asked for quiet. A mute lasts until it is undone. */
export type Quiet = Readonly<Record<ServiceId, Mute | Snooze>>;

export function snooze(guide: GuideSummary, length: SnoozeLength, now: number): Snooze {
  const until = now + SNOOZE_LENGTHS[length];
  return { kind: 'snooze', since: now, until, guide: guide.id, version: guide.version };
}

export function isQuiet(
  quiet: Quiet,
  service: ServiceId,
  guides: readonly GuideSummary[],
  now: number,
): boolean {
  const entry = Object.hasOwn(quiet, service) ? quiet[service] : undefined;
  if (!entry) return false;
  if (entry.kind === 'mute') return true;
  // A clock that was set back must not stretch a snooze beyond its length.
  if (now >= entry.until || now < entry.since) return false;
  const closed = guides.find((guide) => guide.id === entry.guide);
  return closed === undefined || closed.version === entry.version;
}

/** The same without the snoozes that have ended. */
export function withoutEnded(quiet: Quiet, guides: readonly GuideSummary[], now: number): Quiet {
  return Object.fromEntries(
    Object.entries(quiet).filter(([service]) => isQuiet(quiet, service, guides, now)),
  );
}
