import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES, EDGES, SHOWINGS } from '../../../core/state/preferences';
import { BACKUP_LIMIT, readBackup, writeBackup } from '../../../platform/backup';
import { anyPreferences, anyTransfers, sampleTransfer } from '../core/samples';

const kept = vi.hoisted((): { items: Record<string, unknown> } => ({ items: {} }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: { get: (key: string) => Promise.resolve({ [key]: kept.items[key] }) } },
  },
}));

const FILE = {
  format: 'transfer-guides-backup',
  version: 1,
  preferences: { ...DEFAULT_PREFERENCES, destinations: { Photos: 'koofr' } },
  transfers: [sampleTransfer(), sampleTransfer({ id: 't2', arrived: 2_000, askedAt: 1_500 })],
};
const read = (file: unknown) => readBackup(JSON.stringify(file));
const problem = (reason: string, place?: string) => ({
  problem: place === undefined ? { reason } : { reason, place },
});

beforeEach(() => {
  kept.items = {};
});

describe('what is written', () => {
  test('of nothing can be read again', async () => {
    expect(readBackup(await writeBackup())).toEqual({
      backup: { preferences: DEFAULT_PREFERENCES, transfers: [] },
    });
  });

  test('says what it is, for people and for later versions', async () => {
    expect(JSON.parse(await writeBackup())).toMatchObject({ format: FILE.format, version: 1 });
  });

  test('has no more in it than choices and transfers', async () => {
    kept.items = {
      quiet: { version: 1, value: { koofr: { kind: 'mute', since: 0 } } },
      transfers: {
        version: 1,
        value: {
          transfers: [],
          undo: { act: 'a', kind: 'remove-transfer', transfer: 't1', before: [sampleTransfer()] },
        },
      },
    };
    const written = await writeBackup();
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      'format',
      'version',
      'preferences',
      'transfers',
    ]);
    expect(written).not.toContain('t1');
    expect(written).not.toContain('mute');
  });

  test('is read as it was, whatever it was', async () => {
    const anyShowing = fc.constantFrom(...SHOWINGS);
    const anyChoices = fc
      .tuple(
        anyPreferences,
        fc.record({ transfer: anyShowing, settings: anyShowing, site: anyShowing }),
        fc.constantFrom(...EDGES),
      )
      .map(([preferences, showing, edge]) => ({ ...preferences, showing, edge }));
    await fc.assert(
      fc.asyncProperty(anyChoices, anyTransfers, async (preferences, transfers) => {
        kept.items = {
          preferences: { version: 1, value: preferences },
          transfers: { version: 1, value: { transfers } },
        };
        expect(readBackup(await writeBackup())).toEqual({ backup: { preferences, transfers } });
      }),
    );
  });
});

describe('refused without a look inside', () => {
  test('10 MB of anything', () => {
    expect(readBackup('x'.repeat(10_000_000))).toEqual(problem('too-large'));
    expect(readBackup(JSON.stringify(FILE) + ' '.repeat(10_000_000))).toEqual(problem('too-large'));
  });

  test('but nothing that just fits', () => {
    const text = JSON.stringify(FILE);
    expect(readBackup(text + ' '.repeat(BACKUP_LIMIT - text.length))).toHaveProperty('backup');
    expect(readBackup(text + ' '.repeat(BACKUP_LIMIT - text.length + 1))).toEqual(problem('too-large'));
  });

  test.each(['', ' ', 'hello', '{', JSON.stringify(FILE).slice(0, -1), `${JSON.stringify(FILE)}x`])(
    'what is no JSON: %j',
    (text) => {
      expect(readBackup(text)).toEqual(problem('not-json'));
    },
  );

  test.each<[string, unknown]>([
    ['another extension’s file', { ...FILE, format: 'other-backup' }],
    ['a file of no kind', { preferences: FILE.preferences, transfers: [] }],
    ['null', null],
    ['a number', 7],
    ['a text', FILE.format],
    ['a list', [FILE]],
    ['a name in a list', { ...FILE, format: [FILE.format] }],
  ])('%s', (_name, file) => {
    expect(read(file)).toEqual(problem('other-file'));
  });

  test('a newer version, though it reads like this one', () => {
    expect(read({ ...FILE, version: 2 })).toEqual(problem('newer'));
    expect(read({ ...FILE, version: 99, more: {} })).toEqual(problem('newer'));
  });

  test('too many brackets', () => {
    expect(readBackup('['.repeat(BACKUP_LIMIT))).toEqual(problem('not-json'));
    expect(readBackup('[0,'.repeat(100_000))).toEqual(problem('not-json'));
  });
});

