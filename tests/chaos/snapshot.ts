import { isDeepStrictEqual } from 'node:util';
import type { ControlKind } from '../../tools/browsers/controls';
import type { View } from '../../tools/browsers/view';
import { controlNames } from '../../tools/surfaces/control-names';
import { pattern, text, type TextKey } from '../../tools/texts';
import { guides, serviceId, type Guide } from './pages';
import { isInProgress, type Stored, type Transfer } from './stored';

/** A control of a surface. */
export interface Control {
  readonly kind: Exclude<ControlKind, 'any'>;
  readonly name: string;
  readonly isRadio: boolean;
  readonly checked: boolean;
  readonly options: readonly string[];
  readonly chosen: string;
  /** Whether a person can use it now: no dialog or menu is in front of it. */
  readonly isInFront: boolean;
}

/** What a surface shows at one moment. */
export interface Snapshot {
  readonly text: string;
  /** What could be the title, the headline or the route of the guide that is shown; empty where none is. */
  readonly titles: readonly string[];
  /** The selected tab of the side panel. */
  readonly tab: string;
  /** The name of the current step's checkbox. */
  readonly current: string;
  readonly alerts: readonly string[];
  readonly controls: readonly Control[];
}

/** Takes a snapshot of a surface; `undefined` where it isn't there. */
export async function snapshotOf(view: View): Promise<Snapshot | undefined> {
  if (!(await view.exists())) return undefined;
  return view.evaluate((root) => {
    const tidy = (text: string | null | undefined) =>
      (text ?? '')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    const isVisible = (element: Element) =>
      element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
    const visible = (selector: string) => [...root.querySelectorAll(selector)].filter(isVisible);
    const textsOf = (selector: string) => visible(selector).map((one) => tidy(one.textContent));
    const nameOf = (element: Element) => {
      const named = root.getElementById(element.getAttribute('aria-labelledby') ?? '');
      const own = tidy(named?.textContent ?? element.getAttribute('aria-label'));
      if (own) return own;
      const label = (element as HTMLInputElement).labels?.[0]?.cloneNode(true) as Element | undefined;
      label?.querySelectorAll('select,input').forEach((part) => part.remove());
      return tidy(label ? label.textContent : element.textContent);
    };
    const kinds = {
      button: 'button,summary',
      select: 'select',
      check: 'input[type=checkbox],input[type=radio]',
      field: 'input[type=search]',
    };
    const front = root.querySelector('dialog[open], details.menu[open]');
    const controls = Object.entries(kinds).flatMap(([kind, selector]) =>
      (visible(selector) as HTMLSelectElement[])
        .filter((element) => !element.disabled)
        .map((element) => {
          const options = kind === 'select' ? [...element.options].filter((one) => !one.disabled) : [];
          return {
            kind: kind as 'button' | 'select' | 'check' | 'field',
            name: nameOf(element),
            isRadio: element.matches('[type=radio]'),
            checked: (element as unknown as HTMLInputElement).checked === true,
            options: options.map((option) => tidy(option.label)),
            chosen: tidy(options.find((option) => option.selected)?.label),
            isInFront: !front || front.contains(element),
          };
        }),
    );
    const body =
      'body' in root ? [root.body] : [...root.children].filter(({ localName }) => localName !== 'style');
    const text = body.map((top) => (top as HTMLElement).innerText ?? '').join('\n');
    return {
      text: text.replace(/[\u2066-\u2069]/g, ''),
      titles: [
        ...[...root.querySelectorAll('article')].map(nameOf),
        ...textsOf('.banner.minimized strong, .banner.minimized .small'),
      ],
      tab: textsOf('[role=tab][aria-selected=true]').join(),
      current: visible('[aria-current=step] input').map(nameOf).join(),
      alerts: textsOf('[role=alert]'),
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

/** Whether a banner says what the person has just hidden, in place of the guide. */
export const saysHidden = (snapshot: Snapshot) => hasControl(snapshot, text('notice.dismiss'));

/** The service of which a surface asks whether everything has arrived there. */
export function askedFor(snapshot: Snapshot): string | undefined {
  const [name] = partsOf('arrival.question', snapshot.text) ?? [];
  return name === undefined ? undefined : serviceId(name);
}

/** Whether a surface shows a transfer's steps. */
export const hasTransfer = (snapshot: Snapshot) => hasControl(snapshot, text('guide.manage'));

/** The guide that a surface shows; a minimized banner names only the data type and the route of a transfer. */
export const guideOf = ({ titles }: Snapshot): Guide | undefined =>
  guides.find(({ title, headline }) => titles.includes(title) || titles.includes(headline)) ??
  guides.find((guide) => titles.some((title) => isRouteOf(guide, title)));

function isRouteOf(guide: Guide, words: string): boolean {
  const [dataType, route = ''] = words.split(' · ');
  const [from, to] = partsOf('guide.route', route) ?? partsOf('guide.from', route) ?? [];
  const goesTo = (name: string) => guide.destinations.includes(serviceId(name) ?? '');
  return (
    dataType === text(`dataType.${guide.dataType as 'photos'}`) &&
    guide.sources.includes(serviceId(from ?? '') ?? '') &&
    (to === undefined || goesTo(to))
  );
}

/** The destination that a surface shows a guide for. */
export function destinationOf(snapshot: Snapshot, guide: Guide): string | undefined {
  const asked = askedFor(snapshot);
  if (asked !== undefined) return asked;
  const names = snapshot.controls.flatMap(({ kind, name, isRadio, checked, chosen }) => {
    if (kind === 'button') return partsOf('guide.change', name) ?? [];
    if (isRadio) return checked ? name : [];
    return kind === 'select' && name === text('guide.moreDestinations') ? chosen : [];
  });
  const shown = names.map(serviceId).find((id) => id !== undefined && guide.destinations.includes(id));
  return shown ?? (guide.destinations.length === 1 ? guide.destinations[0] : undefined);
}

/** The slugs of the steps with a checkbox; given a state, those with that state. */
const slugsIn = ({ controls }: Snapshot, guide: Guide, isTicked?: boolean): readonly string[] =>
  guide.steps
    .filter(({ title }) =>
      controls.some(
        ({ name, checked }) => name === controlNames.done(title) && checked === (isTicked ?? checked),
      ),
    )
    .map(({ slug }) => slug);

/** The slugs of the steps that a surface shows as done. */
export const doneIn = (snapshot: Snapshot, guide: Guide) => slugsIn(snapshot, guide, true);

/** Whether a surface shows the steps of a transfer: a step that follows from the page or from a later one has no checkbox. */
export const showsStepsOf = (snapshot: Snapshot, guide: Guide, { done }: Pick<Transfer, 'done'>): boolean =>
  isDeepStrictEqual(
    doneIn(snapshot, guide),
    slugsIn(snapshot, guide).filter((slug) => done.includes(slug)),
  );

/** The stored transfers that a surface may show. */
export function transfersIn(snapshot: Snapshot, guide: Guide, { transfers }: Stored): readonly Transfer[] {
  const ofGuide = transfers.filter((one) => one.guide === guide.id && isInProgress(one));
  const asked = askedFor(snapshot);
  if (asked !== undefined) return ofGuide.filter(({ destination }) => destination === asked);
  return hasTransfer(snapshot) ? ofGuide.filter((one) => showsStepsOf(snapshot, guide, one)) : [];
}
