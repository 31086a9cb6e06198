import type { View } from '../browsers/view';
import { waitUntil } from '../browsers/wait';
import { guide } from '../guides';
import { pattern, text } from '../texts';
import { controlNames } from './control-names';

/*
 * What a person does with the banner and sees of it, beside what `guide.ts` has for every surface.
 */

export const expand = (banner: View) => banner.clickButton(controlNames.expand);
export const minimize = (banner: View) => banner.clickButton(text('banner.minimize'));
/** Closes the banner: until tomorrow on a transfer page, for a month elsewhere. */
export const closeBanner = (banner: View) => banner.clickButton(text('banner.close'));
export const hideForDay = (banner: View) => banner.clickButton(text('banner.later'));
/** Opens the menu with what is needed rarely. */
export const openMenu = (banner: View) => banner.clickButton(text('banner.more'));

export async function hideForGood(banner: View): Promise<void> {
  await openMenu(banner);
  await banner.clickButton(pattern('banner.never'));
}

export async function openSettings(banner: View): Promise<void> {
  await openMenu(banner);
  await banner.clickButton(text('banner.settings'));
}

/** Waits until the notice says what was hidden on a service's pages. */
export const waitForHiddenNotice = (
  banner: View,
  key: 'hiddenUntilTomorrow' | 'hiddenForMonth' | 'hiddenForGood',
  service: string,
) => banner.waitForText(text(`notice.${key}`, service));

/** Closes that notice, and waits until nothing of the banner is left. */
export async function dismissNotice(banner: View): Promise<void> {
  await banner.clickButton(text('notice.dismiss'));
  await banner.waitUntilExists(false);
}

/** The name of the way to the transfer tool on a settings page. */
export const transferPageName = controlNames.link(text('banner.transferPage'));

/** Waits until the banner is there with a guide, minimized, and, if a name is given, with that destination. */
export function waitForMinimized(banner: View, id: string, destination?: string): Promise<string> {
  return waitUntil(`the minimized banner of "${id}"`, async () => {
    const shown = await banner.text();
    const names = pattern('guide.route').exec(shown);
    const isRoute = destination === undefined || (names?.[2] ?? '').includes(destination);
    const isMinimized = (await banner.controls('button')).some((name) => controlNames.expand.test(name));
    if (isMinimized && isRoute && shown.includes(guide(id).headline)) return shown;
    throw new Error(`the text was: ${shown}`);
  });
}

/** Waits until the banner asks whether everything has arrived at a service. */
export const waitForArrivalQuestion = (banner: View, service: string) =>
  banner.waitForText(text('arrival.question', service));

export const answerArrival = (banner: View, answer: 'complete' | 'notYet' | 'problem') =>
  banner.clickButton(text(`arrival.${answer}`));

/** Waits until the banner says what is left to do after a transfer. */
export const waitForCompleted = (banner: View) => banner.waitForText(text('arrival.finished'));
