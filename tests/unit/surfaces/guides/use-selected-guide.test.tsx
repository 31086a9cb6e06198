import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { rankPage } from '../../../../core/guides/guide-model';
import type { Command } from '../../../../core/state/commands';
import { INITIAL_STATE, type Transfer } from '../../../../core/state/state';
import type { GuideAppState } from '../../../../surfaces/guides/read-state';
import type { Selection } from '../../../../surfaces/guides/selection';
import { guideSummary, sampleGuide, sampleTransfer } from '../../core/samples';

vi.mock('../../../../platform/collection', () => ({ loadGuide: () => Promise.resolve(sampleGuide()) }));
const { useSelectedGuide } = await import('../../../../surfaces/guides/use-selected-guide');

const PAGE = {
  url: 'https://www.facebook.com/tyi',
  match: { service: 'facebook', kind: 'transfer' },
  guides: [guideSummary()],
  names: {},
} as const;

const stateWith = (transfers: readonly Transfer[], added?: string): GuideAppState => {
  const undo = added
    ? { id: `undo-${added}`, command: '', at: 0, guide: 'photos', added, before: [] }
    : undefined;
  const state = { ...INITIAL_STATE, transfers, undo };
  return { state, page: rankPage(PAGE, state), isHidden: false, turnedOff: undefined, reportLink: true };
};

/** A surface with a selection, and what it shows. */
async function openSurface(selection: Omit<Selection, 'tab'>, ...transfers: Transfer[]) {
  let shown!: ReturnType<typeof useSelectedGuide>;
  const surroundings = { follows: false, failed: false, onFailure: vi.fn() };
  function Surface({ state }: { state: GuideAppState }) {
    shown = useSelectedGuide(
      { selection: { tab: 'all', ...selection }, view: undefined },
      state,
      surroundings,
    );
    return null;
  }
  const { rerender } = render(<Surface state={stateWith(transfers)} />);
  const loaded = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  await loaded();
  return {
    onFailure: surroundings.onFailure,
    view: () => shown.view,
    /** The surface sends a command, and then reads the state that it leads to. `added`: the transfer that it starts. */
    send: async (command: Command, next: readonly Transfer[], added?: string) => {
      shown.noteCommand(command);
      rerender(<Surface state={stateWith(next, added)} />);
      await loaded();
    },
  };
}

const guide = 'photos';
const TO_KOOFR = sampleTransfer({ id: 'to-koofr', destination: 'koofr' });
const TO_DROPBOX = sampleTransfer({ id: 'to-dropbox', destination: 'dropbox' });

afterEach(cleanup);

test('a selected transfer is shown, whatever is later', async () => {
  const { view } = await openSurface({ guide, transfer: 'to-koofr' }, TO_DROPBOX, TO_KOOFR);
  expect(view()).toMatchObject({ transfer: TO_KOOFR, destination: 'koofr' });
});

test('a transfer that was started beside it takes its place', async () => {
  const { view, send } = await openSurface({ guide, transfer: 'to-koofr' }, TO_KOOFR);
  const another = { ...TO_KOOFR, id: 'another', done: [] };
  await send(
    { type: 'start-transfer', guide, source: 'facebook', destination: 'koofr' },
    [another, TO_KOOFR],
    'another',
  );
  expect(view()).toMatchObject({ transfer: another });
});

test('a destination that was asked for is followed by the transfer that is started to it', async () => {
  const { view, send } = await openSurface({ guide, destination: 'dropbox' }, TO_KOOFR);
  expect(view()).toMatchObject({ destination: 'dropbox' });
  expect(view()).not.toHaveProperty('transfer');
  const step = {
    type: 'complete-step',
    guide,
    source: 'facebook',
    destination: 'dropbox',
    step: 'a',
  } as const;
  await send(step, [TO_DROPBOX, TO_KOOFR], 'to-dropbox');
  expect(view()).toMatchObject({ transfer: TO_DROPBOX, destination: 'dropbox' });
  // Its destination is then changed elsewhere.
  const changed = { ...TO_DROPBOX, destination: 'koofr' };
  await send({ type: 'undo', id: 'u' }, [changed, TO_KOOFR]);
  expect(view()).toMatchObject({ transfer: changed, destination: 'koofr' });
});

test('a destination that is chosen for a transfer is shown at once', async () => {
  const { view, send } = await openSurface({ guide, transfer: 'to-koofr' }, TO_KOOFR);
  const choose = { type: 'choose-destination', dataType: 'photos', destination: 'dropbox' } as const;
  await send({ ...choose, transfer: 'to-koofr' }, [TO_KOOFR]);
  expect(view()).toMatchObject({ transfer: TO_KOOFR, destination: 'dropbox' });
});
