import { useEffect, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../core/guides/guide';
import { guideModel, type GuideModel } from '../../core/guides/guide-model';
import type { Command } from '../../core/state/commands';
import { loadGuide } from '../../platform/collection';
import { useLoaded } from '../use-loaded';
import type { GuideAppState } from './read-state';
import { followPage, type Selection } from './selection';

/** What is selected, and its guide preloaded for the first rendering. */
export interface SelectedGuide {
  readonly selection: Selection;
  readonly view: GuideModel | undefined;
}

interface Surroundings {
  /** Whether the selection follows the active tab. */
  readonly follows: boolean;
  readonly failed: boolean;
  readonly onFailure: (error?: unknown) => void;
}

/** The selection, and its guide: the last one stays until the next is loaded. */
export function useSelectedGuide(
  initial: SelectedGuide,
  { state, page }: GuideAppState,
  { follows, failed, onFailure }: Surroundings,
) {
  const first = useRef({ ...initial, state }).current;
  const [selection, setSelection] = useState(initial.selection);
  const [view, setView] = useState(initial.view);

  const url = page?.url;
  const lastUrl = useRef(url);
  useEffect(() => {
    if (!follows || lastUrl.current === url) return;
    lastUrl.current = url;
    setSelection((old) => followPage(old, page, state.transfers));
  }, [url]);

  const loadSelected = () => {
    const { guide } = selection;
    if (guide === undefined) setView(undefined);
    const isShown = state === first.state && view === first.view && guide === first.view?.guide.id;
    return guide === undefined || isShown ? undefined : loadGuide(guide);
  };
  const showGuide = (guide: Guide) => {
    const isForPage = page?.guides.some(({ id }) => id === guide.id) === true;
    setView(guideModel(guide, state, isForPage ? page : undefined, selection));
  };
  useLoaded(loadSelected, showGuide, onFailure, [selection, state, page]);

  // A chosen destination is kept until the panel or popup closes; with a transfer, until the transfer has it or the
  // command has failed.
  const followed = state.transfers.find(({ id }) => id === selection.transfer)?.destination;
  useEffect(() => {
    if (followed === undefined || selection.destination === undefined) return;
    if (followed === selection.destination || failed)
      setSelection(({ destination: _destination, ...old }) => old);
  }, [followed, selection, failed]);

  const startsTransfer = useRef(false);
  const { added } = state.undo ?? {};
  useEffect(() => {
    if (added === undefined || !startsTransfer.current) return;
    startsTransfer.current = false;
    setSelection((old) => ({ ...old, transfer: added }));
  }, [added]);

  /** Keeps in mind which destination a command chooses, and whether it starts a transfer, which is then selected. */
  const noteCommand = (command: Command) => {
    const isStart = command.type === 'complete-step' && command.transfer === undefined;
    if (isStart || command.type === 'start-transfer') startsTransfer.current = true;
    if (command.type !== 'choose-destination' || !view) return;
    const { guide, transfer } = view;
    const { destination } = command;
    setSelection((old) => ({ ...old, guide: guide.id, transfer: transfer?.id, destination }));
  };

  return {
    selection,
    select: setSelection,
    view: selection.guide === undefined ? undefined : view,
    noteCommand,
  };
}
