import { describe, expect, test } from 'vitest';
import { applyUndo, HISTORY_LENGTH, type GuideFacts } from '../../../../core/state/change-transfers';
import { applyCommand, guideIdOf, parseCommand } from '../../../../core/state/apply-command';
import { GuideGoneError, type Command, type CommandType } from '../../../../core/state/commands';
import { ASK_EACH_TIME, INITIAL_STATE, type State, type Transfer } from '../../../../core/state/state';
import { UNDO_PERIOD } from '../../../../core/state/transfers';
import { preferring, sampleTransfer } from '../samples';

const GUIDE: GuideFacts = {
  id: 'photos',
  title: 'Transfer your photos',
  version: 'v1',
  sources: ['facebook', 'instagram'],
  destinations: ['koofr', 'dropbox'],
  steps: [
    { slug: 'open', isForDestination: false },
    { slug: 'sign-in', isForDestination: true },
    { slug: 'start', isForDestination: false },
  ],
};
const NOW = 5_000;

const stateWith = (...transfers: Transfer[]): State => ({ ...INITIAL_STATE, transfers });
const apply = (
  state: State,
  command: Command,
  facts: { now?: number; newId?: string; guide?: undefined } = {},
) => applyCommand(state, command, { now: NOW, newId: 'new', guide: GUIDE, ...facts });
const transfersAfter = (command: Command, ...before: Transfer[]) =>
  apply(stateWith(...before), command).transfers;

/** A message for each type of command. */
const SAMPLES: { readonly [Type in CommandType]: Command<Type> } = {
  'choose-destination': {
    type: 'choose-destination',
    dataType: 'photos',
    destination: 'koofr',
    transfer: 't1',
  },
  'clear-destination': { type: 'clear-destination', dataType: 'photos' },
  'set-auto-display': { type: 'set-auto-display', kind: 'site', autoDisplay: 'expanded' },
  'set-position': { type: 'set-position', position: 'top' },
  'collapse-guide': { type: 'collapse-guide', guide: 'photos' },
  'snooze-site': { type: 'snooze-site', service: 'koofr', guide: 'photos', period: 'day' },
  'mute-site': { type: 'mute-site', service: 'koofr' },
  'show-site': { type: 'show-site', service: 'koofr' },
  'complete-step': {
    type: 'complete-step',
    guide: 'photos',
    source: 'facebook',
    destination: 'koofr',
    step: 'open',
  },
  'reopen-step': { type: 'reopen-step', transfer: 't1', step: 'open' },
  'start-transfer': { type: 'start-transfer', guide: 'photos', source: 'instagram', destination: 'koofr' },
  'restart-transfer': { type: 'restart-transfer', transfer: 't1' },
  'remove-transfer': { type: 'remove-transfer', transfer: 't1' },
  'answer-arrival': { type: 'answer-arrival', transfer: 't1', answer: 'complete' },
  undo: { type: 'undo', id: 'u' },
  'end-undo': { type: 'end-undo' },
  'note-offered-sites': { type: 'note-offered-sites', services: ['flickr'] },
  'note-introduction': { type: 'note-introduction', service: 'koofr', guide: 'photos' },
  'note-welcome': { type: 'note-welcome' },
  'note-news': { type: 'note-news', version: '1.1.0' },
  'import-backup': { type: 'import-backup', backup: '{}' },
  erase: { type: 'erase' },
};