describe('what does not fit is refused as a whole, with its place', () => {
  const { preferences, transfers } = FILE;
  const withTransfer = (fields: object) => ({
    ...FILE,
    transfers: [transfers[0], { ...transfers[1], ...fields }],
  });
  const without = (record: object, key: string) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

  test.each<[string, unknown, string]>([
    ['no version', without(FILE, 'version'), 'version'],
    ['a version in words', { ...FILE, version: '1' }, 'version'],
    ['an older version', { ...FILE, version: 0 }, 'version'],
    ['no choices', without(FILE, 'preferences'), 'preferences'],
    ['no transfers', without(FILE, 'transfers'), 'transfers'],
    ['an unknown part', { ...FILE, more: 1 }, 'more'],
    ['an unknown choice', { ...FILE, preferences: { ...preferences, more: 1 } }, 'preferences.more'],
    [
      'a destination that is no text',
      { ...FILE, preferences: { ...preferences, destinations: { Photos: ['koofr'] } } },
      'preferences.destinations.Photos',
    ],
    [
      'a showing that there is not',
      { ...FILE, preferences: { ...preferences, showing: { ...preferences.showing, site: 'all' } } },
      'preferences.showing.site',
    ],
    [
      'an edge that there is not',
      { ...FILE, preferences: { ...preferences, edge: 'left' } },
      'preferences.edge',
    ],
    ['transfers that are no list', { ...FILE, transfers: {} }, 'transfers'],
    ['a transfer that is none', { ...FILE, transfers: [transfers[0], 'x'] }, 'transfers.1'],
    ['a step that is no text', withTransfer({ done: ['open', 7] }), 'transfers.1.done.1'],
    ['a beginning in words', withTransfer({ started: 'today' }), 'transfers.1.started'],
    ['an arrival that is null', withTransfer({ arrived: null }), 'transfers.1.arrived'],
    ['an unknown field of a transfer', withTransfer({ admin: true }), 'transfers.1.admin'],
    ['an arrival before the beginning', withTransfer({ arrived: 999 }), 'transfers.1'],
    ['a title without end', withTransfer({ title: 'x'.repeat(501) }), 'transfers.1.title'],
    ['steps without end', withTransfer({ done: Array(201).fill('a') }), 'transfers.1.done'],
    ['transfers without end', { ...FILE, transfers: Array(1_001).fill(transfers[0]) }, 'transfers'],
  ])('%s', (_name, file, place) => {
    expect(read(file)).toEqual(problem('misfit', place));
  });

  test('a time beyond all numbers', () => {
    const text = JSON.stringify(FILE).replace('"started":1000', '"started":1e999');
    expect(readBackup(text)).toEqual(problem('misfit', 'transfers.0.started'));
  });

  test('an arrival at the very beginning fits', () => {
    expect(read(withTransfer({ arrived: 1_000 }))).toHaveProperty('backup');
  });

  test('two transfers by one id do not fit', () => {
    expect(read(withTransfer({ id: 't1' }))).toHaveProperty('problem');
  });
});

test('what every object has does not get in', () => {
  const text = JSON.stringify(FILE).replace('"Photos":"koofr"', '"__proto__":{"admin":"yes"}');
  const result = readBackup(text);
  if ('backup' in result) {
    const { destinations } = result.backup.preferences;
    expect(destinations['admin']).toBeUndefined();
    expect(Object.getPrototypeOf(destinations)).toBe(Object.prototype);
  }
  expect('admin' in {}).toBe(false);
});

describe('whatever a file holds', () => {
  const answers = (text: string) => {
    const result = readBackup(text);
    expect(Object.keys(result)).toHaveLength(1);
    if ('problem' in result)
      expect(['too-large', 'not-json', 'other-file', 'newer', 'misfit']).toContain(result.problem.reason);
  };

  test('any text is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), answers));
  });

  test('any JSON is answered', () => {
    fc.assert(fc.property(fc.json(), answers));
  });

  test('any file that says it is one of ours is answered', () => {
    const anyFile = fc.record(
      {
        preferences: fc.oneof(fc.constant(FILE.preferences), fc.jsonValue()),
        transfers: fc.oneof(fc.constant(FILE.transfers), fc.array(fc.jsonValue()), fc.jsonValue()),
        version: fc.oneof(fc.constant(1), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyFile, (file) => {
        answers(JSON.stringify({ ...file, format: FILE.format }));
      }),
      { numRuns: 500 },
    );
  });
});
