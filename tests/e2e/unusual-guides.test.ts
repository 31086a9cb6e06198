import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserName, FEED, outputFolder, TOOL } from './extension';
import { compileCollection } from '../../modules/guides/compile-collection';
import { packCollection } from '../../modules/guides/pack-collection';
import { formatProblem } from '../../modules/guides/problem';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { misfits } from '../../tools/browsers/fit';
import { launchBrowser, type BrowserSession } from '../../tools/browsers/launch';
import { waitUntil } from '../../tools/browsers/wait';
import { text } from '../../tools/texts';
import { closeBanner, minimize } from '../../tools/surfaces/banner';
import { finishStep, readDestinations, waitForSent } from '../../tools/surfaces/guide';
import { waitForPicker } from '../../tools/surfaces/popup';

/** Of a page's width, without a place to break it. */
const LONG_TITLE = `Transfer ${'x'.repeat(591)}`;
const DESTINATIONS = Array.from({ length: 30 }, (_, index) => `Place ${index + 1}`);
const front = (title: string, source: string, destinations: string) =>
  `---\ntitle: ${title}\ndatatype: Photos\nsources: ${source}\ndestinations: ${destinations}\n---\n`;

/** A long title and many destinations; no introduction, no steps that depend on the destination, no tool. */
const GUIDES: Readonly<Record<string, string>> = {
  'long.md': `${front(LONG_TITLE, 'Facebook', DESTINATIONS.join(', '))}
## Steps

1. **Ask for a copy.** Use the settings.
2. **Wait for it.** It takes days.
`,
  // Koofr has no transfer page.
  'bare.md': `${front('Transfer your files', 'Koofr', 'Dropbox')}
## Steps

1. **Download them.** All of them.
`,
};

const folder = mkdtempSync(join(tmpdir(), 'unusual-'));
let session: BrowserSession;

/** The extension with these guides. The services' pages are the same, and so is all of its code. */
beforeAll(async () => {
  const guides = join(folder, 'guides');
  cpSync('guides/services', join(guides, 'services'), { recursive: true });
  for (const name of DESTINATIONS)
    writeFileSync(
      join(guides, 'services', `${name.toLowerCase().replace(' ', '-')}.yaml`),
      `name: ${name}\nhome: https://place.example/\n`,
    );
  for (const [name, content] of Object.entries(GUIDES)) writeFileSync(join(guides, name), content);
  const { collection, problems } = compileCollection(guides);
  if (!collection) throw new Error(problems.map(formatProblem).join('\n'));
  const extension = join(folder, 'extension');
  cpSync(outputFolder, extension, { recursive: true });
  for (const part of ['guides', 'index']) rmSync(join(extension, part), { recursive: true });
  for (const [name, content] of packCollection(collection).files) {
    mkdirSync(dirname(join(extension, name)), { recursive: true });
    writeFileSync(join(extension, name), content);
  }
  session = await launchBrowser(browserName, extension);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});

test('a long title and thirty destinations fit every window, and each destination can be chosen', async () => {
  const page = await session.openPage(TOOL);
  const banner = shadowView(session, page);
  await banner.waitForText(text('banner.later'));
  const { offered } = await readDestinations(banner);
  expect(offered).toEqual(DESTINATIONS.slice(0, 5));
  const look = async () => {
    const found = [];
    for (const size of [
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
      { width: 320, height: 200 },
    ]) {
      await page.setViewport(size);
      found.push(...(await misfits(banner)));
    }
    return found;
  };
  expect(await look()).toEqual([]);
  await banner.choose(text('guide.moreDestinations'), 'Place 30');
  await finishStep(banner);
  await banner.waitForText(text('guide.step', '2', '2'));
  expect(await look()).toEqual([]);
  await finishStep(banner);
  await waitForSent(banner);
  await banner.waitForText(text('sent.next', 'Place 30'));
  await waitUntil('the transfer', async () =>
    JSON.stringify(await session.storage.readState()).includes('"destination":"place-30"'),
  );
  expect(await look()).toEqual([]);
  await minimize(banner);
  await banner.waitForText(text('banner.continue'));
  expect(await look()).toEqual([]);
  await closeBanner(banner);
  await banner.waitForText(text('undo.button'));
  expect(await look()).toEqual([]);
  await page.close();
});

test('a guide without introduction, tool or choice of a destination can be followed to its end', async () => {
  await session.openPage(FEED);
  const page = await session.openExtensionPageInBackground('popup.html');
  const popup = session.view(page);
  await waitForPicker(popup);
  await page.setViewport({ width: 380, height: 600 });
  expect(await misfits(popup)).toEqual([]);
  await popup.clickButton('Transfer your files');
  await popup.waitForText('All of them.');
  expect(await readDestinations(popup)).toEqual({ offered: [], chosen: undefined });
  await finishStep(popup);
  await waitForSent(popup);
  await popup.waitForText(text('sent.next', 'Dropbox'));
});
