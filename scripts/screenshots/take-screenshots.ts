import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { answerWithStandIns } from '../../tools/browsers/stand-in-site';
import { launchBrowser } from '../../tools/browsers/launch';
import { phoneCopy, PHONE_VIEWPORT } from '../../tools/browsers/phone';
import type { Surroundings } from '../../tools/browsers/options';
import { PHONE_SCENES, SCENES } from './scenes';
import { createCamera } from './camera';

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
}

export interface Mode {
  readonly name: string;
  readonly browser: BrowserName;
  readonly surroundings: Surroundings;
  readonly viewports: readonly Viewport[];
  /** Whether it is a phone, with what Firefox for Android has. */
  readonly isPhone?: boolean;
  /** Whether the web pages, not the extension, are written from right to left. */
  readonly isPageRtl?: boolean;
}

const WIDE_AND_NARROW = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

export const MODES: readonly Mode[] = [
  ...(['chromium', 'firefox'] as const).flatMap((browser) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${browser}-${colorScheme}`,
      browser,
      surroundings: { colorScheme },
      viewports: WIDE_AND_NARROW,
    })),
  ),
  ...(['light', 'dark'] as const).map((colorScheme) => ({
    name: `firefox-phone-${colorScheme}`,
    browser: 'firefox' as const,
    surroundings: { colorScheme },
    viewports: [PHONE_VIEWPORT],
    isPhone: true,
  })),
  {
    name: 'chromium-forced-colors',
    browser: 'chromium',
    surroundings: { forcedColors: true },
    viewports: [{ width: 1280, height: 800 }],
  },
  {
    name: 'chromium-rtl-page',
    browser: 'chromium',
    surroundings: {},
    viewports: [{ width: 1280, height: 800 }],
    isPageRtl: true,
  },
  // A window of 1280 by 800, zoomed in.
  {
    name: 'chromium-zoom',
    browser: 'chromium',
    surroundings: {},
    viewports: [
      { width: 640, height: 400, deviceScaleFactor: 2 },
      { width: 320, height: 200, deviceScaleFactor: 4 },
    ],
  },
];

/** Takes a picture of every scene in a mode, and answers with the folder that they are in. */
export async function takeScreenshots(mode: Mode): Promise<string> {
  const folder = `screenshots/${mode.name}`;
  mkdirSync(folder, { recursive: true });
  const built = resolve(`.output/${mode.browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const isPhone = mode.isPhone === true;
  const output = isPhone ? phoneCopy(built) : built;
  for (const viewport of mode.viewports) {
    const session = await launchBrowser(mode.browser, output, { ...mode.surroundings, viewport, isPhone });
    answerWithStandIns(session, mode.isPageRtl === true ? 'rtl' : 'ltr');
    try {
      for (const scene of isPhone ? PHONE_SCENES : SCENES) {
        const pages = await session.browser.pages();
        await Promise.all(pages.slice(1).map((page) => page.close()));
        await session.storage.clear();
        await scene(createCamera(session, folder, viewport, isPhone));
      }
    } finally {
      await session.close();
    }
  }
  if (isPhone) rmSync(output, { recursive: true });
  return resolve(folder);
}
