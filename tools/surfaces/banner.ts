import type { View } from '../browsers/view';
import { waitUntil } from '../browsers/wait';
import { guide, stepWords } from '../guides';
import { text } from '../texts';
import { controlNames } from './control-names';

/*
 * What a person does with the banner and sees of it, beside what `guide.ts` has for every surface.
 */

export const expand = (banner: View) => banner.clickButton(controlNames.expand);
export const minimize = (banner: View) => banner.clickButton(text('banner.fold'));
/** Closes the banner: for some weeks none shows on this service's sites. */
export const closeBanner = (banner: View) => banner.clickButton(text('banner.close'));
export const hideForDay = (banner: View) => banner.clickButton(text('banner.later'));
export const hideForGood = (banner: View) => banner.clickButton(text('banner.mute'));
export const openSettings = (banner: View) => banner.clickButton(text('banner.options'));

/** Waits until the banner is there with a guide, minimized, and, if a name is given, with that destination. */
export function waitForMinimized(banner: View, id: string, destination?: string): Promise<string> {
  const parts = [guide(id).title, controlNames.expand];
  if (destination !== undefined) parts.push(`${text('guide.to')} ${destination}`);
  return waitUntil(`the minimized banner with ${parts.join(', ')}`, async () => {
    const shown = await banner.text();
    if (parts.every((part) => shown.includes(part)) && !shown.includes(stepWords(id, 1))) return shown;
    throw new Error(`the text was: ${shown}`);
  });
}

/** Waits until the banner asks whether everything has arrived at a service. */
export const waitForArrivalQuestion = (banner: View, service: string) =>
  banner.waitForText(text('arrival.question', service));

export const answerArrival = (banner: View, answer: 'allThere' | 'notYet' | 'wrong') =>
  banner.clickButton(text(`arrival.${answer}`));

/** Waits until the banner says what is left to do after a transfer. */
export const waitForCompleted = (banner: View) => banner.waitForText(text('arrival.finished'));
