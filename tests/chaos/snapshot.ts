import { isDeepStrictEqual } from 'node:util';
import type { ControlKind } from '../../tools/browsers/controls';
import type { View } from '../../tools/browsers/view';
import { controlNames } from '../../tools/surfaces/control-names';
import { pattern, text, type TextKey } from '../../tools/texts';
import { guides, serviceId, type Guide } from './pages';
import { isInProgress, type Stored, type Transfer } from './stored';

/** A control that a person can use now. */
export interface Control {
  readonly kind: Exclude<ControlKind, 'any'>;
  readonly name: string;
  readonly checked: boolean;
  readonly options: readonly string[];
  readonly chosen: string;
}

/** What a surface shows at one moment. */
export interface Snapshot {
  readonly text: string;
  /** What could be the title of the guide that is shown; empty where none is. */
  readonly titles: readonly string[];
  readonly alerts: readonly string[];
  readonly controls: readonly Control[];
}

/** Takes a snapshot of a surface; `undefined` where it isn't there. */
export async function snapshotOf(view: View): Promise<Snapshot | undefined> {
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
      titles: [...root.querySelectorAll('.guide h2, .banner.minimized strong, .guide > p.small')].map((one) =>
        tidy(one.textContent),
      ),
      alerts: visible('[role=alert]').map((one) => tidy(one.textContent)),
      controls,
    };
  });
}

export const hasControl = ({ controls }: Snapshot, name: string) =>
  controls.some((control) => control.name === name);

/** What was put into a text of the UI, where `shown` is that text; `undefined` where it is another one. */
export function partsOf(key: TextKey, shown: string): readonly string[] | undefined {
  return new RegExp(`^${pattern(key).source}$`, 'm').exec(shown)?.slice(1);
}

/** Whether the person has just said that everything has arrived. */
export const isFinished = (snapshot: Snapshot) => snapshot.text.includes(text('arrival.finished'));

/** The guide whose title a surface shows. */
export const guideOf = ({ titles }: Snapshot): Guide | undefined =>
  guides.find(({ title }) => titles.includes(title));

/** The destination that a surface shows a guide for. */
export function destinationOf({ controls, text: shown }: Snapshot, guide: Guide): string | undefined {
  const select = controls.find(({ kind, name }) => kind === 'select' && name === controlNames.destination);
  if (select) return serviceId(select.chosen);
  const [asked] = partsOf('arrival.question', shown) ?? [];
  if (asked !== undefined) return serviceId(asked);
  return guide.destinations.length === 1 ? guide.destinations[0] : undefined;
}

/** The slugs of the steps that a surface shows as done. */
export const doneIn = ({ controls }: Snapshot, guide: Guide): readonly string[] =>
  guide.steps
    .filter(({ title }) => controls.some(({ name, checked }) => checked && name === controlNames.done(title)))
    .map(({ slug }) => slug);

/** The slugs of the steps that are done in a transfer. */
export const doneOf = (guide: Guide, { done }: Transfer): readonly string[] =>
  guide.steps.map(({ slug }) => slug).filter((slug) => done.includes(slug));

/** The stored transfers that a surface may show. */
export function transfersIn(snapshot: Snapshot, guide: Guide, { transfers }: Stored): readonly Transfer[] {
  const ofGuide = transfers.filter((one) => one.guide === guide.id && isInProgress(one));
  if (partsOf('arrival.question', snapshot.text))
    return ofGuide.filter(({ destination }) => destination === destinationOf(snapshot, guide));
  if (!hasControl(snapshot, controlNames.restart)) return [];
  const done = doneIn(snapshot, guide);
  return ofGuide.filter((one) => isDeepStrictEqual(doneOf(guide, one), done));
}
