import { describe, expect, test } from 'vitest';
import { browserName, OWN_PAGES, requested, withOwnBrowser } from './extension';
import { IMPORT_OUTSIDE, OUTSIDE, reachOutside, type Attempts } from '../../tools/browsers/reach-outside';
import { answerOf, expressionSource } from '../../tools/browsers/remote';
import type { BrowserSession } from '../../tools/browsers/session';
import { DEADLINE_MS, waitUntil } from '../../tools/browsers/wait';

const context = withOwnBrowser();

/** The policy leaves the package's own files, and nothing else: see `connect-src 'self'` in the manifest. */
describe('the policy refuses every way out', () => {
  const OF_A_PAGE: Attempts['refused'] = {
    beacon: 'connect-src',
    events: 'connect-src',
    fetch: 'connect-src',
    form: 'form-action',
    frame: 'frame-src',
    image: 'img-src',
    module: 'script-src-elem',
    request: 'connect-src',
    script: 'script-src-elem',
    socket: 'connect-src',
    style: 'style-src-elem',
    video: 'media-src',
  };
  const { events, fetch, socket } = OF_A_PAGE;
  const OF_A_WORKER = {
    events,
    fetch,
    script: expect.stringMatching(/^(script-src-elem|NetworkError)$/) as string,
    socket,
  } as Attempts['refused'];
  const source = expressionSource(reachOutside, [OUTSIDE, DEADLINE_MS]);

  /** That nothing came out. */
  async function expectSilence(session: BrowserSession): Promise<void> {
    expect(await session.backgroundRequests()).toEqual([]);
    // Firefox announces a frame before its policy stops it: that it was never opened is what the line above says.
    const isAnnounced = (line: string) => browserName === 'firefox' && line.startsWith('GET iframe');
    const arrived = requested(session).filter((line) => line.includes(OUTSIDE) && !isAnnounced(line));
    expect(arrived).toEqual([]);
  }

  test('a page without one is refused nothing: each way would arrive', async () => {
    const { session } = context;
    // Its complaints of what a test answers are no concern of ours.
    const page = await session.browser.newPage();
    await page.goto('https://plain.example/');
    await page.evaluate(`void ${source}`);
    await page.evaluate(`void ${IMPORT_OUTSIDE}`);
    // Sockets are no requests that a test can hold.
    const kinds = [...Object.keys(OF_A_PAGE), 'import'].filter((kind) => kind !== 'socket');
    await waitUntil(`requests of all kinds: ${kinds.join(', ')}`, () => {
      const missing = kinds.filter(
        (kind) => !session.site.requests.some(({ url }) => url === `https://${kind}.${OUTSIDE}/`),
      );
      if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
      return true;
    });
  });

  test.each(OWN_PAGES)('in %s', async (path) => {
    const { session } = context;
    const page = await session.openExtensionPage(path);
    await session.view(page).waitForText(/\w/);
    const { refused } = answerOf<Attempts>(await page.evaluate(source));
    expect(refused).toEqual(OF_A_PAGE);
    expect(await page.evaluate(IMPORT_OUTSIDE)).toMatch(/^refused by script-src/);
    const own = `fetch('/index/picker.json').then(({ status }) => status)`;
    expect(await page.evaluate(own)).toBe(200);
    await expectSilence(session);
  });

  test('in the background', async () => {
    const { session } = context;
    const { refused } = await session.evaluateInBackground(reachOutside, OUTSIDE, DEADLINE_MS);
    expect(refused).toEqual(browserName === 'firefox' ? OF_A_PAGE : OF_A_WORKER);
    // A worker may import nothing at all once it runs.
    const imported = await session.engine.evaluateInBackground(IMPORT_OUTSIDE);
    expect(imported).toMatch(/^refused by script-src|import\(\) is disallowed/);
    await expectSilence(session);
  });
});
