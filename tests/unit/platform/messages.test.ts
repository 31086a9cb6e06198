import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { contentMessage, pageMessage } from '../../../platform/messages';

type Message = Readonly<Record<string, unknown>>;

const acts: Message[] = [
  { type: 'choose-destination', dataType: 'Photos', destination: 'koofr' },
  { type: 'fold', guide: 'photos' },
  { type: 'snooze', service: 'koofr', guide: 'photos', length: 'later' },
  { type: 'snooze', service: 'koofr', guide: 'photos', length: 'close' },
  { type: 'mute', service: 'koofr' },
  { type: 'open-options' },
  { type: 'tick-step', guide: 'photos', source: 'facebook', destination: 'koofr', step: 'open' },
  { type: 'untick-step', transfer: 't1', step: 'open' },
  { type: 'change-place', transfer: 't1', destination: 'koofr' },
  { type: 'start-over', transfer: 't1' },
  { type: 'remove-transfer', transfer: 't1' },
  { type: 'start-another', guide: 'photos', source: 'facebook', destination: 'koofr' },
  ...['all-there', 'not-yet', 'something-wrong'].map((answer) => ({
    type: 'answer-arrival',
    transfer: 't1',
    answer,
  })),
  { type: 'undo', act: 'a1' },
];
const ofContent: Message[] = [
  { type: 'page', url: 'https://a.example/', arrived: true },
  { type: 'page', url: 'https://a.example/', arrived: false },
  { type: 'left' },
  { type: 'read-guide', guide: 'photos' },
  { type: 'open-panel' },
];
const ofPages: Message[] = [
  { type: 'forget-destination', dataType: 'Photos' },
  { type: 'end-quiet', service: 'koofr' },
  ...['transfer', 'settings', 'site'].flatMap((kind) =>
    ['guide', 'line', 'badge'].map((showing) => ({ type: 'set-showing', kind, showing })),
  ),
  { type: 'set-edge', edge: 'bottom' },
  { type: 'set-edge', edge: 'top' },
  { type: 'import', backup: '{}' },
  { type: 'sites-offered', services: ['flickr', 'takeout'] },
  { type: 'reset' },
];
const IDS = ['guide', 'service', 'dataType', 'destination', 'source', 'transfer', 'step', 'act'];

const isContent = (value: unknown) => v.safeParse(contentMessage, value).success;
const isPage = (value: unknown) => v.safeParse(pageMessage, value).success;

describe.each([
  ['a content script', isContent, contentMessage, [...acts, ...ofContent]],
  ['one of our pages', isPage, pageMessage, [...acts, ...ofPages]],
] as const)('%s', (_name, fits, schema, messages) => {
  test.each(messages)('may send $type', (message) => {
    expect(v.parse(schema, message)).toEqual(message);
  });

  test.each(messages)('may add nothing to $type', (message) => {
    expect(fits({ ...message, more: 1 })).toBe(false);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const more = Object.fromEntries([...Object.entries(message), [name, { admin: true }]]);
      expect(fits(more)).toBe(false);
    }
  });

  test.each(messages)('may leave out nothing of $type, nor give it in another form', (message) => {
    for (const key of Object.keys(message)) {
      expect(fits(Object.fromEntries(Object.entries(message).filter(([name]) => name !== key)))).toBe(false);
      for (const wrong of [undefined, null, 7, {}, [['x']], { toString: () => 'x' }])
        expect(fits({ ...message, [key]: wrong })).toBe(false);
    }
  });

  test.each(messages)('names the things in $type by ids: neither empty nor long', (message) => {
    for (const key of IDS.filter((name) => name in message)) {
      expect(fits({ ...message, [key]: '' })).toBe(false);
      expect(fits({ ...message, [key]: 'x'.repeat(200) })).toBe(true);
      expect(fits({ ...message, [key]: 'x'.repeat(201) })).toBe(false);
    }
  });

  test('may send nothing of an unknown type, nor what is no message', () => {
    const others = ['', 'RESET', 'reset ', '__proto__', 'constructor', 'toString', 'show', 'hide'];
    for (const type of others) expect(fits({ type })).toBe(false);
    const noMessages = [
      undefined,
      null,
      'reset',
      'left',
      0,
      true,
      [],
      [{ type: 'left' }],
      {},
      { type: ['left'] },
    ];
    for (const value of noMessages) expect(fits(value)).toBe(false);
    expect(fits(JSON.parse('{"__proto__":{"type":"left"}}'))).toBe(false);
    expect(fits(JSON.parse('{"__proto__":{"type":"reset"}}'))).toBe(false);
  });

  test('sends nothing that fits by accident', () => {
    const types = new Set<unknown>(messages.map(({ type }) => type));
    const anyType = fc.oneof(fc.constantFrom(...types), fc.string());
    const nearMiss = fc.record({ type: anyType }).chain((base) =>
      fc
        .dictionary(
          fc.constantFrom('guide', 'service', 'url', 'edge', 'transfer', 'answer', 'services', 'x'),
          fc.jsonValue(),
        )
        .map((rest) => ({
          ...rest,
          ...base,
        })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMiss), (value) => {
        const parsed = v.safeParse(schema, value);
        if (!parsed.success) return;
        expect(types).toContain(parsed.output.type);
        expect(parsed.output).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each(ofPages)('a content script cannot send $type', (message) => {
  expect(isContent(message)).toBe(false);
});

test.each(ofContent)('our pages have no use for $type', (message) => {
  expect(isPage(message)).toBe(false);
});

describe.each([
  ['a content script', isContent],
  ['one of our pages', isPage],
] as const)('a tick that %s sends', (_name, fits) => {
  const tick = { type: 'tick-step', guide: 'photos', source: 'facebook', destination: 'koofr', step: 'open' };

  test('may name the transfer that it goes on with', () => {
    expect(fits({ ...tick, transfer: 't1' })).toBe(true);
    expect(fits({ ...tick, transfer: undefined })).toBe(true);
  });

  test('names it by an id', () => {
    for (const transfer of ['', 'x'.repeat(201), null, 7, {}, ['t1']])
      expect(fits({ ...tick, transfer })).toBe(false);
  });
});

test('offered sites are a list of ids, which may be empty', () => {
  const offered = (services: unknown) => isPage({ type: 'sites-offered', services });
  expect(offered([])).toBe(true);
  for (const services of [['flickr', ''], ['x'.repeat(201)], ['flickr', 7], 'flickr', { 0: 'flickr' }])
    expect(offered(services)).toBe(false);
});

test.each([
  { type: 'set-showing', kind: 'none', showing: 'line' },
  { type: 'set-showing', kind: 'site', showing: 'keep' },
  { type: 'set-edge', edge: 'left' },
  { type: 'snooze', service: 'koofr', guide: 'photos', length: 'forever' },
  { type: 'answer-arrival', transfer: 't1', answer: 'maybe' },
])('no choice but those there are: %o', (message) => {
  expect(isPage(message)).toBe(false);
});
