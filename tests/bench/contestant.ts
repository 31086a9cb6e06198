import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../tools/browsers/find-browser';
import { launchBrowser } from '../../tools/browsers/launch';
import type { BrowserSession } from '../../tools/browsers/session';
import { htmlPage } from '../../tools/browsers/site';

/** A browser of its own with one extension in it, or none. All contestants of a round run side by side. */
export interface Contestant {
  readonly browser: Browser;
  /** The harness's session; a browser without an extension has none. */
  readonly session: BrowserSession | undefined;
  close(): Promise<void>;
}

const PAGE = htmlPage('A page', '<main><h1>A page</h1><p>With nothing of interest.</p></main>');

export async function startWith(browserName: BrowserName, extensionFolder: string): Promise<Contestant> {
  const session = await launchBrowser(browserName, extensionFolder);
  session.site.on(/^https:/, { content: PAGE });
  return { browser: session.browser, session, close: () => session.close() };
}

export async function startWithout(browserName: BrowserName): Promise<Contestant> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({
    browser: browserName === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(browserName),
    headless: true,
    defaultViewport: null,
    ...(browserName === 'chromium'
      ? {
          pipe: true,
          args: [...asRoot, '--disable-gpu', '--no-first-run', '--disable-background-networking'],
        }
      : { acceptInsecureCerts: true }),
  });
  return { browser, session: undefined, close: () => browser.close() };
}

/** A fresh tab in front, whose requests are answered by the bench. */
export async function newTab({ browser, session }: Contestant): Promise<Page> {
  const page = await browser.newPage();
  if (session) return page;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void request.respond({ contentType: 'text/html; charset=utf-8', body: PAGE });
  });
  return page;
}

/** Starts all, hands them over, and closes them whatever happens. */
export async function withContestants<K extends string, T>(
  starts: Record<K, () => Promise<Contestant>>,
  measure: (contestants: Record<K, Contestant>) => Promise<T>,
): Promise<T> {
  const started: [string, Contestant][] = [];
  try {
    for (const [name, start] of Object.entries<() => Promise<Contestant>>(starts))
      started.push([name, await start()]);
    return await measure(Object.fromEntries(started) as Record<K, Contestant>);
  } finally {
    await Promise.all(started.map(([, contestant]) => contestant.close()));
  }
}

/** Long enough for every content script and frame of a small page. */
export const settle = (ms = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
