import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_PREFERENCES } from '../../core/state/preferences';
import { PAGE_KINDS } from '../../core/pages/service';
import {
  badgeFor,
  navigateInApp,
  optionalHostsOf,
  outputFolder,
  switchSite,
  withExtension,
} from './extension';
import { waitUntil } from '../../tools/browsers/wait';

interface ServiceFile {
  name: string;
  pages?: Record<string, string[]>;
  examples?: Record<string, string[]>;
}

const context = withExtension();
const { host_permissions: required } = JSON.parse(readFileSync(`${outputFolder}/manifest.json`, 'utf8')) as {
  host_permissions: string[];
};
const folder = 'guides/services';
const services = readdirSync(folder)
  .map(
    (file) =>
      [file.replace('.yaml', ''), parse(readFileSync(`${folder}/${file}`, 'utf8')) as ServiceFile] as const,
  )
  .filter(([, { pages }]) => pages !== undefined);

type Heard = { type: string; url?: string }[];

/** Notes down in a page of the extension, which hears the same messages as the background, what the detector sends. */
async function listen() {
  const page = await context.session.openExtensionPageInBackground('options.html');
  await page.evaluate(() => {
    const heard: Heard = ((globalThis as { heard?: Heard }).heard = []);
    chrome.runtime.onMessage.addListener((message: Heard[number]) => {
      heard.push(message);
    });
  });
  return (url: string) =>
    page.evaluate(
      (wanted) =>
        (globalThis as { heard?: Heard }).heard?.some(
          ({ type, url: of }) => type === 'page' && of === wanted,
        ) === true,
      url,
    );
}

beforeEach(async () => {
  const showing = { transfer: 'badge', settings: 'badge', site: 'badge' };
  await context.session.storage.write({
    preferences: { version: 1, value: { ...DEFAULT_PREFERENCES, destinations: {}, showing } },
  });
});

describe.each(services)('%s', (_id, { name, pages = {}, examples = {} }) => {
  const optional = optionalHostsOf(name);
  const hosts = [...required, ...optional];
  beforeAll(async () => {
    if (optional.length > 0) await switchSite(context.session, name, true);
  });
  afterAll(async () => {
    if (optional.length > 0) await switchSite(context.session, name, false);
  });

  test('every example of a page is noticed, and gets the badge', async () => {
    const { session } = context;
    const hears = await listen();
    const page = await session.openPage();
    for (const url of PAGE_KINDS.flatMap((kind) => examples[kind] ?? [])) {
      await page.goto(url);
      await waitUntil(`a message about ${url}`, () => hears(page.url()));
      await session.waitForBadge(page, badgeFor(page.url()));
    }
  });

  test('no example of another page is noticed', async () => {
    const { session } = context;
    const hears = await listen();
    const page = await session.openPage();
    for (const url of examples['none'] ?? []) {
      await page.goto(url);
      // The browser itself took the address to its https: one: another page, with a test of its own.
      if (new URL(page.url()).protocol !== new URL(url).protocol) continue;
      const own = Object.values(pages)
        .flat()
        .find((pattern) => pattern.startsWith(`${new URL(url).origin}/`));
      if (own !== undefined && hosts.includes(`${new URL(url).origin}/*`)) {
        // The detector speaks in order: once it has told of this page, it would have told of the one before.
        await navigateInApp(page, own.replaceAll('*', 'x'));
        await waitUntil(`a message about ${page.url()}`, () => hears(page.url()));
        await session.waitForBadge(page, badgeFor(page.url()));
      } else expect(await session.badgeText(page)).toBe('');
      expect(await hears(url), url).toBe(false);
    }
  });
});
