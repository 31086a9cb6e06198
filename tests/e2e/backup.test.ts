import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';

const context = withExtension();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TRANSFER = {
  id: 'a',
  guide: 'meta-photos',
  title: 'Move your photos',
  source: 'facebook',
  destination: 'koofr',
  done: ['open-metas-transfer-tool'],
  startedAt: 5,
};
const FILE = {
  format: 'transfer-guides-backup',
  version: 2,
  preferences: { destinations: { photos: 'dropbox' }, position: 'top' },
  transfers: [TRANSFER],
};

/** The options, and a way to choose a file of the given text in them. */
async function openBackup() {
  const { session } = context;
  const page = await session.openExtensionPage('options.html');
  const options = session.view(page);
  await options.waitForText('Take it along');
  const choose = async (text: string) => {
    const file = join(folder, 'chosen.json');
    writeFileSync(file, text);
    const field = await page.$('input[type=file]');
    await field?.uploadFile(file);
  };
  return { session, options, choose };
}

test('a file shows what it would change, changes nothing before the yes, and then is taken in', async () => {
  const { session, options, choose } = await openBackup();
  const own = { ...TRANSFER, id: 'own' };
  await session.storage.writeState({ transfers: [own] });
  await choose(JSON.stringify(FILE));
  const text = await options.waitForText('This would change:');
  for (const line of ['Photos: Dropbox', 'what shows by itself, and where', 'transfers added: 1'])
    expect(text).toContain(line);
  expect(JSON.stringify(await session.storage.read())).not.toContain('dropbox');
  await options.clickButton('Take it in');
  await options.waitForText('Taken in.');
  await waitUntil('both transfers', async () => {
    const stored = JSON.stringify(await session.storage.readState());
    return stored.includes('"a"') && stored.includes('"own"');
  });
  await choose(JSON.stringify(FILE));
  await options.waitForText('Nothing would change.');
});

test.each([
  ['10 MB', 'x'.repeat(10 * 1024 * 1024), 'too large'],
  ['no JSON', '{"format":', 'or it is damaged'],
  ['another extension’s file', '{"bookmarks":[]}', 'belongs to something else'],
  ['a newer version’s file', JSON.stringify({ ...FILE, version: 3 }), 'from a newer version'],
  [
    'a wrong value deep inside',
    JSON.stringify({ ...FILE, transfers: [{ ...TRANSFER, done: [7] }] }),
    'transfers.0.done.0',
  ],
])('%s is refused with the reason, and nothing is changed', async (_, text, message) => {
  const { session, options, choose } = await openBackup();
  const before = await session.storage.read();
  await choose(text);
  expect(await options.waitForText(message)).toContain('Nothing was changed.');
  expect(await session.storage.read()).toEqual(before);
});

test('what is saved can be taken in again', async () => {
  const { session, options } = await openBackup();
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
  await options.clickButton('Save as a file');
  const saved = await waitUntil('the file', () =>
    page!.evaluate(() => (globalThis as { saved?: Promise<string> }).saved),
  );
  expect(JSON.parse(saved)).toMatchObject({ format: FILE.format, version: 2, transfers: [TRANSFER] });
});
