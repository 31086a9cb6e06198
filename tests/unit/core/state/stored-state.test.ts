import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INITIAL_STATE, type State } from '../../../../core/state/state';
import { readStoredState, serializeState } from '../../../../core/state/stored-state';
import { PORTABLE_FROM_VERSION_1, PORTABLE_FROM_VERSION_2, sampleTransfer } from '../samples';

const fixture = (file: string) =>
  JSON.parse(readFileSync(`tests/fixtures/${file}`, 'utf8')) as Record<string, unknown>;
const version1 = () => fixture('storage-1.json');

/** The content of that file in the current version. */
const FROM_VERSION_1: State = {
  ...PORTABLE_FROM_VERSION_1,
  hiddenSites: {
    facebook: { kind: 'mute', since: 1 },
    koofr: { kind: 'snooze', since: 1, until: 2, guide: 'meta-photos', version: 'abc' },
  },
  bannerHistory: { collapsed: ['meta-photos'], introduced: { 'koofr/meta-photos': 'abc' } },
  offeredSites: ['flickr'],
  undo: undefined,
  isWelcomed: true,
  seenNews: '',
};

const WHOLE: State = {
  ...FROM_VERSION_1,
  seenNews: '1.1.0',
  undo: {
    id: 'u',
    command: 'remove-transfer',
    at: 7,
    guide: 'photos',
    before: [{ index: 0, transfer: sampleTransfer() }],
  },
};

describe('a storage of version 1', () => {
  const KEYS = ['preferences', 'quiet', 'shown', 'offered-sites', 'transfers', 'welcomed'];

  test('is migrated completely, except for the undo', () => {
    const { state, invalid, oldKeys } = readStoredState(version1());
    expect(state).toEqual(FROM_VERSION_1);
    expect(invalid).toEqual({});
    expect([...oldKeys].sort()).toEqual([...KEYS].sort());
  });

  test.each<[string, Partial<State>]>([
    ['preferences', { preferences: INITIAL_STATE.preferences }],
    ['quiet', { hiddenSites: {} }],
    ['shown', { bannerHistory: INITIAL_STATE.bannerHistory }],
    ['offered-sites', { offeredSites: [] }],
    ['transfers', { transfers: [] }],
    ['welcomed', { isWelcomed: false }],
  ])('loses no more than "%s" where that can’t be read', (key, initial) => {
    const bad = { version: 1, value: 7 };
    const { state, invalid } = readStoredState({ ...version1(), [key]: bad });
    expect(state).toEqual({ ...FROM_VERSION_1, ...initial });
    expect(invalid).toEqual({ [key]: bad });
  });

  test.each([
    ['no envelope', ['flickr']],
    ['another version', { version: 2, value: ['flickr'] }],
  ])('returns as invalid what has %s', (_name, entry) => {
    expect(readStoredState({ 'offered-sites': entry })).toMatchObject({
      state: INITIAL_STATE,
      invalid: { 'offered-sites': entry },
    });
  });
});

describe('a storage of this version', () => {
  const stored = (value: object) => readStoredState({ state: { version: 2, value } });

  test('is read as it was written', () => {
    const written = JSON.parse(JSON.stringify(serializeState(WHOLE))) as Record<string, unknown>;
    expect(readStoredState(written)).toEqual({ state: WHOLE, invalid: {}, oldKeys: [] });
  });

  test('is complete if it was written before there were leaving pages', () => {
    const [inProgress] = PORTABLE_FROM_VERSION_2.transfers;
    const state: State = {
      preferences: PORTABLE_FROM_VERSION_2.preferences,
      hiddenSites: {
        facebook: { kind: 'mute', since: 1764000000000 },
        koofr: {
          kind: 'snooze',
          since: 1764000000000,
          until: 1766592000000,
          guide: 'meta-photos',
          version: '0123456789',
        },
      },
      bannerHistory: { collapsed: ['meta-photos'], introduced: { 'koofr/meta-photos': '0123456789' } },
      offeredSites: ['flickr'],
      transfers: PORTABLE_FROM_VERSION_2.transfers,
      undo: {
        id: 'u',
        command: 'complete-step',
        at: 1764000000000,
        guide: 'meta-photos',
        before: [{ index: 0, transfer: { ...inProgress!, done: ['open-metas-transfer-tool'] } }],
      },
      isWelcomed: true,
      seenNews: '',
    };
    expect(readStoredState(fixture('storage-2.json'))).toEqual({ state, invalid: {}, oldKeys: [] });
  });

  test('takes precedence over data of an earlier version', () => {
    const { state, oldKeys } = readStoredState({ ...version1(), ...serializeState(INITIAL_STATE) });
    expect(state).toEqual(INITIAL_STATE);
    expect(oldKeys).toHaveLength(6);
  });

  test.each<[keyof State, unknown]>([
    ['preferences', { ...WHOLE.preferences, position: 'left' }],
    ['preferences', [1]],
    ['hiddenSites', []],
    ['bannerHistory', [1]],
    ['bannerHistory', { collapsed: {} }],
    ['offeredSites', {}],
    ['transfers', [sampleTransfer(), sampleTransfer()]],
    ['transfers', [sampleTransfer({ startedAt: 2, completedAt: 1 })]],
    ['undo', { ...WHOLE.undo, before: [{ index: 0 }] }],
    ['isWelcomed', 'yes'],
  ])('loses no more than its %s where that can’t be read', (section, bad) => {
    const { state, invalid } = stored({ ...WHOLE, [section]: bad });
    expect(state).toEqual({ ...WHOLE, [section]: INITIAL_STATE[section] });
    expect(invalid).toEqual({ [section]: bad });
  });

  test('may have fields that are not known, and may lack others', () => {
    const { id, guide, title, source, startedAt } = sampleTransfer();
    const sparse = { id, guide, title, source, startedAt };
    const { state, invalid } = stored({
      more: 1,
      preferences: { more: 1, autoDisplay: { more: 1, site: 'badge' } },
      transfers: [{ ...sparse, more: 1 }],
    });
    const { preferences } = INITIAL_STATE;
    expect(invalid).toEqual({});
    expect(state).toEqual({
      ...INITIAL_STATE,
      preferences: { ...preferences, autoDisplay: { ...preferences.autoDisplay, site: 'badge' } },
      transfers: [{ ...sparse, done: [] }],
    });
  });
});

test.each([
  ['a newer version', { version: 3, value: WHOLE }],
  ['no version', { value: WHOLE }],
  ['no value', { version: 2 }],
  ['no envelope', 'state'],
])('a state with %s is returned as invalid as a whole', (_name, entry) => {
  expect(readStoredState({ state: entry })).toMatchObject({
    state: INITIAL_STATE,
    invalid: { state: entry },
  });
});

test('an empty storage gives the initial state', () => {
  expect(readStoredState({})).toEqual({ state: INITIAL_STATE, invalid: {}, oldKeys: [] });
  expect(INITIAL_STATE).toEqual({
    preferences: {
      destinations: {},
      autoDisplay: { leaving: 'expanded', transfer: 'expanded', settings: 'minimized', site: 'minimized' },
      position: 'bottom',
    },
    hiddenSites: {},
    bannerHistory: { collapsed: [], introduced: {} },
    offeredSites: [],
    transfers: [],
    undo: undefined,
    isWelcomed: false,
    seenNews: '',
  });
});

test('an invalid state is not serialized', () => {
  const endless = sampleTransfer({ title: 'x'.repeat(501) });
  expect(() => serializeState({ ...INITIAL_STATE, transfers: [endless] })).toThrow();
});
