import css from '../../assets/banner.css?inline';
import { guardEvents } from './guard-events';

/** On the element that a banner hangs in. */
const MARK = 'data-transfer-guides';

export interface BannerHost {
  readonly container: HTMLElement;
  /** Whether it hangs where it was put, above the page. */
  isInPlace(): boolean;
  remove(): void;
}

/** Whether a document is one for people to read, in which a banner can be drawn. */
export const canHoldBanner = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/**
 * Puts an empty banner beside the page's body, in a shadow root that the page cannot look into, and above all that the
 * page draws. `undefined` where the page has taken its own root element away.
 */
export function mountHost(document: Document): BannerHost | undefined {
  const root = document.documentElement as HTMLElement | null;
  if (!root) return undefined;
  // Firefox runs an updated extension in open pages at once, and leaves the old one's banner there.
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
 * Brings a host to the front of the browser's top layer, where no `z-index` of the page reaches and no opacity, filter,
 * transform or clip of its elements has an effect.
 */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // The page has got in between. It is no worse off than any element of the page.
  }
}

/** An adopted sheet is no inline style: no content security policy of the page forbids it. */
function applyStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
