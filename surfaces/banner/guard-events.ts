const GUARDED_EVENTS = ['mousedown', 'click', 'change', 'input', 'keydown'] as const;
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Lets only a person's own acts through to what is in a container, and keeps the keys typed there from the page. */
export function guardEvents(container: HTMLElement): void {
  for (const type of GUARDED_EVENTS)
    container.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        // The browser's own response to a click, such as ticking a box, would be followed by a trusted event.
        event.preventDefault();
      },
      true,
    );
  // The page's own shortcuts must not hear what is typed here.
  for (const type of KEY_EVENTS) container.addEventListener(type, (event) => event.stopPropagation());
}
