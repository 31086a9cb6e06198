import css from '../../assets/banner.css?inline';
import { guardEvents } from './guard-events';

/** The attribute that marks a banner's host element. */
const MARK = 'data-transfer-guides';

export interface BannerHost {
  readonly container: HTMLElement;
  /** Whether the host is still attached and shown in the top layer. */
  isInPlace(): boolean;
  remove(): void;
}

/** Whether a document is an HTML page, which a banner can be added to. */
export const canHoldBanner = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/**
 * Adds an empty banner next to the page's body, in a closed shadow root and in the browser's top layer. `undefined` if
 * the page has removed its own root element.
 */
export function mountHost(document: Document): BannerHost | undefined {
  const root = document.documentElement as HTMLElement | null;
  if (!root) return undefined;
  // Firefox runs an updated extension in open pages at once, and leaves the old version's banner there.
  for (const old of document.querySelectorAll(`html > [${MARK}]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  const shadow = host.attachShadow({ mode: 'closed' });
  applyStyle(shadow);
  const container = shadow.appendChild(document.createElement('div'));
  container.className = 'own-style';
  root.append(host);
  raise(host);
  guardEvents(container);
  return {
    container,
    isInPlace: () => host.parentNode === document.documentElement && host.matches(':popover-open'),
    remove: () => host.remove(),
  };
}

/**
 * Shows a host at the front of the browser's top layer, where neither `z-index` nor opacity, filter, transform or clip
 * of the page's elements have an effect.
 */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // `showPopover()` throws if the page changed the popover meanwhile: the host stays a plain fixed element.
  }
}

/** An adopted style sheet is not an inline style: the page's content security policy can't block it. */
function applyStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
