import type { Page } from 'puppeteer-core';
import type { DataType } from '../../core/guides/data-types';
import type { PageKind } from '../../core/pages/service';
import type { AutoDisplay, Position } from '../../core/state/state';
import type { View } from '../browsers/view';
import { pattern, text } from '../texts';
import { controlNames } from './control-names';

/*
 * What a person does on the settings page and sees of it, and on the welcome page, which has a part of it.
 */

export const waitForSettings = (page: View) => page.waitForText(text('settings.title'));
export const waitForWelcome = (page: View) => page.waitForText(text('welcome.title'));

/** Chooses, for a data type, the destination of that name. */
export const prefer = (page: View, dataType: DataType, destination: string) =>
  page.choose(text(`dataType.${dataType}`), destination);

/** The option that is chosen for a data type: the name of a destination, or that none is preferred. */
export async function readPreferred(page: View, dataType: DataType): Promise<string | undefined> {
  const { options, chosen } = await page.control('select', text(`dataType.${dataType}`));
  return options[chosen];
}

export const setAutoDisplay = (page: View, kind: PageKind, display: AutoDisplay) =>
  page.choose(text(`settings.${kind}`), text(`settings.${display}`));

export const setPosition = (page: View, position: Position) =>
  page.choose(text('settings.position'), text(`settings.${position}`));

/** Waits until the service of that name is listed as one on whose sites the guides are hidden for good. */
export const waitForHidden = (page: View, service: string) =>
  page.waitForText(new RegExp(`${service}\\s+${pattern('settings.hiddenForGood').source}`));

export const waitForNoneHidden = (page: View) => page.waitForText(text('settings.noHiddenSites'));

export const showAgain = (page: View, service: string) =>
  page.clickButton(text('settings.showAgainOn', service));

/** Chooses a file to import, by its path. */
export async function chooseBackup(page: Page, file: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  await field?.uploadFile(file);
}

export const exportBackup = (page: View) => page.clickButton(text('backup.export'));

/** Opens the transfer tool from the welcome page, which names the service. */
export const openToolFromWelcome = (page: View, service = 'Facebook') =>
  page.clickLink(controlNames.link(text('welcome.open', service)));

export async function eraseEverything(page: View): Promise<void> {
  await page.clickButton(text('settings.eraseButton'));
  await page.clickButton(text('settings.eraseConfirm'));
  await page.waitForText(text('settings.erased'));
}
