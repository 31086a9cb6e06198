import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { chooseBackup } from '../../tools/surfaces/settings';
import { text } from '../../tools/texts';
import type { Action } from './action';
import { nothing } from './changes';
import type { Stored } from './stored';
import type { OwnPage, World } from './world';

/** Takes the file from the page's own address for it, so that nothing is downloaded. */
export async function exportBackup(
  world: World,
  view: View,
  { preferences, transfers }: Stored,
): Promise<void> {
  await view.evaluate(() => {
    const page = globalThis as { exported?: Promise<string> };
    delete page.exported;
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob) => {
      page.exported = (blob as Blob).text();
      return 'blob:nothing';
    };
    URL.revokeObjectURL = () => undefined;
  });
  await view.clickButton(text('backup.export'));
  const file = await waitUntil('the file', () =>
    view.evaluate(() => (globalThis as { exported?: Promise<string> }).exported),
  );
  const backup = JSON.parse(file) as Pick<Stored, 'preferences' | 'transfers'>;
  const isWhole = isDeepStrictEqual([backup.preferences, backup.transfers], [preferences, transfers]);
  if (!isWhole) throw new Error(`The exported file is ${file}`);
  world.exported = file;
}

/** Chooses the file that was exported before: it is shown what would change, and nothing changes yet. */
export function chooseFile(world: World, own: OwnPage): Action[] {
  const { exported } = world;
  if (exported === undefined || own.name !== 'options') return [];
  return [
    {
      at: own,
      kind: 'choose a file',
      words: `${own.name}: choose the file that was exported`,
      run: async () => {
        const file = join(world.folder, 'exported.json');
        own.backup = exported;
        writeFileSync(file, exported);
        await chooseBackup(own.page, file);
        await waitUntil('the preview of the import', async () => {
          const shown = await own.view.text();
          return shown.includes(text('backup.preview')) || shown.includes(text('backup.nothing'));
        });
      },
      change: nothing,
      isCommand: false,
    },
  ];
}
