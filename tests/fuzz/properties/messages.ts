import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { send, SHIPPED, store, stored } from '../fake-browser';
import { stepsOf } from '../../../core/guides/steps';
import { handleCommand } from '../../../background/handle-command';
import { contentMessage, pageMessage } from '../../../platform/messages';
import { receiveMessages } from '../../../platform/receive-messages';
import { transfers } from '../../../platform/storage';
import { defineProperty } from '../property';
import { ITEMS } from './storage';

// As the background does it, but for what shows pages.
const NO_ACTS = ['page', 'left', 'read-guide', 'open-panel'];
receiveMessages({
  fromContent: (message) =>
    NO_ACTS.includes(message.type)
      ? Promise.resolve(undefined)
      : handleCommand(message as Parameters<typeof handleCommand>[0]),
  fromPage: handleCommand,
});

const guides = SHIPPED.guides;
const anyGuide = fc.constantFrom(...guides.map(({ id }) => id), 'gone', '__proto__', '../index/picker');
const anyService = fc.constantFrom(
  'facebook',
  'koofr',
  'dropbox',
  'google-photos',
  'constructor',
  '__proto__',
);
const anyStep = fc.constantFrom(...guides.flatMap((guide) => stepsOf(guide).map(({ slug }) => slug)), 'gone');
const anyTransfer = fc.constantFrom('first', 'second', 'gone');
const oddText = fc.oneof(fc.constant(''), fc.constant('x'.repeat(201)), fc.string({ unit: 'binary' }));

/** By each field what is often sent in it. */
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  guide: anyGuide,
  service: anyService,
  dataType: fc.constantFrom('Photos', 'Posts', '__proto__', 'constructor'),
  destination: anyService,
  source: anyService,
  transfer: anyTransfer,
  step: anyStep,
  act: fc.constantFrom('a1', 'gone'),
  answer: fc.constantFrom('all-there', 'not-yet', 'something-wrong'),
  length: fc.constantFrom('later', 'close'),
  kind: fc.constantFrom('transfer', 'settings', 'site'),
  showing: fc.constantFrom('guide', 'line', 'badge'),
  edge: fc.constantFrom('top', 'bottom'),
  services: fc.array(anyService),
  backup: fc.constantFrom('{}', JSON.stringify({ format: 'transfer-guides-backup', version: 1 })),
  url: fc.webUrl(),
  arrived: fc.boolean(),
};

/** The messages that there are, with a field for each of theirs. */
const SHAPES = [...contentMessage.options, ...pageMessage.options].map(({ entries }) =>
  fc.record(
    Object.fromEntries(
      Object.entries(entries).map(([name, schema]) => [
        name,
        'literal' in schema
          ? fc.constant((schema as { literal: unknown }).literal)
          : (FIELDS[name] ?? oddText),
      ]),
    ),
  ),
);
const goodMessage = fc.oneof(...SHAPES);
/** Everything that a browser can copy from one process to another. */
const anyCloneable = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  withObjectString: true,
});
const nearMessage = fc
  .tuple(
    goodMessage,
    fc.constantFrom(...Object.keys(FIELDS), 'type', 'more', '__proto__'),
    fc.oneof(oddText, anyCloneable),
  )
  .map(([message, name, value]) => Object.fromEntries([...Object.entries(message), [name, value]]));
const anyMessage = fc.oneof(
  { weight: 3, arbitrary: goodMessage },
  { weight: 3, arbitrary: nearMessage },
  { weight: 1, arbitrary: anyCloneable },
);

const clone = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
};

/** A schema answers for any value, and lets nothing through that was not asked for. */
export const schemas = defineProperty('messages/schemas', anyMessage, (raw) => {
  const message = clone(raw);
  for (const schema of [contentMessage, pageMessage]) {
    const parsed = v.safeParse(schema, message);
    if (!parsed.success) continue;
    assert.deepStrictEqual({ ...parsed.output }, { ...(message as object) });
    const { entries } =
      schema.options.find(({ entries: { type } }) => type.literal === parsed.output.type) ?? {};
    for (const key of Object.keys(parsed.output)) assert.ok(entries && Object.hasOwn(entries, key), key);
  }
});

const KEYS = new Set(ITEMS.map(({ key }) => key));

/** Whatever is sent, one message after the other, it is answered, and what is stored afterwards can be read back whole. */
export const carriedOut = defineProperty(
  'messages/carried-out',
  fc.array(fc.tuple(anyMessage, fc.constantFrom('page' as const, 'tab' as const)), { maxLength: 12 }),
  async (messages) => {
    store({});
    for (const [raw, from] of messages) {
      const message = withKnownTransfer(clone(raw), (await transfers.get()).transfers);
      const answers = await quietly(() =>
        Promise.all(send(message, from).map((answer) => Promise.resolve(answer))),
      );
      for (const answer of answers) assert.ok([undefined, 'kept', 'not-kept'].includes(answer as string));
      await checkStored();
    }
  },
);

/** A transfer's id is made up when it begins: "first" and "second" stand for those that there are. */
function withKnownTransfer(message: unknown, known: readonly { readonly id: string }[]): unknown {
  const place = ['first', 'second'].indexOf(
    (message as { transfer?: string } | null | undefined)?.transfer ?? '',
  );
  const id = known[place]?.id;
  return id === undefined ? message : { ...(message as object), transfer: id };
}

async function checkStored(): Promise<void> {
  const kept = stored();
  for (const key of Object.keys(kept)) assert.ok(KEYS.has(key), `kept under ${key}`);
  for (const item of ITEMS)
    if (kept[item.key] !== undefined)
      assert.deepStrictEqual({ version: 1, value: await item.get() }, kept[item.key]);
}

/** The background tells the console what it could not keep. */
async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await act();
  } finally {
    console.warn = warn;
  }
}

export const MESSAGES = [schemas, carriedOut];
