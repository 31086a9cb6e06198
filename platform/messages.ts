import * as v from 'valibot';
import type { BannerView } from '../core/guides/guide-model';
import { parseCommand, type Command } from '../core/state/commands';
import { id } from '../core/state/state';
import type { PageMatch } from '../core/pages/service';

/** What a content script tells or asks the background, besides commands. */
export const request = v.variant('type', [
  /** The URL is one that matters. `isPageLoad`: the page was just loaded, as against an in-app navigation. */
  v.strictObject({ type: v.literal('page-matched'), url: v.string(), isPageLoad: v.boolean() }),
  /** The page went to a URL that doesn't matter. */
  v.strictObject({ type: v.literal('page-left') }),
  v.strictObject({ type: v.literal('read-guide'), guide: id }),
  v.strictObject({ type: v.literal('open-panel') }),
  v.strictObject({ type: v.literal('open-settings') }),
]);

export type ContentMessage = v.InferOutput<typeof request> | Command;

/** Parses what a content script sent. `undefined` if it is nothing that one may send. */
export function parseContentMessage(message: unknown): ContentMessage | undefined {
  const parsed = v.safeParse(request, message);
  return parsed.success ? parsed.output : parseCommand(message, 'banner');
}

/** What the background sends to a banner. */
export type BannerMessage =
  | { readonly type: 'show'; readonly view: BannerView }
  /** With `unlessPinnedOn`, a banner that the person asked for on such a page stays. */
  | { readonly type: 'hide'; readonly unlessPinnedOn?: PageMatch }
  /** The person pressed the keys for it. */
  | { readonly type: 'toggle' };

/** What a banner answers: `pinned` where it stays although it was told to hide. */
export type BannerAnswer = 'done' | 'pinned';
