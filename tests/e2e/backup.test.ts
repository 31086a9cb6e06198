import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS, stepSlug } from '../../tools/guides';
import { text } from '../../tools/texts';
import { chooseBackup, exportBackup, waitForSettings } from '../../tools/surfaces/settings';

const context = withExtension();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TRANSFER = {
  id: 'a',
  guide: PHOTOS,
  title: 'Move your photos',
  source: 'facebook',
  destination: 'koofr',
  done: [stepSlug(PHOTOS, 1)],
  startedAt: 5,
};
const FILE = {
  format: 'transfer-guides-backup',
  version: 2,
  preferences: { destinations: { photos: 'dropbox' }, position: 'top' },
  transfers: [TRANSFER],
};

/** The settings, and a way to choose a file of the given text in them. */
async function openBackup() {
  const { session } = context;
  const page = await session.openExtensionPage('options.html');
  const settings = session.view(page);
  await waitForSettings(settings);
  const choose = async (content: string) => {
    const file = join(folder, 'chosen.json');
    writeFileSync(file, content);
    await chooseBackup(page, file);
  };
  return { session, settings, choose };
}

test('a file shows what it would change, changes nothing before the yes, and then is imported', async () => {
  const { session, settings, choose } = await openBackup();
  const own = { ...TRANSFER, id: 'own' };
  await session.storage.writeState({ transfers: [own] });
  await choose(JSON.stringify(FILE));
  const shown = await settings.waitForText(text('backup.preview'));
  for (const line of [
    text('backup.destination', text('dataType.photos'), 'Dropbox'),
    text('backup.display'),
    text('backup.added', '1'),
  ])
    expect(shown).toContain(line);
  expect(JSON.stringify(await session.storage.read())).not.toContain('dropbox');
  await settings.clickButton(text('backup.confirm'));
  await settings.waitForText(text('backup.done'));
  await waitUntil('both transfers', async () => {
    const stored = JSON.stringify(await session.storage.readState());
    return stored.includes('"a"') && stored.includes('"own"');
  });
  await choose(JSON.stringify(FILE));
  await settings.waitForText(text('backup.nothing'));
});

test.each([
  ['10 MB', 'x'.repeat(10 * 1024 * 1024), text('backup.tooLarge')],
  ['no JSON', '{"format":', text('backup.notJson')],
  ['another extension’s file', '{"bookmarks":[]}', text('backup.otherFile')],
  ['a newer version’s file', JSON.stringify({ ...FILE, version: 3 }), text('backup.newer')],
  [
    'a wrong value deep inside',
    JSON.stringify({ ...FILE, transfers: [{ ...TRANSFER, done: [7] }] }),
    text('backup.invalid', 'transfers.0.done.0'),
  ],
])('%s is refused with the reason, and nothing is changed', async (_, content, message) => {
  const { session, settings, choose } = await openBackup();
  const before = await session.storage.read();
  await choose(content);
  await settings.waitForText(message);
  expect(await session.storage.read()).toEqual(before);
});

test('what is exported can be imported again', async () => {
  const { session, settings } = await openBackup();
  await session.storage.writeState({ transfers: [TRANSFER] });
  const page = (await session.browser.pages()).at(-1);
  // The file goes to the browser's downloads: the page's own address for it tells what is in it.
  await page?.evaluate(() => {
    const world = globalThis as { saved?: Promise<string> };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      world.saved = blob.text();
      return make(blob);
    };
  });
  await exportBackup(settings);
  const saved = await waitUntil('the file', () =>
    page!.evaluate(() => (globalThis as { saved?: Promise<string> }).saved),
  );
  expect(JSON.parse(saved)).toMatchObject({ format: FILE.format, version: 2, transfers: [TRANSFER] });
});
