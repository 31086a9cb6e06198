import * as v from 'valibot';
import type { BannerView } from '../core/guide-view';
import { EDGES, SHOWINGS } from '../core/preferences';
import { PAGE_KINDS } from '../core/service';

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

/** What a content script may send. Everything else from there is dropped. */
export const contentMessage = v.variant('type', [
  v.strictObject({ type: v.literal('page'), url: v.string(), arrived: v.boolean() }),
  v.strictObject({ type: v.literal('left') }),
  v.strictObject({ type: v.literal('banner-ready') }),
  v.strictObject({ type: v.literal('read-guide'), guide: id }),
  ...acts,
]);
export type ContentMessage = v.InferOutput<typeof contentMessage>;

/** What the extension's own pages may send. */
export const pageMessage = v.variant('type', [
  ...acts,
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

export type Act = v.InferOutput<(typeof acts)[number]> | PageMessage;

/** What the background sends to a banner. */
export type BannerMessage = { readonly type: 'show'; readonly view: BannerView } | { readonly type: 'hide' };
