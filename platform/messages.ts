import * as v from 'valibot';
import type { BannerView } from '../core/guides/guide-model';
import type { TransferAct } from '../core/state/transfer';
import { EDGES, SHOWINGS } from '../core/state/preferences';
import { PAGE_KINDS, type PageMatch } from '../core/pages/service';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The acts of a person, which any of our surfaces may report. */
const acts = [
  v.strictObject({ type: v.literal('choose-destination'), dataType: id, destination: id }),
  v.strictObject({ type: v.literal('fold'), guide: id }),
  v.strictObject({
    type: v.literal('snooze'),
    service: id,
    guide: id,
    length: v.picklist(['later', 'close']),
  }),
  v.strictObject({ type: v.literal('mute'), service: id }),
  v.strictObject({ type: v.literal('open-options') }),
] as const;

const transferActs = [
  v.strictObject({
    type: v.literal('tick-step'),
    transfer: v.optional(id),
    guide: id,
    source: id,
    destination: id,
    step: id,
  }),
  v.strictObject({ type: v.literal('untick-step'), transfer: id, step: id }),
  v.strictObject({ type: v.literal('change-place'), transfer: id, destination: id }),
  v.strictObject({ type: v.literal('start-over'), transfer: id }),
  v.strictObject({ type: v.literal('remove-transfer'), transfer: id }),
  v.strictObject({ type: v.literal('start-another'), guide: id, source: id, destination: id }),
  v.strictObject({
    type: v.literal('answer-arrival'),
    transfer: id,
    answer: v.picklist(['all-there', 'not-yet', 'something-wrong']),
  }),
  v.strictObject({ type: v.literal('undo'), act: id }),
] as const;

/** What a content script may send. Everything else from there is dropped. */
export const contentMessage = v.variant('type', [
  v.strictObject({ type: v.literal('page'), url: v.string(), arrived: v.boolean() }),
  v.strictObject({ type: v.literal('left') }),
  v.strictObject({ type: v.literal('read-guide'), guide: id }),
  v.strictObject({ type: v.literal('open-panel') }),
  ...acts,
  ...transferActs,
]);
export type ContentMessage = v.InferOutput<typeof contentMessage>;

/** What the extension's own pages may send. */
export const pageMessage = v.variant('type', [
  ...acts,
  ...transferActs,
  v.strictObject({ type: v.literal('import'), backup: v.string() }),
  v.strictObject({ type: v.literal('forget-destination'), dataType: id }),
  v.strictObject({ type: v.literal('end-quiet'), service: id }),
  v.strictObject({
    type: v.literal('set-showing'),
    kind: v.picklist(PAGE_KINDS),
    showing: v.picklist(SHOWINGS),
  }),
  v.strictObject({ type: v.literal('set-edge'), edge: v.picklist(EDGES) }),
  v.strictObject({ type: v.literal('sites-offered'), services: v.array(id) }),
  v.strictObject({ type: v.literal('reset') }),
]);
export type PageMessage = v.InferOutput<typeof pageMessage>;

export type Act = v.InferOutput<(typeof acts)[number]> | TransferAct | PageMessage;

/** What the background sends to a banner. */
export type BannerMessage =
  | { readonly type: 'show'; readonly view: BannerView }
  /** With `unlessPinnedOn`, a banner that the person asked for on such a page stays. */
  | { readonly type: 'hide'; readonly unlessPinnedOn?: PageMatch }
  /** The person pressed the keys for it. */
  | { readonly type: 'toggle' };

/** What a banner answers: `pinned` where it stays although it was told to hide. */
export type BannerAnswer = 'done' | 'pinned';
