const ACTS = ['mousedown', 'click', 'change', 'input', 'keydown'] as const;
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What can be known of whether a person sees the banner. */
export interface Sight {
  /** Whether it hangs where it was put. */
  isInPlace(): boolean;
  /** Whether it is known that the person does not see it as it is. */
  isCovered(): boolean;
  /** Whether something may lie over it. */
  mayBeCovered(): boolean;
  /** Brings it to the front. */
  raise(): void;
}

/**
 * Lets only those events through to what is in a container that are a person's own act on a banner that they can see. An
 * act that is not let through brings the banner to the front, so that the next one is. `onSightChanged` is to be told when
 * something else than before may lie over it.
 */
export function admitActs(container: HTMLElement, sight: Sight): { onSightChanged: () => void } {
  let isPressAdmitted = false;
  const isAdmitted = (event: Event) => {
    if (!event.isTrusted) return false;
    if (event.type === 'mousedown') isPressAdmitted = false;
    if (!sight.isInPlace()) return false;
    // A key, or a screen reader, presses what has the focus: it points at nothing that could be covered.
    if (!(event instanceof MouseEvent) || event.detail === 0) return true;
    // What a press brought to the front was not seen when it was pressed.
    if (event.type === 'mousedown') isPressAdmitted = !sight.isCovered();
    return isPressAdmitted && !sight.isCovered();
  };
  for (const type of ACTS)
    container.addEventListener(
      type,
      (event) => {
        if (isAdmitted(event)) return;
        event.stopImmediatePropagation();
        // Nor does it take the focus, open a list or set a tick, which would be told by an event that is to be trusted.
        event.preventDefault();
        if (event.isTrusted) sight.raise();
      },
      true,
    );
  // In time for the click that may follow; once for each visit of the pointer, so that nobody is fought with.
  let isVisited = false;
  const raiseForVisit = () => {
    if (!isVisited || !sight.isInPlace() || !sight.mayBeCovered()) return;
    isVisited = false;
    sight.raise();
  };
  container.addEventListener('pointerenter', (event) => {
    isVisited = event.isTrusted;
    raiseForVisit();
  });
  container.addEventListener('pointerleave', () => {
    isVisited = false;
  });
  // The page's own shortcuts must not hear what is typed here.
  for (const type of KEY_EVENTS)
    container.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  return { onSightChanged: raiseForVisit };
}
