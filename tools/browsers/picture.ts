import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './session';

/** A part of a page's window as a person sees it: a PNG, in base64. */
export async function pictureOf(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<string> {
  return Buffer.from(await page.screenshot({ clip })).toString('base64');
}

/**
 * How much two pictures of one size differ, from 0 to 255: the largest difference in any colour of any patch of eight
 * pixels square. The edges of letters, which a browser smooths now so and now so, hardly make any.
 */
export async function differenceOf(session: BrowserSession, one: string, other: string): Promise<number> {
  const page = await session.openPage('https://pictures.example/');
  try {
    return await page.evaluate(
      async (pictures) => {
        const patches = await Promise.all(
          pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const size = [Math.floor(image.width / 8), Math.floor(image.height / 8)] as const;
            const context = new OffscreenCanvas(...size).getContext('2d');
            if (!context) throw new Error('No canvas');
            context.imageSmoothingQuality = 'high';
            context.drawImage(image, 0, 0, ...size);
            return context.getImageData(0, 0, ...size).data;
          }),
        );
        const [a, b] = patches;
        if (!a || a.length !== b?.length) throw new Error('The pictures are not of one size');
        let largest = 0;
        for (let at = 0; at < a.length; at++) largest = Math.max(largest, Math.abs(a[at]! - b[at]!));
        return largest;
      },
      [one, other],
    );
  } finally {
    await page.close();
  }
}
