import type { SectionKind } from '../../core/guides/guide';
import type { View } from '../browsers/view';
import { waitUntil } from '../browsers/wait';
import { guide, sectionHeading, stepsOf, stepTitle, stepWords, toolLabel } from '../guides';
import { pattern, text } from '../texts';
import { controlNames } from './control-names';

/*
 * What a person does with a guide and sees of it, on every surface: banner, popup and side panel.
 */

/** Waits until a guide is open, at a step if one is given, and returns the visible text. */
export function waitForGuide(view: View, id: string, step?: number): Promise<string> {
  const { title } = guide(id);
  const words =
    step === undefined ? stepsOf(id).map((_, index) => stepWords(id, index + 1)) : [stepWords(id, step)];
  return waitUntil(`step ${step ?? 'any'} of the guide "${id}" in ${view.access.description}`, async () => {
    const titles = await view.evaluate((root) =>
      [...root.querySelectorAll('article')].map((article) => article.getAttribute('aria-label')),
    );
    if (!titles.includes(title)) throw new Error(`the guides were: ${titles.join(' | ')}`);
    const shown = await view.text();
    if (words.some((some) => shown.includes(some))) return shown;
    throw new Error(`the text was: ${shown}`);
  });
}

/** Waits until a transfer is at a step. */
export const waitForStep = (view: View, id: string, step: number) =>
  view.waitForText(text('guide.step', String(step), String(stepsOf(id).length)));

/** Waits until all steps of a transfer are done. */
export const waitForSent = (view: View) => view.waitForText(text('sent.title'));

export const waitForNothingDone = (view: View) =>
  view.waitFor('no step to be done', (root) => !root.querySelector('input[type=checkbox]:checked'));

/** Chooses a destination by its name; during a transfer, the choices are behind a button. */
export async function chooseDestination(view: View, name: string): Promise<void> {
  await waitUntil(`the destination "${name}" or the button before it`, async () => {
    if ((await view.controls('check')).includes(name)) return true;
    if ((await view.controls('button')).some((button) => controlNames.changeDestination.test(button)))
      await view.clickButton(controlNames.changeDestination);
    return false;
  });
  await view.check(name);
}

/** The names of the destinations that can be chosen, and the chosen one. Before a transfer they are all visible. */
export function readDestinations(view: View): Promise<{ offered: string[]; chosen: string | undefined }> {
  return view.evaluate((root) => {
    const radios = [...(root.querySelector('.choices')?.querySelectorAll('input') ?? [])];
    const nameOf = (radio?: HTMLInputElement) => radio?.labels?.[0]?.textContent ?? undefined;
    return {
      offered: radios.map((radio) => nameOf(radio) ?? ''),
      chosen: nameOf(radios.find(({ checked }) => checked)),
    };
  });
}

/** Waits until the checkbox of a step is ticked, or (`false`) until it isn't. */
export const waitForMark = (view: View, id: string, step: number, wanted = true) =>
  waitUntil(`step ${step} to be ${wanted ? 'done' : 'open'}`, async () => {
    const { found, checked } = await view.control('check', doneName(id, step));
    return found && checked === wanted;
  });

/** The name of the checkbox of a step. */
export const doneName = (id: string, step: number) => controlNames.done(stepTitle(id, step));

export const markDone = (view: View, id: string, step: number) => view.check(doneName(id, step));
export const markUndone = (view: View, id: string, step: number) => view.check(doneName(id, step), false);

export const openSection = (view: View, id: string, kind: SectionKind) =>
  view.clickButton(sectionHeading(id, kind));

/** Opens another guide for the same page. */
export async function openOtherGuide(view: View, id: string): Promise<void> {
  await view.clickButton(pattern('guide.others'));
  await view.clickButton(guide(id).title);
}

/** The name of the link that opens the transfer tool. */
export const toolName = (id: string) => controlNames.link(toolLabel(id));

export const openTool = (view: View, id: string) => view.clickLink(toolName(id));

/** Marks the current step as done with its own button. */
export const finishStep = (view: View) =>
  view.clickButton(new RegExp(`^(${text('guide.next')}|${text('guide.finish')})$`));

/** Marks the steps from one on as done, each with its own button when it is the current one. */
export async function finishSteps(view: View, id: string, from: number): Promise<void> {
  for (let step = from; step <= stepsOf(id).length; step++) {
    await waitForGuide(view, id, step);
    await finishStep(view);
  }
  await waitForSent(view);
}

/** Shows the steps that a guide leaves out before a transfer. */
export const showAllSteps = (view: View, id: string) =>
  view.clickButton(text('guide.allSteps', String(stepsOf(id).length)));

/** Shows what can be done with a transfer as a whole. */
export const openManage = (view: View) => view.clickButton(text('guide.manage'));

export const undo = (view: View) => view.clickButton(text('undo.button'));
