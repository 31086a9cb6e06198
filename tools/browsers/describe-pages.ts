import { shadowView } from './closed-shadow';
import type { BrowserSession } from './session';

/** What a browser's pages show, and what is stored, as text to be read. A page that doesn't answer is no reason to fail. */
export async function describePages(session: BrowserSession): Promise<string> {
  const orReason = (text: Promise<string>) =>
    text.catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const pages = await session.browser.pages();
  const shown = pages.map(async (page) => {
    const banner = shadowView(session, page);
    const view = (await banner.exists().catch(() => false)) ? banner : session.view(page);
    return `${page.url()} shows:\n${await orReason(view.text())}`;
  });
  const stored = orReason(session.storage.read().then((state) => JSON.stringify(state)));
  return [`stored: ${await stored}`, ...(await Promise.all(shown))].join('\n\n');
}
