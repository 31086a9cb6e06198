import css from '../../assets/banner.css?inline';

/** Wins over any style sheet of the page: inline and important. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  animation: 'none',
  'clip-path': 'none',
  contain: 'none',
  'content-visibility': 'visible',
  display: 'block',
  filter: 'none',
  float: 'none',
  height: '0',
  inset: '0 auto auto 0',
  margin: '0',
  mask: 'none',
  opacity: '1',
  overflow: 'visible',
  padding: '0',
  'pointer-events': 'auto',
  position: 'fixed',
  rotate: 'none',
  scale: 'none',
  transform: 'none',
  transition: 'none',
  translate: 'none',
  visibility: 'visible',
  width: '0',
  'z-index': '2147483647',
};

/** On the element that a banner hangs in. */
const MARK = 'data-transfer-guides';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const TRUSTED_ONLY = ['click', 'change', 'input', 'keydown'] as const;

export interface BannerHost {
  readonly container: HTMLElement;
  remove(): void;
}

/** Puts an empty banner beside the page's body, in a shadow root that the page cannot look into. */
export function mountHost(document: Document): BannerHost {
  // Firefox runs an updated extension in open pages at once, and leaves the old one's banner there.
  for (const old of document.querySelectorAll(`html > [${MARK}]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  for (const [property, value] of Object.entries(HOST_STYLE))
    host.style.setProperty(property, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(root);
  const container = root.appendChild(document.createElement('div'));
  container.className = 'own-style';
  for (const type of TRUSTED_ONLY)
    container.addEventListener(
      type,
      (event) => {
        // Only a person's own act counts.
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      true,
    );
  // The page's own shortcuts must not hear what is typed here.
  for (const type of KEY_EVENTS)
    container.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  document.documentElement.append(host);
  const hideRootAgain = showRoot(document);
  return {
    container,
    remove: () => {
      host.remove();
      hideRootAgain();
    },
  };
}

/** A root element that is not displayed displays nothing in it. Returns a function that puts it back. */
function showRoot({ documentElement }: Document): () => void {
  if (getComputedStyle(documentElement).display !== 'none') return () => undefined;
  const { style } = documentElement;
  const before = [style.getPropertyValue('display'), style.getPropertyPriority('display')] as const;
  style.setProperty('display', 'block', 'important');
  return () => {
    style.setProperty('display', ...before);
  };
}

/** An adopted sheet is no inline style: no content security policy of the page forbids it. */
function applyStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
