import { expect, test } from 'vitest';
import { open, TOOL, withExtension } from './extension';
import { SURFACE_STATES } from './surface-states';
import { misfits, spaceText } from '../../tools/browsers/fit';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();

/** In CSS pixels, of a window that is 1280 × 800 without zoom. */
const WINDOWS = {
  'no zoom': { width: 1280, height: 800 },
  'a narrow window': { width: 320, height: 640 },
  '200 %': { width: 640, height: 400 },
  '400 %': { width: 320, height: 200 },
};

test.each(SURFACE_STATES)('$name: nothing is cut off or out of reach', async ({ show }) => {
  const { session } = context;
  const { page, view } = await show(session);
  await page.bringToFront();
  const found: Record<string, string[]> = {};
  for (const [name, size] of Object.entries(WINDOWS)) {
    await page.setViewport(size);
    found[name] = await misfits(view);
  }
  await spaceText(view);
  found['text spacing at 400 %'] = await misfits(view);
  await page.setViewport(WINDOWS['a narrow window']);
  found['text spacing'] = await misfits(view);
  expect(Object.entries(found).filter(([, one]) => one.length > 0)).toEqual([]);
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
