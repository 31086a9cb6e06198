import * as v from 'valibot';
import { DATA_TYPE_IDS } from '../guides/data-types';
import { PAGE_KINDS } from '../pages/service';
import { importBackup } from './backup';
import { collapse, expand, introduce } from './banner-history';
import {
  applyUndo,
  changeAny,
  changeTransfer,
  restartTransfer,
  completeStep,
  startTransfer,
  withDestination,
  type CommandFacts,
  type GuideFacts,
} from './change-transfers';
import { snooze, SNOOZE_PERIODS } from './hidden-sites';
import { ASK_EACH_TIME, AUTO_DISPLAYS, id, INITIAL_STATE, POSITIONS, type State } from './state';

/** The command is about a guide that isn't in the bundle any more. */
export class GuideGoneError extends Error {}

function guideOf({ guide }: CommandFacts): GuideFacts {
  if (!guide) throw new GuideGoneError('No such guide');
  return guide;
}

type Input<Entries extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Entries, undefined>>;

export interface Declaration<Entries extends v.ObjectEntries> {
  /** Who may send it. The extension's own pages may also send the banner's commands. */
  readonly from: 'banner' | 'page' | 'background';
  readonly input: Entries;
  /** Returns the next state, or the same one if there is nothing to change. Throws if the command can't be done. */
  readonly apply: (state: State, input: Input<Entries>, facts: CommandFacts) => State;
  /** Whether its changes of transfers can be undone. */
  readonly isUndoable?: boolean;
}

const declare = <Entries extends v.ObjectEntries>(declaration: Declaration<Entries>) => declaration;

const dataType = v.picklist(DATA_TYPE_IDS);

