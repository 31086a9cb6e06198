import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserName, outputFolder } from './extension';
import { launchBrowser } from '../../tools/browsers/launch';
import type { Json } from '../../tools/browsers/remote';
import { waitUntil } from '../../tools/browsers/wait';
import { text } from '../../tools/texts';

const NEWS = 'Guides for your contacts.';
const VERSION = '9.9.0';

/** A copy of the build whose version has news, which this one has not. */
function buildWithNews(): string {
  const folder = mkdtempSync(join(tmpdir(), `news-${browserName}-`));
  cpSync(outputFolder, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const changed = { ...messages, news_version: { message: VERSION }, news_text: { message: NEWS } };
  writeFileSync(file, JSON.stringify(changed));
  return folder;
}

/** What a person has stored who has the extension since 0.1.0. */
const STORED = JSON.parse(readFileSync('tests/fixtures/released/0.1.0/storage.json', 'utf8')) as {
  [key: string]: Json;
};

test('news show once, to those who had an earlier version, and never after an installation', async () => {
  const folder = buildWithNews();
  const session = await launchBrowser(browserName, folder);
  try {
    const seen = async () =>
      ((await session.storage.readState()) as { seenNews?: string } | undefined)?.seenNews;
    await waitUntil('the installation to be noted', async () => (await seen()) === VERSION);
    const openPopup = async () => {
      const page = await session.openExtensionPage('popup.html');
      const view = session.view(page);
      await view.waitFor('the popup', (root) => root.querySelector('main') !== null);
      return { page, view };
    };
    const first = await openPopup();
    expect(await first.view.text()).not.toContain(NEWS);
    await first.page.close();

    await session.storage.clear();
    await session.storage.write(STORED);
    const { page, view } = await openPopup();
    await view.waitForText(NEWS);
    await waitUntil('the news to be noted as seen', async () => (await seen()) === VERSION);
    expect(await view.text()).toContain(NEWS);
    await view.clickButton(text('news.dismiss'));
    await view.waitFor('the news to be gone', (root) => root.querySelector('#news') === null);
    await page.close();

    const again = await openPopup();
    expect(await again.view.text()).not.toContain(NEWS);
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
});
