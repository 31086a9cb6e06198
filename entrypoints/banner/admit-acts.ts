const ACTS = ['mousedown', 'click', 'change', 'input', 'keydown'] as const;
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What can be known of whether a person sees the banner. */
export interface Sight {
  /** Whether it is drawn, where it was put. */
  isShown(): boolean;
  /** Whether nothing is known to lie between it and the person at a point of the window. */
  isSeenAt(x: number, y: number): boolean;
  isCovered(): boolean;
  /** Brings it to the front. */
  raise(): void;
}

/**
 * Lets only those events through to what is in a container that are a person's own act on a banner that they see. What is
 * not admitted brings the banner to the front, so that the next try is.
 */
export function admitActs(container: HTMLElement, sight: Sight): void {
  const isAdmitted = (event: Event) => {
    if (!sight.isShown()) return false;
    // A key, or a screen reader, presses what has the focus: it points nowhere.
    return (
      !(event instanceof MouseEvent) || event.detail === 0 || sight.isSeenAt(event.clientX, event.clientY)
    );
  };
  for (const type of ACTS)
    container.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && isAdmitted(event)) return;
        event.stopImmediatePropagation();
        if (!event.isTrusted) return;
        // Nor does it take the focus, open a list or set a tick.
        event.preventDefault();
        sight.raise();
      },
      true,
    );
  // In time for the click that may follow. The backdrop of any popover of the page is enough to cover it.
  container.addEventListener('pointerover', (event) => {
    if (event.isTrusted && sight.isCovered()) sight.raise();
  });
  // The page's own shortcuts must not hear what is typed here.
  for (const type of KEY_EVENTS)
    container.addEventListener(type, (event) => {
      event.stopPropagation();
    });
}
