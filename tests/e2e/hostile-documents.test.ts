import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { badgeFor, expectBadgeAlone, FEED, open, SETTINGS, TOOL, withExtension } from './extension';
import { waitUntil, within } from '../../tools/browsers/wait';
import { openHostile, serve } from './hostile-page';
import { PHOTOS, sectionWords } from '../../tools/guides';
import { closeBanner, dismissNotice, expand } from '../../tools/surfaces/banner';
import { chooseDestination, openSection, waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();

/** How many elements with our mark are in a page and all its frames, as far as a page can see; each frame has to answer. */
async function marksIn(page: Page): Promise<number> {
  const counts = page.frames().map((frame) =>
    within(
      `the frame ${frame.url()}`,
      frame.evaluate(() => document.querySelectorAll('[data-transfer-guides]').length),
      5_000,
    ),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

describe('a document for people gets the banner, whatever is wrong with it', () => {
  test.each(['many-nodes.html', 'unclosed.html', 'empty.html', 'strict.xhtml'])('%s', async (file) => {
    const { session } = context;
    const { page, banner } = await openHostile(session, SETTINGS, file);
    await session.waitForBadge(page, badgeFor(SETTINGS));
    await expand(banner);
    await chooseDestination(banner, 'Koofr');
    await openSection(banner, PHOTOS, 'before');
    await banner.waitForText(sectionWords(PHOTOS, 'before', 'koofr'));
    await closeBanner(banner);
    await dismissNotice(banner);
  });
});

describe('any other document gets the badge alone', () => {
  test.each(['drawing.svg', 'plain.txt', 'data.json', 'data.xml'])('%s', async (file) => {
    const { session } = context;
    await expectBadgeAlone(session, await openHostile(session, SETTINGS, file));
  });

  test('a PDF file has nothing of ours in it', async () => {
    const { session } = context;
    serve(session, SETTINGS, 'page.pdf');
    const page = await session.openPage();
    // Neither browser tells the end of the load of a file that it shows in a viewer of its own.
    await page.goto(SETTINGS, { waitUntil: [] }).catch(() => undefined);
    await waitUntil('the file to be asked for', () =>
      session.site.requests.some(({ url }) => url === SETTINGS),
    );
    const { banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    expect(await session.badgeText(page)).toMatch(/^•?$/);
  });
});

describe('what is not a tab of its own gets nothing', () => {
  test.each([
    ['a page that is none of ours', 'https://example.org/'],
    ['a page of ours without a guide', FEED],
  ])('pages of ours in frames of every kind, on %s', async (_name, url) => {
    const { session } = context;
    const marks = await waitUntil(
      'all frames to answer',
      async () => {
        session.site.requests.length = 0;
        const { page } = await openHostile(session, url, 'framing.html');
        await waitUntil('the frames to be asked for', () =>
          ['?sandboxed', '/settings'].every((part) =>
            session.site.requests.some(({ url: asked }) => asked.endsWith(part)),
          ),
        );
        const tool = await open(session, TOOL);
        await waitForGuide(tool.banner, PHOTOS);
        // Chromium's debugger sometimes loses a frame as it moves to another process: then the page is opened anew.
        return {
          badge: await session.badgeText(page),
          framing: await marksIn(page),
          tool: await marksIn(tool.page),
        };
      },
      45_000,
    );
    expect(marks).toEqual({ badge: '', framing: 0, tool: 1 });
  });

  test.each(['data:text/html,<h1>Data</h1>', 'about:blank', `view-source:${SETTINGS}`])('%s', async (url) => {
    const { session } = context;
    const page = await session.openPage();
    // Firefox lets no debugger go to the source of a page: it stays where it was, which is checked all the same.
    await page.goto(url, { waitUntil: [] }).catch(() => undefined);
    const { banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    expect(await marksIn(page)).toBe(0);
    expect(await session.badgeText(page)).toBe('');
  });
});

describe('headers that forbid', () => {
  test.each([
    ['scripts, by a sandbox', { 'content-security-policy': 'sandbox' }],
    ['all, by a policy', { 'content-security-policy': "default-src 'none'; sandbox allow-same-origin" }],
    [
      'texts where scripts could go',
      {
        'content-security-policy':
          "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'",
      },
    ],
    [
      'to be shared',
      {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'document-isolation-policy': 'isolate-and-require-corp',
      },
    ],
    [
      'features',
      {
        'permissions-policy': [
          'camera',
          'clipboard-read',
          'clipboard-write',
          'fullscreen',
          'unload',
          'sync-xhr',
          'storage-access',
        ]
          .map((name) => `${name}=()`)
          .join(', '),
      },
    ],
  ])('%s: the banner works', async (_name, headers) => {
    const { session } = context;
    session.site.on(SETTINGS, { headers, body: '<h1>Headers</h1>' });
    const { page, banner } = await open(session, SETTINGS);
    await session.waitForBadge(page, badgeFor(SETTINGS));
    await expand(banner);
    await chooseDestination(banner, 'Koofr');
    await waitForGuide(banner, PHOTOS);
    const width = await banner.evaluate((root) => root.querySelector('aside')?.getBoundingClientRect().width);
    expect(width).toBe(400);
    await closeBanner(banner);
    await dismissNotice(banner);
  });
});
