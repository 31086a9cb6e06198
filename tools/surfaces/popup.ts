import type { View } from '../browsers/view';
import { guide } from '../guides';
import { text } from '../texts';

/*
 * What a person does with the popup or side panel and sees of it, beside what `guide.ts` has for every surface.
 */

/** Waits until all guides are there to choose from. */
export const waitForPicker = (popup: View) => popup.waitForText(text('popup.title'));

export const showAllGuides = (popup: View) => popup.clickButton(text('popup.all'));
export const goBackToPage = (popup: View) => popup.clickButton(text('popup.back'));
export const openPanel = (popup: View) => popup.clickButton(text('popup.panel'));

/** What the picker filters by: data type, source, destination. */
type Filter = 'what' | 'from' | 'to';

export const filterBy = (popup: View, filter: Filter, option: string) =>
  popup.choose(text(`popup.${filter}`), option);

export const readFilter = async (popup: View, filter: Filter): Promise<string[]> =>
  (await popup.control('select', text(`popup.${filter}`))).options;

export const search = (popup: View, words: string) => popup.fill(text('popup.search'), words);

/** Opens a guide that the picker lists. */
export const openGuide = (popup: View, id: string) => popup.clickButton(guide(id).title);

/** Shows the completed transfers, of which there are so many. */
export const showCompleted = (popup: View, count: number) =>
  popup.clickButton(text('transfer.finished', String(count)));
