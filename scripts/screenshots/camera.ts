import type { Page } from 'puppeteer-core';
import { shadowView } from '../../tools/browsers/closed-shadow';
import type { BrowserSession } from '../../tools/browsers/session';
import type { View } from '../../tools/browsers/view';

/** What a scene needs: pages to open, and a picture of what is in front. */
export interface Camera {
  readonly session: BrowserSession;
  readonly openPage: (url: string) => Promise<{ page: Page; banner: View }>;
  readonly openOwn: (path: string) => Promise<{ page: Page; view: View }>;
  /** A page of the extension that does not become the active tab, such as the popup. */
  readonly openPopup: () => Promise<{ page: Page; view: View }>;
  readonly take: (page: Page, name: string, isWhole?: boolean) => Promise<void>;
}

/** `isPhone`: the popup is as large as the screen. */
export function createCamera(
  session: BrowserSession,
  folder: string,
  { width, height }: { readonly width: number; readonly height: number },
  isPhone = false,
): Camera {
  return {
    session,
    async openPage(url) {
      const page = await session.openPage(url);
      return { page, banner: shadowView(session, page) };
    },
    async openOwn(path) {
      const page = await session.openExtensionPage(path);
      return { page, view: session.view(page) };
    },
    async openPopup() {
      const page = await session.openExtensionPageInBackground('popup.html');
      await page.setViewport(
        isPhone ? { width, height } : { width: Math.min(width, 400), height: Math.min(height, 600) },
      );
      return { page, view: session.view(page) };
    },
    async take(page, name, isWhole = false) {
      // Of a tab behind, Chromium draws nothing to take a picture of, and would wait for that without end.
      await page.bringToFront();
      // Firefox can't take a picture of what is outside of the window.
      const fullPage = isWhole && session.engine.name === 'chromium';
      await page.screenshot({ path: `${folder}/${String(width)}-${name}.png`, fullPage });
    },
  };
}
