import * as v from 'valibot';
import { isRecord, migrateFrom1, STATE_VERSION, VERSION_1_KEYS, version1Key } from './migrations';
import { withNewNames } from './renamed';
import { INITIAL_STATE, parseSections, stateSchema, type State } from './state';

/** The key of the state in `storage.local`. */
export const STATE_KEY = 'state';

/** The keys that may hold a state. */
export const STORED_KEYS: readonly string[] = [STATE_KEY, ...VERSION_1_KEYS];

export interface StoredState {
  readonly state: State;
  /** What couldn't be parsed, as it was stored, by key or section. */
  readonly invalid: Readonly<Record<string, unknown>>;
  /** The keys of an earlier version, to be removed once the state is stored. */
  readonly oldKeys: readonly string[];
}

/** Parses what is stored under `STORED_KEYS`, in any version. What can't be parsed gets its initial value. */
export function readStoredState(stored: Readonly<Record<string, unknown>>): StoredState {
  const oldKeys = VERSION_1_KEYS.filter((key) => Object.hasOwn(stored, key));
  if (!Object.hasOwn(stored, STATE_KEY)) return { ...readVersion1(stored, oldKeys), oldKeys };
  const entry = stored[STATE_KEY];
  if (!isRecord(entry) || entry['version'] !== STATE_VERSION || !isRecord(entry['value']))
    return { state: INITIAL_STATE, invalid: { [STATE_KEY]: entry }, oldKeys };
  const sections = entry['value'];
  const { state, invalid } = parseSections(sections);
  return {
    state: renamed(state),
    invalid: Object.fromEntries(invalid.map((name) => [name, sections[name]])),
    oldKeys,
  };
}

const renamed = (state: State): State => ({ ...state, transfers: state.transfers.map(withNewNames) });

function readVersion1(stored: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  const valueOf = (key: string): unknown => {
    const entry = stored[key];
    // A value without this envelope is invalid: no section accepts `null`.
    return isRecord(entry) && entry['version'] === 1 ? entry['value'] : null;
  };
  const { state, invalid } = parseSections(
    migrateFrom1(Object.fromEntries(keys.map((key) => [key, valueOf(key)]))),
  );
  return {
    state: renamed(state),
    invalid: Object.fromEntries(invalid.map((name) => [version1Key(name), stored[version1Key(name)]])),
  };
}

/** The storage items for a state. Throws if they couldn't be parsed again. */
export const serializeState = (state: State) => ({
  [STATE_KEY]: { version: STATE_VERSION, value: v.parse(stateSchema, state) },
});
