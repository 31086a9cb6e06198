import type { Page } from 'puppeteer-core';
import { shadowView } from '../../tools/browsers/closed-shadow';
import type { BrowserSession } from '../../tools/browsers/launch';
import type { Root, View } from '../../tools/browsers/view';
import { guide, PHOTOS, stepsOf } from '../../tools/guides';
import type { PictureId, Size } from './pictures';

/** In CSS pixels: what fits on a screenshot of the stores and can be read at its smaller size. */
export const FRAME: Size = { width: 848, height: 530 };
/** The left part of each picture has the caption, and lies over the page. */
export const PANEL_WIDTH = 280;
/** The popup's own size. It goes on below the picture, which leaves out how each browser calls its side panel. */
const POPUP: Size = { width: 400, height: 600 };
const TAB: Size = { width: FRAME.width - PANEL_WIDTH, height: FRAME.height };

const TOOL = 'https://www.facebook.com/tyi';
const DESTINATION = 'https://www.dropbox.com/home';
const ELSEWHERE = 'https://example.org/';

/** A page in grey, with nothing of the real one: what counts is the guide. */
export const STAND_IN = `<style>
  :root { color-scheme: light; scrollbar-width: none; }
  body { background: #eceff1; margin: 0; }
  header { background: #dfe4e7; height: 44px; }
  main { display: grid; gap: 14px; margin: 20px 0 0 296px; }
  section { background: #f7f9fa; border-radius: 8px; height: 96px; }
</style><header></header><main>${'<section></section>'.repeat(6)}</main>`;

/** A transfer from Facebook to Dropbox in which the first steps are done. */
const transferWith = (done: number) => ({
  transfers: [
    {
      id: 't1',
      guide: PHOTOS,
      title: guide(PHOTOS).title,
      source: 'facebook',
      destination: 'dropbox',
      done: stepsOf(PHOTOS)
        .slice(0, done)
        .map(({ slug }) => slug),
      startedAt: Date.now(),
    },
  ],
});

export interface Scene {
  readonly page: Page;
  readonly view: View;
  /** What of the page is taken, if not all of it. */
  readonly part?: string;
}
type ShowScene = (session: BrowserSession) => Promise<Scene>;

/** The banner, scrolled to where an element is at its top. */
const bannerOn =
  (url: string, done: number, ...[wanted, top]: [wanted: string, top: string]): ShowScene =>
  async (session) => {
    if (done > 0) await session.storage.writeState(transferWith(done));
    const page = await session.openPage(url);
    const view = shadowView(session, page);
    const isThere = (root: Root, selector: string) => root.querySelector(selector) !== null;
    await view.waitFor(`“${wanted}” in the banner`, isThere, wanted);
    await view.evaluate((root, selector) => {
      const scroller = root.querySelector('.scroll');
      const offset = root.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      scroller?.scrollBy({ top: offset - scroller.getBoundingClientRect().top - 12, behavior: 'instant' });
    }, top);
    return { page, view };
  };

/** They wait for elements, not for words: the pictures are taken in every language. */
export const SCENES: Readonly<Record<PictureId, ShowScene>> = {
  guide: bannerOn(TOOL, 0, '[aria-current=step]', 'h2'),
  step: bannerOn(TOOL, 1, '[aria-current=step]', '.route'),
  arrival: bannerOn(DESTINATION, stepsOf(PHOTOS).length, '.answers', 'h2'),
  async popup(session) {
    await session.openPage(ELSEWHERE);
    const page = await session.openExtensionPageInBackground('popup.html');
    await page.setViewport({ ...page.viewport(), ...POPUP });
    const view = session.view(page);
    await view.waitFor('the tiles of the data types', (root) => root.querySelector('.tiles') !== null);
    return { page, view };
  },
  async privacy(session) {
    const page = await session.openExtensionPage('welcome.html');
    await page.setViewport({ ...page.viewport(), ...TAB });
    const view = session.view(page);
    const part = 'section:has(#privacy)';
    await view.waitFor(
      'the part on privacy',
      (root, selector) => root.querySelector(selector) !== null,
      part,
    );
    return { page, view, part };
  },
};
