import { expect, test } from 'vitest';
import { KOOFR, open, SETTINGS, TOOL, withExtension } from './extension';
import { nameOfFocus, tabTo, waitForFocus } from '../../tools/browsers/keyboard';
import { guide, PHOTOS, stepsOf, stepTitle } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import { waitForArrivalQuestion, waitForHiddenNotice, waitForMinimized } from '../../tools/surfaces/banner';
import { readDestinations, waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();
const LAST = stepsOf(PHOTOS).length;

/** Presses a button with the keyboard alone. */
async function pressButton(view: Parameters<typeof tabTo>[0], name: string | RegExp): Promise<void> {
  await tabTo(view, 'button', name);
  await view.press('Enter');
}

test('a whole transfer: the focus is never lost', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await waitForGuide(banner, PHOTOS, 2);
  expect(await nameOfFocus(banner), 'the banner takes no focus by itself').toBe('nothing in here');

  const { offered } = await readDestinations(banner);
  await tabTo(banner, 'check', offered[0]!);
  await banner.press(' ');
  for (const name of offered.slice(1, 1 + offered.indexOf('Koofr'))) {
    await waitForFocus(banner, 'input', offered[offered.indexOf(name) - 1]!);
    await banner.press('ArrowDown');
  }
  await waitForFocus(banner, 'input', 'Koofr');
  expect(await readDestinations(banner)).toMatchObject({ chosen: 'Koofr' });

  for (let step = 2; step < LAST; step++) {
    await pressButton(banner, text('guide.next'));
    await waitForFocus(banner, 'summary', stepTitle(PHOTOS, step + 1));
  }
  await pressButton(banner, text('guide.finish'));
  await waitForFocus(banner, 'h2', text('sent.title'));
  await banner.press('Escape');
  await waitForFocus(banner, 'button', text('banner.continue'));
  await banner.press('Enter');
  await waitForFocus(banner, 'h2', text('sent.title'));

  const there = (await open(session, KOOFR)).banner;
  const question = text('arrival.question', 'Koofr');
  await waitForArrivalQuestion(there, 'Koofr');
  expect(await nameOfFocus(there)).toBe('nothing in here');
  await pressButton(there, text('arrival.notYet'));
  await waitForFocus(there, 'button', text('undo.button'));
  await there.press('Enter');
  await waitForFocus(there, 'h2', question);
  await pressButton(there, text('arrival.complete'));
  await waitForFocus(there, 'h2', text('arrival.finished'));
  await there.waitForText(text('arrival.left'));
  await pressButton(there, text('undo.button'));
  await waitForFocus(there, 'h2', question);
});

test('hiding the guide and bringing it back', async () => {
  const { session } = context;
  const { page, banner } = await open(session, SETTINGS);
  const { headline } = guide(PHOTOS);
  await waitForMinimized(banner, PHOTOS);
  await pressButton(banner, text('banner.close'));
  await waitForFocus(banner, 'button', text('undo.button'));
  await banner.press('Enter');
  await waitForFocus(banner, 'button', text('banner.open'));
  await banner.press('Enter');
  await waitForFocus(banner, 'h2', headline);
  await pressButton(banner, text('banner.later'));
  await waitForFocus(banner, 'button', text('undo.button'));
  await banner.press('Enter');
  await waitForFocus(banner, 'h2', headline);

  await page.reload();
  await waitForMinimized(banner, PHOTOS);
  await pressButton(banner, text('banner.open'));
  await waitForFocus(banner, 'h2', headline);
  await tabTo(banner, 'button', text('banner.more'), 'Shift+Tab');
  await banner.press('Enter');
  await banner.waitForText(text('banner.settings'));
  await banner.press('Escape');
  await waitForFocus(banner, 'summary', text('banner.more'));
  await banner.press('Enter');
  await pressButton(banner, pattern('banner.never'));
  await waitForHiddenNotice(banner, 'hiddenForGood', 'Facebook');
  await waitForFocus(banner, 'button', text('undo.button'));
  await pressButton(banner, text('notice.dismiss'));
  await banner.waitUntilExists(false);
});
