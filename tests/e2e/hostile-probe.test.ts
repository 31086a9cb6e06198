import { expect, test } from 'vitest';
import {
  badgeFor,
  browserName,
  expectBadgeAlone,
  FEED,
  navigateInApp,
  open,
  SETTINGS,
  TOOL,
  withExtension,
} from './extension';
import { attack, openHostile, serve } from './hostile-page';
import { PHOTOS, guide, stepTitle } from '../../tools/guides';
import { text } from '../../tools/texts';
import { waitForMinimized } from '../../tools/surfaces/banner';
import { chooseDestination, openSection, waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();
const NOWHERE = 'https://example.org/';

/** What a probe of a page finds, once everything of ours that may come has come. */
async function probe(url: string, origin: string, beforehand?: () => Promise<void>) {
  const { session } = context;
  const opened = await openHostile(session, url, 'probe.html');
  if (badgeFor(url) !== '') await expectBadgeAlone(session, opened);
  await beforehand?.();
  const found = await attack<Record<string, unknown>>(opened.page, origin, new URL(origin).host);
  await opened.page.close();
  return found;
}

/** As ours in form, and nobody's. */
const madeUp = () =>
  browserName === 'chromium'
    ? `chrome-extension://${'abcdefgh'.repeat(4)}/`
    : 'moz-extension://00000000-1111-4222-8333-444444444444/';

test('without a banner a page finds nothing that tells of the extension', async () => {
  const { session } = context;
  const own = session.extensionUrl;
  const other = await probe(NOWHERE, madeUp());
  // By itself the probe finds nothing, and tells a file that is there from one that is not.
  expect(other).toMatchObject({ sofar: '[]', entries: [], found: false });
  expect(await probe(NOWHERE, own), 'a host without access, our own id').toEqual(other);
  expect(await probe(FEED, own), 'a listed host where nothing matches').toEqual(other);
  await session.storage.writeState({ hiddenSites: { facebook: { kind: 'mute', since: 0 } } });
  expect(await probe(SETTINGS, own), 'a page that matches, without a banner').toEqual(other);
});

test('once the banner is gone a page finds nothing that is left of it', async () => {
  const { session } = context;
  serve(session, SETTINGS, 'probe.html');
  const { page, banner } = await open(session, SETTINGS);
  await waitForMinimized(banner, PHOTOS);
  await navigateInApp(page, '/some.one');
  await banner.waitUntilExists(false);
  const left = await attack<Record<string, unknown>>(page, madeUp(), 'x');
  const other = await probe(NOWHERE, madeUp());
  for (const part of ['globals', 'dom', 'children', 'forged', 'sheets', 'style', 'box', 'found', 'storage'])
    expect(left[part], part).toEqual(other[part]);
});

test('while the banner shows, a page reads nothing in it but by window.find, which no extension can keep from it', async () => {
  const { session } = context;
  await session.storage.writeState({ preferences: { destinations: { photos: 'koofr' } } });
  const { page, banner } = await open(session, TOOL);
  await waitForGuide(banner, PHOTOS);
  await page.evaluate(() => {
    const heard: unknown[] = ((globalThis as unknown as { heard: unknown[] }).heard = []);
    const types = [
      'click',
      'mousedown',
      'pointerover',
      'mouseover',
      'focusin',
      'focusout',
      'keydown',
      'input',
      'change',
      'toggle',
    ];
    for (const type of types)
      window.addEventListener(
        type,
        (event) => {
          const related = (event as MouseEvent).relatedTarget;
          const nodes = [event.target, related, ...event.composedPath(), document.activeElement];
          for (const node of nodes)
            if (node instanceof Node && node.isConnected && node.getRootNode() !== document)
              heard.push([type, node.nodeName]);
          if (event.target instanceof HTMLElement && event.target.matches('[data-transfer-guides]'))
            heard.push(type);
        },
        true,
      );
  });
  await chooseDestination(banner, 'Dropbox');
  await openSection(banner, PHOTOS, 'before');
  await banner.press('Tab');
  const read = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('[data-transfer-guides]');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a page may well use it
    document.execCommand('selectAll');
    const selected = getSelection()?.toString();
    getSelection()?.removeAllRanges();
    const range = document.createRange();
    range.selectNode(host as Node);
    getSelection()?.addRange(range);
    const all = [selected, getSelection()?.toString(), host?.innerText, host?.textContent, host?.outerHTML];
    getSelection()?.removeAllRanges();
    return {
      text: [...all, document.documentElement.outerHTML, document.documentElement.innerText].join('\n'),
      focused: document.activeElement === host,
      root: host?.shadowRoot ?? null,
      below: document.elementFromPoint(innerWidth - 200, innerHeight - 60) === host,
      heard: (globalThis as unknown as { heard: unknown[] }).heard,
    };
  });
  const shown = ['Dropbox', 'Koofr', text('extension.name'), guide(PHOTOS).title, stepTitle(PHOTOS, 1)];
  for (const words of shown) expect(read.text).not.toContain(words);
  expect(read).toMatchObject({ focused: true, root: null, below: true });
  // That somebody acts on our element, and no more: no node of it is ever named.
  expect(read.heard).toContain('click');
  expect(read.heard.filter((one) => typeof one !== 'string')).toEqual([]);
  // The limit, in both: a page may search for a word, and it is found in closed roots as well.
  expect(await page.evaluate(`window.find(${JSON.stringify(stepTitle(PHOTOS, 1))})`)).toBe(true);
});