const withPreferences = (state: State, changed: Partial<State['preferences']>): State => ({
  ...state,
  preferences: { ...state.preferences, ...changed },
});

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Everything that changes the state: what a person can do, and what the background records. */
export const COMMANDS = {
  'choose-destination': declare({
    from: 'banner',
    isUndoable: true,
    input: { dataType, destination: id, transfer: v.optional(id) },
    apply: (state, { dataType, destination, transfer }, { guide }) => {
      const preferred = withPreferences(state, {
        destinations: { ...state.preferences.destinations, [dataType]: destination },
      });
      return guide
        ? changeTransfer(preferred, transfer, (known) => withDestination(known, destination, guide))
        : preferred;
    },
  }),
  'clear-destination': declare({
    from: 'page',
    input: { dataType },
    apply: (state, { dataType }) =>
      withPreferences(state, {
        destinations: { ...state.preferences.destinations, [dataType]: ASK_EACH_TIME },
      }),
  }),
  'set-auto-display': declare({
    from: 'page',
    input: { kind: v.picklist(PAGE_KINDS), autoDisplay: v.picklist(AUTO_DISPLAYS) },
    apply: (state, { kind, autoDisplay }) => {
      const { autoDisplay: old } = state.preferences;
      const changed = withPreferences(state, { autoDisplay: { ...old, [kind]: autoDisplay } });
      // Guides that the person minimized before open expanded again, too.
      return autoDisplay === 'expanded'
        ? { ...changed, bannerHistory: { ...state.bannerHistory, collapsed: [] } }
        : changed;
    },
  }),
  'set-position': declare({
    from: 'page',
    input: { position: v.picklist(POSITIONS) },
    apply: (state, { position }) => withPreferences(state, { position }),
  }),
  'collapse-guide': declare({
    from: 'banner',
    input: { guide: id },
    apply: (state, _input, facts) => ({
      ...state,
      bannerHistory: collapse(state.bannerHistory, guideOf(facts).id),
    }),
  }),
  'snooze-site': declare({
    from: 'banner',
    input: { service: id, guide: id, period: v.picklist(SNOOZE_PERIODS) },
    apply: (state, { service, period }, facts) => ({
      ...state,
      hiddenSites: { ...state.hiddenSites, [service]: snooze(guideOf(facts), period, facts.now) },
    }),
  }),
  'mute-site': declare({
    from: 'banner',
    input: { service: id },
    apply: (state, { service }, { now }) => ({
      ...state,
      hiddenSites: { ...state.hiddenSites, [service]: { kind: 'mute', since: now } },
    }),
  }),
  'show-site': declare({
    from: 'banner',
    input: { service: id },
    apply: (state, { service }) => ({ ...state, hiddenSites: without(state.hiddenSites, service) }),
  }),
  'complete-step': declare({
    from: 'banner',
    isUndoable: true,
    input: {
      guide: id,
      source: id,
      destination: v.optional(id),
      transfer: v.optional(id),
      step: id,
    },
    apply: (state, input, facts) => {
      const guide = guideOf(facts);
      const next = completeStep(state, guide, input, facts);
      // A person who has just started a transfer wants to see the steps.
      return input.transfer === undefined && next !== state
        ? { ...next, bannerHistory: expand(next.bannerHistory, guide.id) }
        : next;
    },
  }),
  'reopen-step': declare({
    from: 'banner',
    isUndoable: true,
    input: { transfer: id, step: id },
    apply: (state, { transfer, step }) =>
      changeTransfer(state, transfer, (known) =>
        known.done.includes(step) ? { ...known, done: known.done.filter((slug) => slug !== step) } : known,
      ),
  }),
  'start-transfer': declare({
    from: 'banner',
    isUndoable: true,
    input: { guide: id, source: id, destination: v.optional(id) },
    apply: (state, input, facts) => startTransfer(state, guideOf(facts), input, facts),
  }),
  'restart-transfer': declare({
    from: 'banner',
    isUndoable: true,
    input: { transfer: id },
    apply: (state, { transfer }, { now }) => restartTransfer(state, transfer, now),
  }),
  'remove-transfer': declare({
    from: 'banner',
    isUndoable: true,
    input: { transfer: id },
    apply: (state, { transfer }) => changeAny(state, transfer, () => undefined),
  }),
  'answer-arrival': declare({
    from: 'banner',
    isUndoable: true,
    input: { transfer: id, answer: v.picklist(['complete', 'not-yet']) },
    apply: (state, { transfer, answer }, { now }) =>
      changeTransfer(state, transfer, (known) => {
        const { remindedAt: _remindedAt, ...rest } = known;
        if (answer === 'not-yet') return { ...rest, remindedAt: now };
        // If the clock was set back, the transfer must not be completed before it was started.
        return { ...rest, completedAt: Math.max(now, known.startedAt) };
      }),
  }),
  undo: declare({
    from: 'banner',
    input: { id },
    apply: (state, { id }, { now }) => applyUndo(state, id, now),
  }),
  /** Sent when the browser starts: what was done before can't be undone any more. */
  'end-undo': declare({
    from: 'background',
    input: {},
    apply: (state) => (state.undo ? { ...state, undo: undefined } : state),
  }),
  'note-offered-sites': declare({
    from: 'page',
    input: { services: v.array(id) },
    apply: (state, { services }) => ({
      ...state,
      offeredSites: [...new Set([...state.offeredSites, ...services])],
    }),
  }),
  'note-introduction': declare({
    from: 'background',
    input: { service: id, guide: id },
    apply: (state, { service }, facts) => ({
      ...state,
      bannerHistory: introduce(state.bannerHistory, service, guideOf(facts)),
    }),
  }),
  'note-welcome': declare({
    from: 'background',
    input: {},
    apply: (state) => ({ ...state, isWelcomed: true }),
  }),
  'note-news': declare({
    from: 'page',
    input: { version: v.string() },
    apply: (state, { version }) => ({ ...state, seenNews: version }),
  }),
  'import-backup': declare({
    from: 'page',
    input: { backup: v.string() },
    apply: (state, { backup }) => importBackup(state, backup),
  }),
  /** Keeps what has been shown once: the welcome page and the news don't come again. */
  erase: declare({
    from: 'page',
    input: {},
    apply: ({ isWelcomed, seenNews }) => ({ ...INITIAL_STATE, isWelcomed, seenNews }),
  }),
};

type Table = typeof COMMANDS;
export type CommandType = keyof Table;
/** The command of one type, or of any. */
export type Command<Type extends CommandType = CommandType> = {
  [Key in Type]: { readonly type: Key } & Readonly<Input<Table[Key]['input']>>;
}[Type];

/**
 * Why a command failed.
 * - `not-stored`: the browser could not store the change
 * - `guide-gone`: it's about a guide that isn't in the bundle any more
 * - `failed`: anything else
 */
export type CommandFailure = 'not-stored' | 'guide-gone' | 'failed';
export type CommandResult = 'saved' | CommandFailure;
