import type { Guide } from '../../core/guides/guide';
import { stepsOf } from '../../core/guides/steps';
import { inlineText } from '../../core/guides/rich-text';
import type { Transfer } from '../../core/state/transfer';
import type { View } from '../../tools/browsers/view';
import type { Act } from './act';
import * as changes from './changes';
import type { Control, Look } from './look';
import { guides, serviceId } from './product';
import type { Random } from './random';

/** A guide on a surface, as far as acts on it depend on it. */
export interface ShownGuide {
  /** The surface, in plain words. */
  readonly where: string;
  readonly view: View;
  readonly look: Look;
  readonly guide: Guide;
  /** Where the person goes, as the surface says. */
  readonly place: string | undefined;
  /** The transfer that is shown; those that it may be, where several look the same. */
  readonly transfers: readonly Transfer[];
  onChoosePlace(place: string): void;
  onOpenGuide(guide: string): void;
}

/** The guide whose title a surface shows. */
export function guideOf({ titles }: Look): Guide | undefined {
  return titles
    .map((title) => guides.find((guide) => guide.title === title))
    .find((guide) => guide !== undefined);
}

/** The place that a surface shows a guide for. */
export function placeOf({ controls, text }: Look, guide: Guide): string | undefined {
  const select = controls.find(({ kind, name }) => kind === 'select' && name === 'to');
  if (select) return serviceId(select.chosen);
  const asked = /Did it arrive at (.*)\?/.exec(text)?.[1];
  return asked === undefined
    ? guide.destinations.length === 1
      ? guide.destinations[0]
      : undefined
    : serviceId(asked);
}

/** What can be done with a guide, the same on every surface. */
export function guideActs(shown: ShownGuide, control: Control, random: Random): Act | undefined {
  const { where, view, guide, place, transfers } = shown;
  const { kind, name } = control;
  const click = (what: string, words: string, change: changes.Change, more: Partial<Act> = {}): Act => ({
    kind: what,
    words: `${where}: ${words}`,
    do: () => view.click(kind, name),
    change,
    ...more,
  });
  if (kind === 'check') {
    const step = stepsOf(guide).find(({ title }) => name === `Done: ${inlineText(title)}`);
    if (!step || place === undefined) return undefined;
    return control.checked
      ? click('untick', `untick "${inlineText(step.title)}"`, changes.untick(guide.id, step.slug))
      : click('tick', `tick "${inlineText(step.title)}"`, changes.tick(guide.id, place, step.slug));
  }
  if (kind === 'select' && name === 'to') {
    const { option, key } = random.pick(neighbours(control));
    const to = serviceId(option);
    if (to === undefined) return undefined;
    return {
      kind: 'choose place',
      words: `${where}: choose ${option}`,
      do: async () => {
        // It holds on the surface at once, kept or not.
        shown.onChoosePlace(to);
        await chooseNeighbour(view, name, key);
      },
      change: changes.changePlace(guide.id, guide.dataType, to, transfers),
      half: changes.prefer(guide.dataType, to),
    };
  }
  if (kind !== 'button') return undefined;
  switch (name) {
    case 'Undo':
      return click('undo', 'Undo', changes.undo);
    case 'All is there':
      return click('all is there', name, changes.answer(guide.id, 'arrived'));
    case 'Not yet':
      return click('not yet', name, changes.answer(guide.id, 'askedAt'));
    case 'Something is wrong':
      return click('something is wrong', name, changes.nothing);
    case 'Start over':
      return click('start over', name, changes.startOver(guide.id));
    case 'Start another one':
      return click('start another', name, changes.startAnother(guide.id));
    case 'Remove':
      return click('remove', name, changes.remove(guide.title));
  }
  const other = guides.find(({ title }) => title === name);
  if (other)
    return click('open guide', `open "${name}"`, changes.nothing, {
      then: () => shown.onOpenGuide(other.id),
      isOfStorage: false,
    });
  const isFold = name.startsWith('Other guides') || guide.sections.some(({ heading }) => heading === name);
  return isFold
    ? click('unfold', `fold or unfold "${name.replace(/:.*/, '')}"`, changes.nothing, { isOfStorage: false })
    : undefined;
}

/** The options beside the one that is chosen, each with the key that leads there. */
export function neighbours({ options, chosen }: Control): { option: string; key: string }[] {
  const at = options.indexOf(chosen);
  const [above, below] = [options[at - 1], options[at + 1]];
  return [
    ...(above === undefined ? [] : [{ option: above, key: 'ArrowUp' }]),
    ...(below === undefined ? [] : [{ option: below, key: 'ArrowDown' }]),
  ];
}

/** Chooses a neighbour: one key, one change. Anything further off would choose all on the way, too. */
export async function chooseNeighbour(view: View, label: string, key: string): Promise<void> {
  await view.focus('select', label);
  await view.press(key);
}