describe('a message', () => {
  const FROM_BANNER: readonly CommandType[] = [
    ...(['choose-destination', 'collapse-guide', 'snooze-site', 'mute-site', 'complete-step'] as const),
    ...(['reopen-step', 'start-transfer', 'restart-transfer', 'remove-transfer', 'answer-arrival'] as const),
    ...(['show-site', 'undo'] as const),
  ];
  const FROM_BACKGROUND: readonly CommandType[] = ['end-undo', 'note-introduction', 'note-welcome'];

  test.each(Object.values(SAMPLES))('"$type" is a command only from those who may send it', (command) => {
    const isFrom = (types: readonly CommandType[]) => types.includes(command.type);
    expect(parseCommand(command, 'banner')).toEqual(isFrom(FROM_BANNER) ? command : undefined);
    expect(parseCommand(command, 'page')).toEqual(isFrom(FROM_BACKGROUND) ? undefined : command);
  });

  test.each([
    ['of an unknown type', { type: 'constructor' }],
    ['with an unknown field', { type: 'mute-site', service: 'koofr', more: 1 }],
    ['without a field', { type: 'mute-site' }],
    ['with a field of another type', { type: 'mute-site', service: ['koofr'] }],
    ['with an unknown choice', { type: 'set-position', position: 'left' }],
    ['with an endless name', { type: 'mute-site', service: 'x'.repeat(201) }],
    ['with a name that every object has', { type: 'mute-site', service: 'constructor' }],
    ['that is none', null],
  ])('%s is no command', (_name, message) => {
    expect(parseCommand(message, 'page')).toBeUndefined();
  });
});

describe('preferences', () => {
  const state = { ...stateWith(), preferences: preferring({ posts: 'blogger', photos: 'koofr' }) };

  test('a destination is preferred for its data type, with or without a transfer', () => {
    const chosen = apply(state, { type: 'choose-destination', dataType: 'photos', destination: 'dropbox' });
    expect(chosen).toEqual({ ...state, preferences: preferring({ posts: 'blogger', photos: 'dropbox' }) });
  });

  test('that somebody wants to be asked each time is stored: it isn’t the same as never having chosen', () => {
    const { preferences } = apply(state, SAMPLES['clear-destination']);
    expect(preferences).toEqual(preferring({ posts: 'blogger', photos: ASK_EACH_TIME }));
  });

  const collapsed = { ...state, bannerHistory: { collapsed: ['photos'], introduced: {} } };
  const show = (autoDisplay: 'expanded' | 'badge') =>
    apply(collapsed, { type: 'set-auto-display', kind: 'site', autoDisplay });

  test('the automatic display is set for one kind of page', () => {
    expect(show('badge')).toEqual({
      ...collapsed,
      preferences: {
        ...state.preferences,
        autoDisplay: { leaving: 'expanded', transfer: 'expanded', settings: 'minimized', site: 'badge' },
      },
    });
  });

  test('automatic expansion also expands collapsed guides', () => {
    expect(show('expanded').bannerHistory.collapsed).toEqual([]);
  });

  test('the banner’s position is set', () => {
    expect(apply(state, SAMPLES['set-position']).preferences).toEqual({
      ...state.preferences,
      position: 'top',
    });
  });
});

describe('sites and banners', () => {
  const hidden: State = { ...INITIAL_STATE, hiddenSites: { flickr: { kind: 'mute', since: 1 } } };

  test('a site is muted, or snoozed for a period', () => {
    expect(apply(hidden, SAMPLES['mute-site']).hiddenSites).toEqual({
      ...hidden.hiddenSites,
      koofr: { kind: 'mute', since: NOW },
    });
    expect(apply(INITIAL_STATE, SAMPLES['snooze-site']).hiddenSites).toEqual({
      koofr: { kind: 'snooze', since: NOW, until: NOW + 86_400_000, guide: 'photos', version: 'v1' },
    });
  });

  test('a site is shown again', () => {
    expect(apply(hidden, { type: 'show-site', service: 'flickr' }).hiddenSites).toEqual({});
  });

  test('a guide is collapsed until its first step is completed', () => {
    const collapsed = apply(INITIAL_STATE, SAMPLES['collapse-guide']);
    expect(collapsed.bannerHistory.collapsed).toEqual(['photos']);
    expect(apply(collapsed, SAMPLES['complete-step']).bannerHistory.collapsed).toEqual([]);
  });

  test('a guide that was collapsed after the start stays so when the next step is completed', () => {
    const collapsed = apply(stateWith(sampleTransfer()), SAMPLES['collapse-guide']);
    const next = apply(collapsed, { ...SAMPLES['complete-step'], transfer: 't1', step: 'start' });
    expect(next).toMatchObject({
      bannerHistory: { collapsed: ['photos'] },
      transfers: [{ done: ['open', 'start'] }],
    });
  });

  test('introductions, offered sites and the welcome page are stored', () => {
    expect(apply(INITIAL_STATE, SAMPLES['note-introduction']).bannerHistory.introduced).toEqual({
      'koofr/photos': 'v1',
    });
    const offered = { ...INITIAL_STATE, offeredSites: ['icloud', 'flickr'] };
    expect(apply(offered, SAMPLES['note-offered-sites']).offeredSites).toEqual(['icloud', 'flickr']);
    expect(apply(INITIAL_STATE, SAMPLES['note-welcome']).isWelcomed).toBe(true);
    expect(apply(INITIAL_STATE, SAMPLES['note-news']).seenNews).toBe('1.1.0');
  });
});

