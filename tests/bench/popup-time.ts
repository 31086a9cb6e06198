import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/find-browser';
import { startWith, withContestants, type Contestant } from './contestant';
import { waitUntil } from '../e2e/harness/wait';
import type { StandIns } from './stand-in-extensions';
import { inMs, median, ratioRow, type Row } from './table';

const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/** From opening popup.html to the frame that shows the guide, against a popup page with one line of text. */
export async function measurePopupTime(
  browserName: BrowserName,
  extensionFolder: string,
  standIns: StandIns,
  rounds: number,
): Promise<Row[]> {
  const starts = {
    empty: () => startWith(browserName, standIns.emptyPopup),
    ours: () => startWith(browserName, extensionFolder),
  };
  return withContestants(starts, async ({ empty, ours }) => {
    // The popup page takes itself to be on the tab in front.
    for (const { browser } of [empty, ours]) {
      const [front] = await browser.pages();
      await front?.goto(TRANSFER_PAGE);
    }
    const times = { empty: [] as number[], ours: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      const emptyMs = await measure(empty);
      const oursMs = await measure(ours);
      if (round < 0) continue;
      times.empty.push(emptyMs);
      times.ours.push(oursMs);
    }
    return [
      ratioRow(
        `${browserName}: popup, opening to painted guide`,
        median(times.ours),
        median(times.empty),
        1.5,
      ),
      { what: `${browserName}: popup, difference`, figure: inMs(median(times.ours) - median(times.empty)) },
    ];
  });
}

async function measure({ browser, session }: Contestant): Promise<number> {
  if (!session) throw new Error('A popup needs an extension');
  const page = await browser.newPage({ background: true });
  await session.engine.keepAlive(page);
  const url = `${session.extensionUrl}popup.html`;
  if (session.name === 'chromium') await page.evaluateOnNewDocument(recordGuide);
  // Firefox never reports the load of such a page, and runs no script of the bench before the page's own: the bench
  // comes in as early as it can.
  await page.goto(url, { waitUntil: session.name === 'chromium' ? 'load' : [] });
  while (session.name === 'firefox' && !(await enter(page, url)));
  const painted = await waitUntil('the painted guide', () =>
    page.evaluate(() => (globalThis as { paintedAt?: number }).paintedAt),
  );
  await page.close();
  return painted;
}

/** Starts the recording in a Firefox page; false while the page is not there yet. */
async function enter(page: Page, url: string): Promise<boolean> {
  try {
    if ((await page.evaluate(() => document.URL)) !== url) return false;
    await page.evaluate(recordGuide);
    return true;
  } catch {
    // In the middle of a navigation.
    return false;
  }
}

/** Runs in the popup page: notes when the frame is out that has the guide. */
function recordGuide(): void {
  const late = document.querySelector('.guide') !== null;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.guide')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        // The recording came too late for a page that had its guide from the start; its first paint shows it.
        const [paint] = late ? performance.getEntriesByName('first-contentful-paint') : [];
        Object.assign(globalThis, { paintedAt: paint?.startTime ?? performance.now() });
      };
      afterFrame.port2.postMessage('');
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  // Any change makes it look.
  if (late) document.documentElement.toggleAttribute('data-late');
}
