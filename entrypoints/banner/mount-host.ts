import css from '../../assets/banner.css?inline';

/** Wins over any style sheet of the page: inline and important. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
};

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const TRUSTED_ONLY = ['click', 'change', 'input', 'keydown'] as const;

export interface BannerHost {
  readonly container: HTMLElement;
  remove(): void;
}

/** Puts an empty banner beside the page's body, in a shadow root that the page cannot look into. */
export function mountHost(document: Document): BannerHost {
  const host = document.createElement('div');
  for (const [property, value] of Object.entries(HOST_STYLE))
    host.style.setProperty(property, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(root);
  const container = root.appendChild(document.createElement('div'));
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
  return {
    container,
    remove: () => {
      host.remove();
    },
  };
}

function applyStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets from a content script; there, its style elements pass the page's policy.
    const style = root.appendChild(root.ownerDocument.createElement('style'));
    style.textContent = css;
  }
}
