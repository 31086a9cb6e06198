import type { BrowserName } from '../../tools/browsers/find-browser';
import { startWith, withContestants, type Contestant } from './contestant';
import type { StandIns } from './stand-in-extensions';
import type { Row } from './row';
import { inMs, median, plainRatioRow, ratioRow } from './table';

const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/**
 * From opening popup.html to the frame that shows the guide, against a popup page with one line of text that a script
 * draws, against the same without a script, and against an earlier build of ours if its folder is given.
 */
export async function measurePopupTime(
  browserName: BrowserName,
  extensionFolder: string,
  standIns: StandIns,
  rounds: number,
  earlierFolder?: string,
): Promise<Row[]> {
  // A Firefox tab that is not in front is drawn once a second, and one in front takes itself for the active tab.
  if (browserName === 'firefox') return [{ what: 'firefox: popup', figure: 'not measured' }];
  const folders = {
    empty: standIns.emptyPopup,
    least: standIns.leastPopup,
    ours: extensionFolder,
    ...(earlierFolder && { earlier: earlierFolder }),
  };
  const starts = mapValues(folders, (folder) => () => startWith(browserName, folder));
  return withContestants(starts, async (contestants) => {
    // The popup page takes itself to be on the tab in front.
    for (const { browser } of Object.values(contestants)) {
      const [front] = await browser.pages();
      await front?.goto(TRANSFER_PAGE);
    }
    const times = mapValues(folders, () => [] as number[]);
    for (let round = -1; round < rounds; round++)
      for (const [name, contestant] of Object.entries(contestants)) {
        const time = await measurePopup(contestant);
        // The first round warms the browsers up.
        if (round >= 0) times[name]?.push(time);
      }
    const [empty, least, ours, earlier] = ['empty', 'least', 'ours', 'earlier'].map((name) =>
      median(times[name] ?? []),
    ) as [number, number, number, number];
    const row = (what: string) => `${browserName}: popup, ${what}`;
    return [
      ratioRow(row('opening to painted guide, to one line drawn by one script'), ours, least, 1.8),
      plainRatioRow(row('opening to painted guide, to an empty page'), ours, empty),
      { what: row('difference to an empty page'), figure: inMs(ours - empty) },
      ...(earlierFolder ? [ratioRow(row('to the earlier build'), ours, earlier, 1)] : []),
    ];
  });
}

const mapValues = <Value, Mapped>(record: Record<string, Value>, map: (value: Value) => Mapped) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

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