describe('a step', () => {
  const complete = SAMPLES['complete-step'];

  test('starts a transfer with the first one', () => {
    expect(transfersAfter(complete)).toEqual([
      {
        id: 'new',
        guide: 'photos',
        title: 'Transfer your photos',
        source: 'facebook',
        destination: 'koofr',
        done: ['open'],
        startedAt: NOW,
      },
    ]);
  });

  test('joins the transfer to its destination that another surface has started', () => {
    const started = sampleTransfer();
    expect(transfersAfter({ ...complete, step: 'start' }, started)).toEqual([
      { ...started, done: ['open', 'start'] },
    ]);
    expect(transfersAfter({ ...complete, destination: 'dropbox' }, started)).toHaveLength(2);
    const fromElsewhere = { ...started, source: 'instagram' };
    expect(transfersAfter({ ...complete, step: 'start' }, fromElsewhere)).toHaveLength(2);
  });

  test('belongs to the transfer that it names, though a later one is in progress', () => {
    const [later, named] = [sampleTransfer({ id: 't2' }), sampleTransfer()];
    expect(transfersAfter({ ...complete, transfer: 't1', step: 'start' }, later, named)).toEqual([
      later,
      { ...named, done: ['open', 'start'] },
    ]);
  });

  test('gives a transfer without a destination the one that it comes with, if that is the guide’s', () => {
    const { destination: _destination, ...undecided } = sampleTransfer();
    const after = (destination: string) =>
      transfersAfter({ ...complete, destination, transfer: 't1', step: 'start' }, undecided);
    expect(after('dropbox')).toEqual([sampleTransfer({ destination: 'dropbox', done: ['open', 'start'] })]);
    expect(after('flickr')).toEqual([{ ...undecided, done: ['open', 'start'] }]);
    expect(
      transfersAfter(
        { ...complete, destination: 'dropbox', transfer: 't1', step: 'start' },
        sampleTransfer(),
      ),
    ).toEqual([sampleTransfer({ done: ['open', 'start'] })]);
  });

  test('is reopened', () => {
    expect(transfersAfter(SAMPLES['reopen-step'], sampleTransfer({ done: ['open', 'start'] }))).toEqual([
      sampleTransfer({ done: ['start'] }),
    ]);
  });
});

