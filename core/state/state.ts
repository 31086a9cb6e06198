import * as v from 'valibot';

/** What is shown on a page automatically: the expanded banner, the minimized banner, or only the toolbar badge. */
export const AUTO_DISPLAYS = ['expanded', 'minimized', 'badge'] as const;

/** The edge of the window at which the banner is shown. */
export const POSITIONS = ['bottom', 'top'] as const;

/** The id of a guide, service, step or transfer. Not a name on `Object.prototype`: ids are used as object keys. */
export const id = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.check((text) => !(text in {}), 'is a name that every object has'),
);

const text = v.pipe(v.string(), v.maxLength(500));

/** Milliseconds since the epoch. */
const time = v.pipe(v.number(), v.finite());

// valibot also accepts arrays as objects and records.
const noArray = v.check<unknown, string>((input) => !Array.isArray(input), 'is a list');
const record = <T>(value: v.GenericSchema<unknown, T>) =>
  v.pipe(v.unknown(), noArray, v.record(v.string(), value));
const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.unknown(), noArray, v.object(entries));

/**
 * Stored as the preferred destination of somebody who wants to be asked each time. Without an entry they have never chosen,
 * and an organization's default counts. No service has this id: it can't be a file's name on every system.
 */
export const ASK_EACH_TIME = '?';

const autoDisplay = v.picklist(AUTO_DISPLAYS);

const preferences = object({
  /** The destination that the person prefers, or `ASK_EACH_TIME`, by data type. */
  destinations: v.optional(record(id), {}),
  /** By page kind. */
  autoDisplay: v.optional(
    object({
      leaving: v.optional(autoDisplay, 'expanded'),
      transfer: v.optional(autoDisplay, 'expanded'),
      settings: v.optional(autoDisplay, 'minimized'),
      site: v.optional(autoDisplay, 'minimized'),
    }),
    {},
  ),
  position: v.optional(v.picklist(POSITIONS), 'bottom'),
});

const hiddenSite = v.variant('kind', [
  /** Hidden until the person shows it again. */
  v.object({ kind: v.literal('mute'), since: time }),
  /** Hidden until a time, or until the guide that was closed changes. */
  v.object({ kind: v.literal('snooze'), since: time, until: time, guide: v.string(), version: v.string() }),
]);

const bannerHistory = object({
  /** The guides whose banner the person has minimized: it opens minimized from then on. */
  collapsed: v.optional(v.array(v.string()), []),
  /** By `<service>/<guide>`: the guide's version when its banner was last introduced on that destination's site. */
  introduced: v.optional(record(v.string()), {}),
});

/** One run through a guide. Contains nothing about the person or the data that they transfer. */
const transfer = v.pipe(
  v.object({
    id,
    guide: id,
    /** The guide's title when the transfer was started: the guide may be removed from the bundle. */
    title: text,
    source: id,
    /** Absent until the person has chosen one. */
    destination: v.exactOptional(id),
    /** The slugs of the steps that are done, in the order in which they were marked. */
    done: v.optional(v.pipe(v.array(id), v.maxLength(200)), []),
    startedAt: time,
    /** When the person said that everything had arrived. Never before `startedAt`. */
    completedAt: v.exactOptional(time),
    /** When the person answered "not yet": the question isn't asked again for a day. */
    remindedAt: v.exactOptional(time),
  }),
  v.check(
    ({ startedAt, completedAt = startedAt }) => completedAt >= startedAt,
    'was completed before it was started',
  ),
);

/** The latest first. */
const transfers = v.pipe(
  v.array(transfer),
  v.maxLength(1_000),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two transfers with one id'),
);

/** How to undo the last command: the transfers that it added, changed or removed. */
const undo = v.object({
  /** Identifies the command, so that a surface with an outdated view can't undo a newer one. */
  id,
  /** The command's type. */
  command: text,
  at: time,
  guide: id,
  /** The id of the transfer that the command added. */
  added: v.exactOptional(id),
  /** The transfers that it changed or removed, as they were, with their index in the list. */
  before: v.array(v.object({ index: v.number(), transfer })),
});

/** The sections of the state. Each is parsed on its own: an invalid one doesn't affect the others. */
const SECTIONS = {
  preferences: v.optional(preferences, {}),
  /** By service: the sites on which the person hides the guides. */
  hiddenSites: v.optional(record(hiddenSite), {}),
  bannerHistory: v.optional(bannerHistory, {}),
  /** The services whose sites the popup has offered to turn on: each is offered once. */
  offeredSites: v.optional(v.array(v.string()), []),
  transfers: v.optional(transfers, []),
  undo: v.optional(undo),
  /** Whether the welcome page has opened: it opens once. */
  isWelcomed: v.optional(v.boolean(), false),
  /** The version whose news the person has seen, or had when they installed the extension. */
  seenNews: v.optional(v.string(), ''),
};

type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;

/** Everything that is stored. */
export const stateSchema = v.object(SECTIONS);
export type State = Immutable<v.InferOutput<typeof stateSchema>>;
export type Preferences = State['preferences'];
export type AutoDisplay = (typeof AUTO_DISPLAYS)[number];
export type Position = (typeof POSITIONS)[number];
export type HiddenSites = State['hiddenSites'];
export type HiddenSite = HiddenSites[string];
export type BannerHistory = State['bannerHistory'];
export type Transfer = State['transfers'][number];
export type Undo = NonNullable<State['undo']>;

/** The part of the state that a backup contains. */
export const portableSchema = v.object({ preferences, transfers });
export type PortableState = Pick<State, 'preferences' | 'transfers'>;

export const INITIAL_STATE: State = v.parse(stateSchema, {});

/** Parses each section on its own. `invalid` names the sections that got their initial value instead. */
export function parseSections(sections: Readonly<Record<string, unknown>>): {
  state: State;
  invalid: readonly string[];
} {
  const invalid: string[] = [];
  const parsed = Object.entries(SECTIONS).map(([name, schema]) => {
    const result = v.safeParse<v.GenericSchema>(schema, sections[name]);
    if (!result.success) invalid.push(name);
    return [name, result.success ? result.output : INITIAL_STATE[name as keyof State]] as const;
  });
  return { state: Object.fromEntries(parsed) as unknown as State, invalid };
}
