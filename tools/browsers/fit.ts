import type { View } from './view';

/** What of a view can't be seen or clicked, in words; nothing if all of it fits the window. */
export function misfits(view: View): Promise<string[]> {
  return view.evaluate((root) => {
    const found: string[] = [];
    const say = (element: Element, problem: string) => {
      const text = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
      found.push(`${element.localName}.${element.className} "${text.slice(0, 60)}" ${problem}`);
    };
    const isVisible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.getClientRects().length > 0 &&
      !element.closest('.visually-hidden');
    const all = [...root.querySelectorAll<HTMLElement>('*')].filter(isVisible);
    const width = document.documentElement.clientWidth;

    // Nothing is wider than its place. What ends in an ellipsis or scrolls by itself is meant to be.
    for (const element of all) {
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const isMeant = textOverflow === 'ellipsis' || element.matches('.table, select, input');
      if (!isMeant && display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        if (overflowX !== 'visible' || element.matches('aside, body, html, main'))
          say(element, `is ${element.scrollWidth} wide in ${element.clientWidth}`);
    }
    // No text is outside of the window, to the left or to the right, nor above or below a part that cuts it off.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !isVisible(parent) || !node.nodeValue?.trim() || parent.closest('style, option'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const isShortened = getComputedStyle(parent).textOverflow === 'ellipsis';
      if (!isShortened && !parent.closest('.table') && (box.left < -1 || box.right > width + 1))
        say(parent, `is from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
      for (let outer: Element | null = parent; outer; outer = outer.parentElement) {
        const { overflowY } = getComputedStyle(outer);
        const frame = outer.getBoundingClientRect();
        const isCut = box.bottom > frame.bottom + 1 || box.top < frame.top - 1;
        if ((overflowY === 'hidden' || overflowY === 'clip') && isCut)
          say(parent, `is cut off by ${outer.localName}`);
      }
    }
    // Each control can be scrolled to and clicked, and is in sight once the keyboard has gone to it, forwards or backwards.
    // Below an open dialog or menu none has to be.
    const host = 'host' in root ? root.host : undefined;
    const whatCovers = (control: HTMLElement, x: number, y: number) => {
      const inner = root.elementFromPoint(x, y);
      const outer = document.elementFromPoint(x, y);
      const labels = [...((control as HTMLInputElement).labels ?? [])];
      const isMet = inner !== null && [control, ...labels].some((target) => target.contains(inner));
      if (isMet && (host === undefined || outer === host)) return undefined;
      return (inner ?? outer)?.outerHTML.slice(0, 80) ?? 'the edge of the window';
    };
    const top = root.querySelector('dialog:modal, .menu[open]') ?? root;
    const controls = [...top.querySelectorAll<HTMLElement>('button, a[href], summary, select, input')].filter(
      (control) => isVisible(control) && !(control as HTMLButtonElement).disabled,
    );
    for (const control of controls) {
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const [box] = control.getClientRects();
      const cover = box && whatCovers(control, box.left + box.width / 2, box.top + box.height / 2);
      if (cover !== undefined) say(control, `is covered by ${cover}`);
    }
    for (const control of [...controls, ...controls.toReversed()]) {
      // What has the focus already isn't scrolled to.
      (root.activeElement as HTMLElement | null)?.blur();
      control.focus();
      const [box] = control.getClientRects();
      if (!box || root.activeElement !== control) continue;
      const covers = [0.1, 0.5, 0.9].map((part) =>
        whatCovers(control, box.left + box.width / 2, box.top + box.height * part),
      );
      if (!covers.includes(undefined)) say(control, `has the focus and is covered by ${String(covers[1])}`);
    }
    return found;
  });
}

/** The spacing of text that people may set, from WCAG 1.4.12. */
const TEXT_SPACING = `* {
  letter-spacing: 0.12em !important;
  line-height: 1.5 !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

export const spaceText = (view: View): Promise<void> =>
  view.evaluate((root, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, TEXT_SPACING);
