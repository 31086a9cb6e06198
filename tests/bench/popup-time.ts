import type { BrowserName } from '../../tools/browsers/find-browser';
import { startWith, withContestants, type Contestant } from './contestant';
import type { StandIns } from './stand-in-extensions';
import type { Row } from './row';
import { inMs, median, plainRatioRow, ratioRow } from './table';

const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/** From opening popup.html to the frame that shows the guide, against a popup page with one line of text. */
export async function measurePopupTime(
  browserName: BrowserName,
  extensionFolder: string,
  standIns: StandIns,
  rounds: number,
): Promise<Row[]> {
  // A Firefox tab that is not in front is drawn once a second, and one in front takes itself for the active tab.
  if (browserName === 'firefox') return [{ what: 'firefox: popup', figure: 'not measured' }];
  const starts = {
    empty: () => startWith(browserName, standIns.emptyPopup),
    least: () => startWith(browserName, standIns.leastPopup),
    ours: () => startWith(browserName, extensionFolder),
  };
  return withContestants(starts, async ({ empty, least, ours }) => {
    // The popup page takes itself to be on the tab in front.
    for (const { browser } of [empty, least, ours]) {
      const [front] = await browser.pages();
      await front?.goto(TRANSFER_PAGE);
    }
    const times = { empty: [] as number[], least: [] as number[], ours: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      const emptyMs = await measurePopup(empty);
      const leastMs = await measurePopup(least);
      const oursMs = await measurePopup(ours);
      if (round < 0) continue;
      times.empty.push(emptyMs);
      times.least.push(leastMs);
      times.ours.push(oursMs);
    }
    return [
      ratioRow(
        `${browserName}: popup, opening to painted guide`,
        median(times.ours),
        median(times.empty),
        1.5,
      ),
      plainRatioRow(
        `${browserName}: popup, one line drawn by one script, to the empty page`,
        median(times.least),
        median(times.empty),
      ),
      { what: `${browserName}: popup, difference`, figure: inMs(median(times.ours) - median(times.empty)) },
    ];
  });
}

/** Opens the popup page behind the tab in front, and tells when its guide was painted. */
export async function measurePopup({ browser, session }: Contestant): Promise<number> {
  if (!session) throw new Error('A popup needs an extension');
  const page = await browser.newPage({ background: true });
  await session.engine.keepAlive(page);
  await page.evaluateOnNewDocument(recordGuide);
  await session.engine.goToExtensionPage(page, `${session.extensionUrl}popup.html`);
  await page.waitForFunction(() => 'paintedAt' in globalThis, { timeout: 10_000 });
  const painted = await page.evaluate(() => (globalThis as { paintedAt?: number }).paintedAt ?? NaN);
  await page.close();
  return painted;
}

/** Runs in the popup page before anything else: notes when the frame is out that has the guide. */
function recordGuide(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.guide')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => Object.assign(globalThis, { paintedAt: performance.now() });
      afterFrame.port2.postMessage('');
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
