import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { withExtension } from './extension';
import { SURFACE_STATES } from './surface-states';
import { axeViolations, withOpenCopy } from '../../tools/browsers/axe';
import type { BrowserSession } from '../../tools/browsers/launch';

const context = withExtension();

/** What axe finds in a page in light, dark and forced colours. */
async function violationsOf(session: BrowserSession, page: Page): Promise<object[]> {
  const view = session.view(page);
  const found: object[] = [];
  await session.setSurroundings({ colorScheme: 'light' }, page);
  found.push(...(await axeViolations(view)));
  for (const surroundings of [{ colorScheme: 'dark' }, { forcedColors: true }] as const) {
    await session.setSurroundings(surroundings, page);
    found.push(...(await axeViolations(view, 'colours')).map((one) => ({ ...surroundings, ...one })));
  }
  await session.setSurroundings({}, page);
  return found;
}

test.each(SURFACE_STATES)('axe finds nothing in $name', async ({ show, isBanner }) => {
  const { session } = context;
  const { page, view } = await show(session);
  // axe can't judge the contrast of text that is scrolled out of sight, or below the foot.
  if (!isBanner) {
    // In the background, Firefox is slow to follow new surroundings.
    await page.bringToFront();
    await page.setViewport({ width: 1280, height: 6000 });
    expect(await violationsOf(session, page)).toEqual([]);
    return;
  }
  const found = await withOpenCopy(session, view, async (copy) => {
    await copy.setViewport({ width: 1280, height: 6000 });
    await copy.evaluate(() =>
      document
        .querySelector('[data-transfer-guides]')
        ?.shadowRoot?.querySelector<HTMLElement>('aside')
        ?.style.setProperty('max-block-size', 'none'),
    );
    return violationsOf(session, copy);
  });
  expect(found).toEqual([]);
});