describe('a transfer', () => {
  test('can be started beside one in progress, with or without a destination', () => {
    const { type, guide, source } = SAMPLES['start-transfer'];
    const all = transfersAfter({ type, guide, source }, sampleTransfer());
    expect(all.map(({ id }) => id)).toEqual(['new', 't1']);
    expect(all[0]).not.toHaveProperty('destination');
  });

  test('starts over, even when it is completed', () => {
    const completed = sampleTransfer({ completedAt: 2_000, remindedAt: 1_500 });
    expect(transfersAfter(SAMPLES['restart-transfer'], completed)).toEqual([
      sampleTransfer({ done: [], startedAt: NOW }),
    ]);
  });

  test('is completed, and never before it was started', () => {
    const after = (startedAt: number) =>
      transfersAfter(SAMPLES['answer-arrival'], sampleTransfer({ startedAt, remindedAt: 1 }));
    expect(after(1)).toEqual([sampleTransfer({ startedAt: 1, completedAt: NOW })]);
    expect(after(NOW + 9)).toEqual([sampleTransfer({ startedAt: NOW + 9, completedAt: NOW + 9 })]);
  });

  test('is reminded of after "not yet", which can be undone', () => {
    const notYet = { ...SAMPLES['answer-arrival'], answer: 'not-yet' } as const;
    const before = stateWith(sampleTransfer());
    const answered = apply(before, notYet);
    expect(answered.transfers).toEqual([sampleTransfer({ remindedAt: NOW })]);
    expect(apply(answered, { type: 'undo', id: 'new' })).toEqual(before);
  });

  test('that is completed stays in the history until twenty later ones are', () => {
    const old = Array.from({ length: HISTORY_LENGTH }, (_, n) =>
      sampleTransfer({ id: `old-${String(n)}`, completedAt: 2_000 + n }),
    );
    const before = stateWith(...old, sampleTransfer());
    const completed = apply(before, SAMPLES['answer-arrival']);
    expect(completed.transfers).toEqual([...old.slice(1), sampleTransfer({ completedAt: NOW })]);
    expect(apply(completed, { type: 'undo', id: 'new' })).toEqual(before);
  });
});

describe('a chosen destination', () => {
  const choose = (destination: string): Command => ({ ...SAMPLES['choose-destination'], destination });
  const done = ['open', 'sign-in', 'start'];

  test('is the preference and the transfer’s at once, which keeps the steps that are the same for both', () => {
    const next = apply(stateWith(sampleTransfer({ done, remindedAt: 1 })), choose('dropbox'));
    expect(next.preferences.destinations).toEqual({ photos: 'dropbox' });
    expect(next.transfers).toEqual([sampleTransfer({ destination: 'dropbox', done: ['open', 'start'] })]);
  });

  test('goes to a transfer that had none, which keeps all steps', () => {
    const { destination: _destination, ...undecided } = sampleTransfer({ done });
    expect(transfersAfter(choose('koofr'), undecided)).toEqual([sampleTransfer({ done })]);
  });

  test.each([
    ['where the guide does not lead', choose('flickr'), {}],
    ['of a guide that is gone', choose('dropbox'), { guide: undefined }],
  ])('%s leaves the transfer alone', (_name, command, facts) => {
    const state = stateWith(sampleTransfer());
    expect(apply(state, command, facts).transfers).toBe(state.transfers);
  });
});

describe('a command that makes no sense any more', () => {
  const state = stateWith(sampleTransfer({ id: 'done', completedAt: 2_000 }), sampleTransfer());
  const complete = { ...SAMPLES['complete-step'], transfer: 't1' };

  test.each<[string, Command]>([
    ['a step that the guide does not have', { ...complete, step: 'elsewhere' }],
    ['a step that is done', complete],
    ['a step of a completed transfer', { ...complete, transfer: 'done', step: 'start' }],
    ['a step that is open', { ...SAMPLES['reopen-step'], step: 'start' }],
    ['a source that the guide does not leave', { ...SAMPLES['start-transfer'], source: 'koofr' }],
    ['a destination where it does not lead', { ...SAMPLES['start-transfer'], destination: 'flickr' }],
    ['an answer about a completed transfer', { ...SAMPLES['answer-arrival'], transfer: 'done' }],
    ['a transfer that is gone', { ...SAMPLES['remove-transfer'], transfer: 'gone' }],
    ['an undo of what is long over', SAMPLES.undo],
    ['the end of no undo', SAMPLES['end-undo']],
  ])('changes nothing: %s', (_name, command) => {
    expect(apply(state, command)).toBe(state);
  });

  test('a step of another guide’s transfer changes nothing', () => {
    const other = stateWith(sampleTransfer({ guide: 'posts' }));
    expect(apply(other, { ...complete, step: 'start' })).toBe(other);
  });

  test.each([
    'collapse-guide',
    'snooze-site',
    'complete-step',
    'start-transfer',
    'note-introduction',
  ] as const)('"%s" says so when its guide is gone', (type) => {
    expect(() => apply(state, SAMPLES[type], { guide: undefined })).toThrow(GuideGoneError);
  });
});

