import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { open, OWN_PAGES, TOOL, withExtension } from './extension';
import { SURFACE_STATES, type Shown, type SurfaceState } from './surface-states';
import { axeViolations, withOpenCopy } from '../../tools/browsers/axe';
import { misfits, spaceText } from '../../tools/browsers/fit';
import type { BrowserSession } from '../../tools/browsers/launch';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';

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

/** What axe finds in a state. */
async function violationsIn({ isBanner }: SurfaceState, { page, view }: Shown): Promise<object[]> {
  const { session } = context;
  // axe can't judge the contrast of text that is scrolled out of sight, or below the foot.
  const TALL = { width: 1280, height: 6000 };
  if (!isBanner) {
    await page.setViewport(TALL);
    return violationsOf(session, page);
  }
  return withOpenCopy(session, view, async (copy) => {
    await copy.setViewport(TALL);
    await copy.evaluate(() =>
      document
        .querySelector('[data-transfer-guides]')
        ?.shadowRoot?.querySelector<HTMLElement>('aside')
        ?.style.setProperty('max-block-size', 'none'),
    );
    return violationsOf(session, copy);
  });
}

/** In CSS pixels, of a window that is 1280 × 800 without zoom. */
const WINDOWS = {
  'no zoom': { width: 1280, height: 800 },
  'a narrow window': { width: 320, height: 640 },
  '200 %': { width: 640, height: 400 },
  '400 %': { width: 320, height: 200 },
};

/** What is cut off or out of reach in a state, at several zooms and with spaced text. */
async function misfitsIn({ page, view }: Shown): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await page.bringToFront();
  for (const [name, size] of Object.entries(WINDOWS)) {
    await page.setViewport(size);
    found[name] = await misfits(view);
  }
  await spaceText(view);
  found['text spacing at 400 %'] = await misfits(view);
  await page.setViewport(WINDOWS['a narrow window']);
  found['text spacing'] = await misfits(view);
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one.length > 0));
}

// Each state is opened once for both: that takes longer than the looking.
test.each(SURFACE_STATES)('$name', async (state) => {
  const shown = await state.show(context.session);
  // In the background, Firefox is slow to follow new surroundings.
  await shown.page.bringToFront();
  expect.soft(await violationsIn(state, shown), 'what axe finds').toEqual([]);
  expect.soft(await misfitsIn(shown), 'what is cut off or out of reach').toEqual({});
});

test.each(OWN_PAGES)('%s: text has the size that the browser is set to, or nearly so', async (path) => {
  const { session } = context;
  const view = session.view(await session.openExtensionPage(path));
  await view.waitForText(/\w/);
  const size = await view.evaluate(() =>
    parseFloat(getComputedStyle(document.querySelector('.surface') ?? document.body).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(14);
});

test('a person who wants less motion sees none', async () => {
  const { session } = context;
  const moving = async (reducedMotion: boolean) => {
    await session.setSurroundings({ reducedMotion });
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    const found = await banner.evaluate((root) =>
      [...root.querySelectorAll('*')]
        .map((element) => getComputedStyle(element).transitionDuration)
        .filter((duration) => !/^(0s(, )?)+$/.test(duration)),
    );
    await page.close();
    return found.length;
  };
  expect(await moving(false)).toBeGreaterThan(0);
  expect(await moving(true)).toBe(0);
  await session.setSurroundings({});
});
