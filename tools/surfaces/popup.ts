import type { View } from '../browsers/view';
import { waitUntil } from '../browsers/wait';
import { guide } from '../guides';
import { pattern, text } from '../texts';

/*
 * What a person does with the popup or side panel and sees of it, beside what `guide.ts` has for every surface.
 */

/** Waits until all guides are there to choose from. */
export const waitForPicker = (popup: View) => popup.waitForText(text('popup.title'));

/** In the panel, as long as there is no guide for the page in front. */
export const waitForNoGuide = (panel: View) => panel.waitForText(text('popup.noGuideHere'));

export const showAllGuides = (popup: View) => popup.clickButton(text('popup.all'));
export const goBackToPage = (popup: View) => popup.clickButton(text('popup.back'));

/** Opens the panel, whatever the browser calls it. */
export const openPanel = (popup: View) =>
  popup.clickButton(new RegExp(`^(${text('popup.panel')}|${text('popup.sidebar')})$`));

/** Shows the transfers in the panel; the popup has them beside all guides. */
export const showTransfers = (panel: View) => panel.clickButton(text('transfer.list'));

/** In the panel, back to the guide for the page. */
export const showThisPage = (panel: View) => panel.clickButton(text('popup.thisPage'));

/** Opens the guide of a transfer in the list; the first one, if there are several. */
export const continueTransfer = (popup: View) => popup.clickButton(pattern('transfer.continueNamed'));

/** Chooses a data type by its name, or shows all guides again if it is chosen. */
export const chooseDataType = (popup: View, name: string) => popup.clickButton(name);

/** Waits until there are data types to choose from, and returns their names. */
export const readDataTypes = (popup: View): Promise<string[]> =>
  waitUntil('the data types', async () => {
    const names = await popup.evaluate((root) =>
      [...root.querySelectorAll('button[aria-pressed]')].map(({ textContent }) => (textContent ?? '').trim()),
    );
    return names.length > 0 ? names : undefined;
  });

/** What else the picker filters by. */
type Filter = 'source' | 'destination';

export const filterBy = (popup: View, filter: Filter, option: string) =>
  popup.choose(text(`popup.${filter}`), option);

/** Waits until one can filter by that, and returns what there is to choose from. */
export const readFilter = (popup: View, filter: Filter): Promise<string[]> =>
  waitUntil(`the choice of a ${filter}`, async () => {
    const { found, options } = await popup.control('select', text(`popup.${filter}`));
    return found ? options : undefined;
  });

/** Searches, and waits for the results: until the search is loaded, the list is the one from before. */
export async function search(popup: View, words: string): Promise<void> {
  await popup.fill(text('popup.search'), words);
  const results = ['popup.foundCount', 'popup.noneFound', 'popup.more'] as const;
  if (words !== '') await popup.waitForText(new RegExp(results.map((key) => pattern(key).source).join('|')));
}

/** Opens a guide that the picker lists. */
export const openGuide = (popup: View, id: string) => popup.clickButton(guide(id).title);

/** Shows the completed transfers, of which there are so many. */
export const showCompleted = (popup: View, count: number) =>
  popup.clickButton(text('transfer.completed', String(count)));
