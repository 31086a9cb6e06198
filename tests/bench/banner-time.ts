import type { BrowserName } from '../../tools/browsers/find-browser';
import { newTab, startWith, withContestants, type Contestant } from './contestant';
import type { StandIns } from './stand-in-extensions';
import type { Row } from './row';
import { inMs, median, ratioRow } from './table';

const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

interface Times {
  responseEnd: number[];
  painted: number[];
}

/** From the last byte of the page to the frame that shows the banner, against one empty element; background warm and cold. */
export async function measureBannerTime(
  browserName: BrowserName,
  extensionFolder: string,
  standIns: StandIns,
  rounds: number,
): Promise<Row[]> {
  const starts = {
    element: () => startWith(browserName, standIns.emptyElement),
    ours: () => startWith(browserName, extensionFolder),
  };
  return withContestants(starts, async ({ element, ours }) => {
    const times = { element: noTimes(), cold: noTimes(), warm: noTimes() };
    for (let round = -1; round < rounds; round++) {
      const into = round < 0 ? { element: noTimes(), cold: noTimes(), warm: noTimes() } : times;
      note(into.element, await measureBanner(element, TRANSFER_PAGE));
      await ours.session?.engine.stopBackground();
      await ours.session?.engine.watchBackgroundStart(false);
      note(into.cold, await measureBanner(ours, TRANSFER_PAGE));
      await ours.session?.engine.watchBackgroundStart(true);
      // The load before has woken the background.
      note(into.warm, await measureBanner(ours, TRANSFER_PAGE));
    }
    const afterResponse = ({ painted, responseEnd }: Times) =>
      median(painted.map((time, at) => time - responseEnd[at]!));
    const row = (what: string) => `${browserName}: banner, ${what}`;
    const standIn = afterResponse(times.element);
    return [
      ratioRow(row('response end to paint, background awake'), afterResponse(times.warm), standIn, 2.5),
      ratioRow(row('response end to paint, background asleep'), afterResponse(times.cold), standIn, 3),
      {
        what: row('navigation start to paint: element, awake, asleep'),
        figure: [times.element, times.warm, times.cold]
          .map(({ painted }) => inMs(median(painted)))
          .join(', '),
      },
    ];
  });
}

const noTimes = (): Times => ({ responseEnd: [], painted: [] });

interface BannerTime {
  readonly painted: number;
  readonly responseEnd: number;
}

function note(times: Times, { painted, responseEnd }: BannerTime): void {
  times.painted.push(painted);
  times.responseEnd.push(responseEnd);
}

/** Loads a page, and tells in milliseconds from the navigation's start when its banner was painted. */
export async function measureBanner(contestant: Contestant, url: string): Promise<BannerTime> {
  const page = await newTab(contestant);
  await page.evaluateOnNewDocument(recordFirstGuest);
  await page.goto(url);
  await page.waitForFunction(() => 'paintedAt' in globalThis, { timeout: 10_000 });
  const time = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { paintedAt } = globalThis as { paintedAt?: number };
    return { painted: paintedAt ?? NaN, responseEnd: navigation?.responseEnd ?? NaN };
  });
  await page.close();
  return time;
}

/**
 * Runs in the page before anything else: notes when the frame is out that has the first child of the document element
 * which is neither head nor body. The banner renders in the task that adds its host, so that frame shows it.
 */
function recordFirstGuest(): void {
  const observer = new MutationObserver(() => {
    const children = [...(document.documentElement?.children ?? [])];
    if (!children.some((child) => child !== document.head && child !== document.body)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => Object.assign(globalThis, { paintedAt: performance.now() });
      afterFrame.port2.postMessage('');
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
