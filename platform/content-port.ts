import type { BannerView } from '../core/guides/guide-model';
import type { BannerAnswer, BannerMessage, ContentMessage } from './messages';

/**
 * The content scripts' side of the messages. It speaks to the browser without the polyfill, which
 * would be the larger part of the banner.
 */
const api = () => (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Whether the extension that put this script here is still there: it may have been updated or removed. */
export const isExtensionThere = (): boolean => api().runtime?.id !== undefined;

/** Sends to the background. Answers `undefined` once the extension was reloaded or removed. */
export async function sendFromContent(message: ContentMessage): Promise<unknown> {
  try {
    return await api().runtime.sendMessage<ContentMessage, unknown>(message);
  } catch {
    return undefined;
  }
}

function isBannerMessage(message: unknown): message is BannerMessage {
  const { type, view } = message as { type?: unknown; view?: Partial<BannerView> };
  return type === 'hide' || type === 'toggle' || (type === 'show' && typeof view?.guide === 'object');
}

/** Answers each message of the background and drops every other. Returns a function that ends it. */
export function receiveFromBackground(receive: (message: BannerMessage) => BannerAnswer): () => void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    answer: (answer: BannerAnswer) => void,
  ) => {
    if (sender.id !== api().runtime.id || sender.tab || typeof message !== 'object' || message === null)
      return;
    if (!isBannerMessage(message)) return;
    answer(receive(message));
  };
  api().runtime.onMessage.addListener(listener);
  return () => {
    try {
      api().runtime.onMessage.removeListener(listener);
    } catch {
      // The extension was reloaded: the listener went with it.
    }
  };
}