test('the guide of a command is the one that it names, else the one of its transfer', () => {
  const state = stateWith(sampleTransfer());
  expect(guideIdOf(SAMPLES['collapse-guide'], INITIAL_STATE)).toBe('photos');
  expect(guideIdOf(SAMPLES['remove-transfer'], state)).toBe('photos');
  expect(guideIdOf(SAMPLES['remove-transfer'], INITIAL_STATE)).toBeUndefined();
  expect(guideIdOf(SAMPLES.erase, state)).toBeUndefined();
});

describe('undo', () => {
  const [first, second] = [sampleTransfer({ id: 't0', guide: 'posts' }), sampleTransfer()];
  const before = stateWith(first, second, sampleTransfer({ id: 't2' }));
  const undo = (id: string): Command => ({ type: 'undo', id });

  test.each<[string, Command]>([
    ['removed', SAMPLES['remove-transfer']],
    ['changed', SAMPLES['restart-transfer']],
    ['added', SAMPLES['start-transfer']],
  ])('brings the transfers back as they were before one was %s', (_name, command) => {
    const after = apply(before, command);
    expect(after.undo).toMatchObject({ id: 'new', command: command.type, at: NOW, guide: 'photos' });
    expect(apply(after, undo('new'))).toEqual(before);
  });

  test('ends after a minute, and where the clock was set back', () => {
    const removed = apply(before, SAMPLES['remove-transfer']);
    const undoAt = (now: number) => apply(removed, undo('new'), { now });
    expect(undoAt(NOW + UNDO_PERIOD - 1)).toEqual(before);
    expect(undoAt(NOW + UNDO_PERIOD)).toBe(removed);
    expect(undoAt(NOW - 1)).toBe(removed);
  });

  test('takes back the last command, and no other', () => {
    const once = apply(before, SAMPLES['reopen-step'], { newId: 'first' });
    const twice = apply(once, SAMPLES['remove-transfer'], { newId: 'second' });
    expect(apply(twice, undo('first'))).toBe(twice);
    const back = apply(twice, undo('second'));
    expect(back.transfers).toEqual(once.transfers);
    expect(apply(back, undo('second'))).toBe(back);
  });

  test('leaves what was done to other transfers since then', () => {
    const removed = apply(before, SAMPLES['remove-transfer']);
    const [, ...others] = removed.transfers;
    const changed = { ...removed, transfers: [{ ...first, done: [] }, ...others] };
    expect(applyUndo(changed, 'new', NOW).transfers).toEqual([{ ...first, done: [] }, second, ...others]);
  });

  test('outlasts commands that are not about transfers', () => {
    const removed = apply(before, SAMPLES['remove-transfer']);
    expect(apply(removed, SAMPLES['mute-site']).undo).toBe(removed.undo);
  });

  test('ends with the browser, and with an import', () => {
    const removed = apply(before, SAMPLES['remove-transfer']);
    expect(apply(removed, SAMPLES['end-undo'])).toEqual({ ...removed, undo: undefined });
    const backup = JSON.stringify({
      format: 'transfer-guides-backup',
      version: 2,
      preferences: {},
      transfers: [second],
    });
    expect(apply(removed, { type: 'import-backup', backup })).toMatchObject({ undo: undefined });
  });
});

test('erasing keeps what has been shown once: the welcome page and the news', () => {
  const state = {
    ...stateWith(sampleTransfer()),
    offeredSites: ['flickr'],
    isWelcomed: true,
    seenNews: '1.1.0',
  };
  expect(apply(state, SAMPLES.erase)).toEqual({ ...INITIAL_STATE, isWelcomed: true, seenNews: '1.1.0' });
});
