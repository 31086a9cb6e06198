import type { ControlKind } from '../../tools/browsers/controls';
import type { View } from '../../tools/browsers/view';

/** A control that a person can use now. */
export interface Control {
  readonly kind: Exclude<ControlKind, 'any'>;
  readonly name: string;
  readonly checked: boolean;
  readonly options: readonly string[];
  readonly chosen: string;
}

/** What a surface shows at one moment. */
export interface Look {
  readonly text: string;
  /** What could be the title of the guide that is shown; empty where none is. */
  readonly titles: readonly string[];
  readonly alerts: readonly string[];
  readonly controls: readonly Control[];
}

/** Everything that a person sees of a surface; `undefined` where it is not there. */
export async function lookAt(view: View): Promise<Look | undefined> {
  if (!(await view.exists())) return undefined;
  return view.evaluate((root) => {
    const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const isVisible = (element: Element) =>
      element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
    const visible = (selector: string) => [...root.querySelectorAll(selector)].filter(isVisible);
    const nameOf = (element: Element) => {
      const own = tidy(element.getAttribute('aria-label'));
      if (own) return own;
      const label = (element as HTMLInputElement).labels?.[0]?.cloneNode(true) as Element | undefined;
      label?.querySelectorAll('select,input').forEach((part) => part.remove());
      return tidy(label ? label.textContent : element.textContent);
    };
    const kinds = {
      button: 'button,summary',
      select: 'select',
      check: 'input[type=checkbox]',
      field: 'input[type=search]',
    };
    const controls = Object.entries(kinds).flatMap(([kind, selector]) =>
      (visible(selector) as HTMLSelectElement[])
        .filter((element) => !element.disabled)
        .map((element) => {
          const options = kind === 'select' ? [...element.options].filter((one) => !one.disabled) : [];
          return {
            kind: kind as 'button' | 'select' | 'check' | 'field',
            name: nameOf(element),
            checked: (element as unknown as HTMLInputElement).checked === true,
            options: options.map((option) => tidy(option.label)),
            chosen: tidy(options.find((option) => option.selected)?.label),
          };
        }),
    );
    const body =
      'body' in root ? [root.body] : [...root.children].filter(({ localName }) => localName !== 'style');
    return {
      text: body.map((top) => (top as HTMLElement).innerText ?? '').join('\n'),
      titles: [...root.querySelectorAll('.guide h2, .banner.line strong, .guide > p.small')].map((one) =>
        tidy(one.textContent),
      ),
      alerts: visible('[role=alert]').map((one) => tidy(one.textContent)),
      controls,
    };
  });
}
