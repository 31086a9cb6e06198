import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { newTab, settle, startWith, startWithout, withContestants, type Contestant } from './contestant';
import type { StandIns } from './stand-in-extensions';
import type { Row } from './row';
import { amountRow, inMs, median, plainRatioRow, ratioRow } from './table';

/** On a listed host, and nothing that any guide is about. */
const UNMATCHED = 'https://www.facebook.com/';

interface PageCost {
  scriptMs: number[];
  listeners: number[];
  mutations: number[];
  elements: number[];
}

/** What a page that matches nothing pays: with no extension, with an empty content script, with the least that a detector needs, with ours. */
export async function measurePageCost(
  browserName: BrowserName,
  extensionFolder: string,
  standIns: StandIns,
  rounds: number,
): Promise<Row[]> {
  const starts = {
    none: () => startWithout(browserName),
    empty: () => startWith(browserName, standIns.emptyScript),
    least: () => startWith(browserName, standIns.leastScript),
    ours: () => startWith(browserName, extensionFolder),
  };
  return withContestants(starts, async (contestants) => {
    const costs = { none: noCost(), empty: noCost(), least: noCost(), ours: noCost() };
    for (let round = -1; round < rounds; round++)
      for (const name of ['none', 'empty', 'least', 'ours'] as const) {
        // The first round warms the browsers up.
        const cost = round < 0 ? noCost() : costs[name];
        if (browserName === 'chromium') {
          const { script, listeners } = await measureScript(contestants[name], UNMATCHED);
          cost.scriptMs.push(script);
          cost.listeners.push(listeners);
        }
        await measureDocument(contestants[name], cost);
      }
    const over = (name: 'empty' | 'least' | 'ours', measure: keyof PageCost) =>
      median(costs[name][measure]) - median(costs.none[measure]);
    const row = (what: string) => `${browserName}: page cost, ${what}`;
    const rows = [
      amountRow(row('DOM mutations'), over('ours', 'mutations'), 0),
      amountRow(row('elements under <html>, more than without'), over('ours', 'elements'), 0),
    ];
    if (browserName !== 'chromium') return rows;
    return [
      ratioRow(
        row('script time of ours to the least script that reads the address and listens'),
        over('ours', 'scriptMs'),
        over('least', 'scriptMs'),
        1.5,
      ),
      plainRatioRow(
        row('script time of ours to an empty script'),
        over('ours', 'scriptMs'),
        over('empty', 'scriptMs'),
      ),
      {
        what: row('script time without an extension (taken off both)'),
        figure: inMs(median(costs.none.scriptMs)),
      },
      amountRow(
        row(`listeners of ours, beyond the ${String(over('empty', 'listeners'))} an empty script has`),
        over('ours', 'listeners') - over('empty', 'listeners'),
        1,
      ),
      ...rows,
    ];
  });
}

const noCost = (): PageCost => ({ scriptMs: [], listeners: [], mutations: [], elements: [] });

/** `Performance.getMetrics`, on a load that nothing else looks at. The page itself has no script and no listener. */
export async function measureScript(
  contestant: Contestant,
  url: string,
): Promise<{ script: number; listeners: number }> {
  const page = await newTab(contestant);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await page.goto(url);
  await settle();
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  await page.close();
  return { script: metric('ScriptDuration') * 1_000, listeners: metric('JSEventListeners') };
}

/** Counts, on a load of its own, what changes in the document once the parser is through. */
async function measureDocument(contestant: Contestant, cost: PageCost): Promise<void> {
  const page = await newTab(contestant);
  await page.evaluateOnNewDocument(countMutations);
  await page.goto(UNMATCHED);
  await settle();
  const { mutations, elements } = await readDocument(page);
  cost.mutations.push(mutations);
  cost.elements.push(elements);
  await page.close();
}

/** Runs in the page before anything else. */
function countMutations(): void {
  const world = globalThis as { mutationCount?: number };
  world.mutationCount = 0;
  const observer = new MutationObserver((records) => {
    world.mutationCount = (world.mutationCount ?? 0) + records.length;
  });
  // Content scripts at document_idle run after this event.
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function readDocument(page: Page): Promise<{ mutations: number; elements: number }> {
  return page.evaluate(() => ({
    mutations: (globalThis as { mutationCount?: number }).mutationCount ?? NaN,
    elements: document.documentElement.childElementCount,
  }));
}
