import { resolve } from 'node:path';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { launchBrowser } from '../../tools/browsers/launch';
import type { View } from '../../tools/browsers/view';
import { PICTURES, pngSize, type PictureId, type Size } from './pictures';
import { FRAME, SCENES, STAND_IN, type Scene } from './scenes';

/** A picture of the extension, and what can be read in it. */
export interface Shot {
  readonly png: string;
  /** In pixels of the image. */
  readonly size: Size;
  /** Its texts, of one element each. */
  readonly lines: readonly string[];
  /** All of the surface's text, with what is outside of the picture. */
  readonly text: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a part of the page is, in the whole document. */
const boxOf = (view: View, part: string): Promise<Box> =>
  view.evaluate((root, selector) => {
    const { x, y, width, height } = root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  }, part);

/** The texts that are drawn in the page, or in a part of it. */
async function visibleLines({ view, part = '' }: Scene): Promise<string[]> {
  const lines = await view.evaluate(
    (root, selector, height) => {
      const top = selector === '' ? root : (root.querySelector(selector) ?? root);
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        const isShown = walker.currentNode.parentElement?.checkVisibility() ?? true;
        const isInside = selector !== '' || (box.bottom > 0 && box.top < height);
        if (isShown && isInside && box.width > 0) found.push(walker.currentNode.textContent ?? '');
      }
      return found;
    },
    part,
    FRAME.height,
  );
  // Without the invisible characters around names.
  return lines.map((line) => oneLine(line.replace(/[\u2066-\u2069]/g, ''))).filter((line) => line !== '');
}

async function take(scene: Scene): Promise<Shot> {
  const { page, view, part } = scene;
  await page.bringToFront();
  const clip = part === undefined ? undefined : await boxOf(view, part);
  const png = await page.screenshot({ encoding: 'base64', ...(clip && { clip }) });
  return {
    png,
    size: pngSize(Buffer.from(png, 'base64')),
    lines: await visibleLines(scene),
    text: oneLine(await view.text()),
  };
}

/** Takes all pictures of the extension in a browser, in a language, at so many pixels for each CSS pixel. */
export async function takeShots(
  browser: BrowserName,
  locale: string,
  deviceScaleFactor: number,
): Promise<Record<PictureId, Shot>> {
  const output = resolve(`.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  const viewport = { ...FRAME, deviceScaleFactor };
  const session = await launchBrowser(browser, output, { viewport, locale, colorScheme: 'light' });
  session.site.on(
    () => true,
    () => ({ body: STAND_IN }),
  );
  const shots = {} as Record<PictureId, Shot>;
  try {
    for (const id of PICTURES) {
      await session.storage.clear();
      const scene = await SCENES[id](session);
      shots[id] = await take(scene);
      await scene.page.close();
    }
    return shots;
  } finally {
    await session.close();
  }
}
