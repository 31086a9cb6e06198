import type { SectionKind } from '../../core/guides/guide';
import type { View } from '../browsers/view';
import { waitUntil } from '../browsers/wait';
import { guide, sectionHeading, stepsOf, stepTitle, stepWords, toolLabel } from '../guides';
import { pattern, text } from '../texts';
import { controlNames } from './control-names';

/*
 * What a person does with a guide and sees of it, on every surface: banner, popup and side panel.
 */

/** Waits until a guide is open at a step, and returns the visible text. */
export function waitForGuide(view: View, id: string, step = 1): Promise<string> {
  const { title } = guide(id);
  const words = stepWords(id, step);
  return waitUntil(`step ${step} of the guide "${id}" in ${view.access.description}`, async () => {
    const headings = await view.evaluate((root) =>
      [...root.querySelectorAll('h1, h2, h3')].map((heading) => (heading.textContent ?? '').trim()),
    );
    if (!headings.includes(title)) throw new Error(`the headings were: ${headings.join(' | ')}`);
    const shown = await view.text();
    if (shown.includes(words)) return shown;
    throw new Error(`the text was: ${shown}`);
  });
}

/** Waits until so many steps of a guide's transfer are marked as done, at least one. */
export const waitForProgress = (view: View, id: string, done: number) =>
  view.waitForText(text('guide.progress', String(done), String(stepsOf(id).length)));

export const waitForNothingDone = (view: View) =>
  view.waitFor('no step to be done', (root) => !root.querySelector('input[type=checkbox]:checked'));

/** Chooses a destination by its name. */
export const chooseDestination = (view: View, name: string) => view.choose(controlNames.destination, name);

/** The names of the destinations that can be chosen, and the chosen one. */
export async function readDestinations(
  view: View,
): Promise<{ offered: string[]; chosen: string | undefined }> {
  const { options, chosen } = await view.control('select', controlNames.destination);
  return { offered: options, chosen: options[chosen] };
}

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

export const undo = (view: View) => view.clickButton(text('undo.button'));
