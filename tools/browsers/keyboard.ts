import type { ControlKind } from './controls';
import type { View } from './view';
import { waitUntil } from './wait';

/** More than any surface has controls. */
const MOST_STOPS = 80;

/** Goes to a control with the Tab key alone, forwards from wherever the focus is, or backwards with `Shift+Tab`. */
export async function tabTo(
  view: View,
  kind: ControlKind,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const met: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await view.press(key);
    if ((await view.control(kind, name)).focused) return;
    met.push(await nameOfFocus(view));
  }
  throw new Error(`The Tab key leads to no ${kind} named ${String(name)}. It led to: ${met.join(' | ')}`);
}

/** Waits until an element of that tag and name has the focus. */
export async function waitForFocus(view: View, tag: string, name: string): Promise<void> {
  const wanted = `${tag} "${name}"`;
  await waitUntil(`the focus on ${wanted}`, async () => {
    const now = await nameOfFocus(view);
    if (now === wanted) return true;
    throw new Error(`it is on ${now}`);
  });
}

/** The tag and the name of the element that has the focus. */
export function nameOfFocus(view: View): Promise<string> {
  return view.evaluate((root) => {
    const focused = root.activeElement as HTMLInputElement | null;
    if (!focused) return 'nothing in here';
    const label =
      focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent;
    return `${focused.localName} "${label
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim()}"`;
  });
}
