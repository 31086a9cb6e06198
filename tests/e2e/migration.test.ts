import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../tools/browsers/remote';
import { waitUntil } from '../../tools/browsers/wait';
import { open, TOOL, withExtension } from './extension';
import { PHOTOS, stepSlug } from '../../tools/guides';
import { waitForStep } from '../../tools/surfaces/guide';
import { showAgain } from '../../tools/surfaces/settings';

const context = withExtension();

/** What a browser had stored with version 1 of the state; the step that was done is one that the guide still has. */
const STORED = JSON.parse(
  readFileSync('tests/fixtures/storage-1.json', 'utf8').replace(
    'open-metas-transfer-tool',
    stepSlug(PHOTOS, 1),
  ),
) as { [key: string]: Json };

test('what an earlier version stored is taken over at the first change', async () => {
  const { session } = context;
  await session.storage.clear();
  await session.storage.write(STORED);
  const settings = session.view(await session.openExtensionPage('options.html'));
  await settings.waitForText('Facebook');
  expect(Object.keys(await session.storage.read()).sort()).toEqual(Object.keys(STORED).sort());
  await showAgain(settings, 'Facebook');
  await waitUntil(
    'one stored state',
    async () => Object.keys(await session.storage.read()).join() === 'state',
  );
  expect(await session.storage.readState()).toMatchObject({
    preferences: { destinations: { photos: 'koofr' }, position: 'top' },
    transfers: [
      { id: 'b', startedAt: 5, remindedAt: 6 },
      { id: 'a', completedAt: 3 },
    ],
    offeredSites: ['flickr'],
    isWelcomed: true,
  });
  const { banner } = await open(session, TOOL);
  await waitForStep(banner, PHOTOS, 2);
});
