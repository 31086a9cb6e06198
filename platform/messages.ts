import * as v from 'valibot';
import type { BannerView } from '../core/guides/guide-model';
import { parseCommand } from '../core/state/apply-command';
import type { Command } from '../core/state/commands';
import { id } from '../core/state/state';
import type { PageMatch } from '../core/pages/service';

/** The messages from content scripts to the background, besides commands. */
export const request = v.variant('type', [
  /** The URL matches. `isPageLoad`: the page was just loaded, as opposed to an in-app navigation. */
  v.strictObject({ type: v.literal('page-matched'), url: v.string(), isPageLoad: v.boolean() }),
  /** The page went from a URL that matches to one that doesn't. */
  v.strictObject({ type: v.literal('page-left') }),
  v.strictObject({ type: v.literal('read-guide'), guide: id }),
  v.strictObject({ type: v.literal('open-panel') }),
  v.strictObject({ type: v.literal('open-settings') }),
]);

export type ContentMessage = v.InferOutput<typeof request> | Command;

/** Parses a content script's message. `undefined` if it is invalid, or a content script may not send it. */
export function parseContentMessage(message: unknown): ContentMessage | undefined {
  const parsed = v.safeParse(request, message);
  return parsed.success ? parsed.output : parseCommand(message, 'banner');
}

/** What the background sends to a banner. */
export type BannerMessage =
  | { readonly type: 'show'; readonly view: BannerView }
  /** With `unlessPinnedOn`, a banner that the person opened on such a page stays. */
  | { readonly type: 'hide'; readonly unlessPinnedOn?: PageMatch }
  /** The person pressed the keyboard shortcut. */
  | { readonly type: 'toggle' };

/** What a banner answers: `pinned` if it stays instead of hiding. */
export type BannerAnswer = 'done' | 'pinned';
