import type { BannerView } from '../core/guides/guide-model';
import type { BannerAnswer, BannerMessage, ContentMessage } from './messages';

/**
 * Messaging for content scripts. It uses the browser's API without the polyfill, which would be more than half of the
 * banner's script.
 */
const api = () => (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Whether the extension that injected this script is still there: it may have been updated or removed. */
export const isExtensionThere = (): boolean => api().runtime?.id !== undefined;

/** Sends a message to the background. Resolves to `undefined` once the extension was reloaded or removed. */
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

/** Answers the background's messages and ignores all others. Returns a function that removes the listener. */
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
      // The extension was reloaded, which removed the listener.
    }
  };
}
