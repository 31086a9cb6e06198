import type { Translate } from '../../components/texts';
import { isExtensionThere, sendFromContent } from '../../platform/content-port';
import type { ContentMessage } from '../../platform/messages';
import { createCachedTranslate } from './cached-translate';
import { mountHost, type BannerHost } from './mount-host';

/** What the controller needs of the page and of the extension. */
export interface BannerEnvironment {
  /** `undefined` if the page has no root element to attach the banner to. */
  readonly mount: () => BannerHost | undefined;
  /** Whether the extension that injected the banner is still there. */
  readonly isExtensionThere: () => boolean;
  /** Resolves to `undefined` if there is no answer. */
  readonly send: (message: ContentMessage) => Promise<unknown>;
  readonly reloadPage: () => void;
  readonly texts: Translate;
}

export const realEnvironment = (): BannerEnvironment => ({
  mount: () => mountHost(document),
  isExtensionThere,
  send: sendFromContent,
  reloadPage: () => location.reload(),
  texts: createCachedTranslate('error.outdated', 'error.reload'),
});
