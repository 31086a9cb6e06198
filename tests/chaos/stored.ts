import { isDeepStrictEqual } from 'node:util';

/*
 * What is stored, read without the product: the raw JSON, with the initial value for each section that isn't there or
 * that a fault has made unreadable.
 */

export interface Transfer {
  readonly id: string;
  readonly guide: string;
  readonly title: string;
  readonly source: string;
  readonly destination?: string;
  readonly done: readonly string[];
  readonly startedAt: number;
  readonly completedAt?: number;
  readonly remindedAt?: number;
}

/** Is stored in place of a destination for those who chose to be asked each time. */
export const ASK_EACH_TIME = '?';

/** What is stored as long as nothing was changed. */
export const INITIAL = {
  preferences: {
    destinations: {} as Readonly<Record<string, string>>,
    autoDisplay: { leaving: 'expanded', transfer: 'expanded', settings: 'minimized', site: 'minimized' },
    position: 'bottom',
  },
  hiddenSites: {} as Readonly<Record<string, { kind: string; since: number; until?: number }>>,
  bannerHistory: { collapsed: [] as readonly string[], introduced: {} as Readonly<Record<string, string>> },
  offeredSites: [] as readonly string[],
  transfers: [] as readonly Transfer[],
  isWelcomed: false,
  seenNews: '',
};

export const SECTIONS = [...Object.keys(INITIAL), 'undo'];

/** Everything in `storage.local`, as the browser gives it. */
export type Raw = Readonly<Record<string, unknown>>;

export type Stored = Readonly<typeof INITIAL> & {
  readonly undo?: { readonly id: string; readonly at: number };
  readonly raw: Raw;
};

/** A value that no version of the product can read. */
export interface Unreadable {
  /** `state` for the state as a whole. */
  readonly section: string;
  readonly value: unknown;
}

/** The sections in their places, the unreadable ones included. */
export function sectionsOf(raw: Raw): Raw {
  const value = (raw['state'] as { value?: unknown } | undefined)?.value;
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

export const isInPlace = (raw: Raw, { section, value }: Unreadable) =>
  isDeepStrictEqual(section === 'state' ? raw['state'] : sectionsOf(raw)[section], value);

export function readStored(raw: Raw, unreadable: readonly Unreadable[]): Stored {
  const bad = unreadable.filter((one) => isInPlace(raw, one)).map(({ section }) => section);
  const good = bad.includes('state')
    ? []
    : Object.entries(sectionsOf(raw)).filter(([name]) => !bad.includes(name));
  return { ...INITIAL, ...Object.fromEntries(good), raw };
}

/** Whether an unreadable value is still in its place, or in quarantine. */
export const isKept = (raw: Raw, one: Unreadable) =>
  isInPlace(raw, one) || quarantineOf(raw).some((kept) => isDeepStrictEqual(kept, one));

/** What was put into quarantine. */
export const quarantineOf = (raw: Raw): Unreadable[] =>
  Object.entries(raw).flatMap(([key, value]) => {
    const section = /^quarantine\/(.*)\/\d+$/.exec(key)?.[1];
    return section === undefined ? [] : [{ section, value }];
  });

export const isInProgress = ({ completedAt }: Transfer) => completedAt === undefined;

/** Whether the guides are hidden on a service's sites at a time. */
export function isHiddenAt({ hiddenSites }: Stored, service: string, now: number): boolean {
  const site = hiddenSites[service];
  return site?.kind === 'mute' || (site !== undefined && site.since <= now && now < (site.until ?? 0));
}
