import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stepsOf } from '../core/guides/steps';
import { applyCommand } from '../core/state/apply-command';
import { writeBackup } from '../core/state/backup';
import type { Command } from '../core/state/commands';
import { INITIAL_STATE, type State } from '../core/state/state';
import { serializeState } from '../core/state/stored-state';
import { compileOrExit, DEFAULT_FOLDER } from './guides-folder';
import { fixturesOf } from './release/check-release';

/**
 * `npm run fixtures:released`: keeps, under the version of package.json, what this version stores after a person has used
 * everything: the tests hold that each later version can read it. It is written by the commands themselves.
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { guides } = compileOrExit(DEFAULT_FOLDER);
const PHOTOS = 'meta-photos';
const VIDEOS = 'meta-videos';

let now = Date.UTC(2026, 10, 27);
let count = 0;
function after(state: State, command: Command): State {
  const id = 'guide' in command ? command.guide : state.transfers[0]?.guide;
  const guide = guides.find((one) => one.id === id);
  const steps = guide ? stepsOf(guide).map(({ slug }) => ({ slug, isForDestination: false })) : [];
  now += 60_000;
  count += 1;
  return applyCommand(state, command, {
    now,
    newId: `id-${String(count)}`,
    guide: guide && { ...guide, steps },
  });
}
const stepOf = (id: string, index: number): string => {
  const guide = guides.find((one) => one.id === id);
  return (guide && stepsOf(guide)[index]?.slug) ?? '';
};
const begin = (guide: string, destination: string, source = 'facebook'): Command => ({
  type: 'complete-step',
  guide,
  source,
  destination,
  step: stepOf(guide, 0),
});

const used = (
  [
    { type: 'choose-destination', dataType: 'photos', destination: 'koofr' },
    { type: 'clear-destination', dataType: 'posts' },
    { type: 'set-auto-display', kind: 'site', autoDisplay: 'badge' },
    { type: 'set-position', position: 'top' },
    { type: 'note-welcome' },
    { type: 'note-news', version },
    { type: 'note-offered-sites', services: ['flickr', 'onedrive'] },
    { type: 'note-introduction', service: 'koofr', guide: PHOTOS },
    { type: 'collapse-guide', guide: 'meta-posts' },
    { type: 'mute-site', service: 'instagram' },
    { type: 'snooze-site', service: 'dropbox', guide: PHOTOS, period: 'month' },
    begin(VIDEOS, 'dropbox'),
    { type: 'answer-arrival', transfer: 'id-12', answer: 'complete' },
    begin(PHOTOS, 'google-photos', 'instagram'),
    { type: 'answer-arrival', transfer: 'id-14', answer: 'not-yet' },
    { type: 'start-transfer', guide: PHOTOS, source: 'facebook' },
    { type: 'complete-step', guide: PHOTOS, source: 'facebook', transfer: 'id-16', step: stepOf(PHOTOS, 1) },
  ] satisfies Command[]
).reduce<State>(after, INITIAL_STATE);

const [storage = '', backup = ''] = fixturesOf(version);
mkdirSync(storage.slice(0, storage.lastIndexOf('/')), { recursive: true });
writeFileSync(storage, `${JSON.stringify(serializeState(used), null, 2)}\n`);
writeFileSync(backup, writeBackup(used));
console.log(`What version ${version} stores is in ${storage} and ${backup}.`);
