const GUARDED_EVENTS = ['mousedown', 'click', 'change', 'input', 'keydown'] as const;
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Lets only trusted events reach the content of a container, and hides the keys typed there from the page. */
export function guardEvents(container: HTMLElement): void {
  for (const type of GUARDED_EVENTS)
    container.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        // The default action of a click, such as checking a checkbox, would fire a trusted event.
        event.preventDefault();
      },
      true,
    );
  // Keys typed here must not trigger the page's own shortcuts.
  for (const type of KEY_EVENTS) container.addEventListener(type, (event) => event.stopPropagation());
}
