import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dispatch } from '../../components/dispatch';
import { UndoBar } from '../../components/guide/UndoBar';
import { Popup } from '../../components/popup/Popup';
import { SiteOffer } from '../../components/popup/SiteOffer';
import type { Guide } from '../../core/guides/guide';
import { guideModel, type GuideModel, type GuideRequest } from '../../core/guides/guide-model';
import type { Command } from '../../core/state/commands';
import { isInProgress } from '../../core/state/transfers';
import { loadGuide } from '../../platform/collection';
import { missingHosts, requestHosts } from '../../platform/host-access';
import { openSettings } from '../../platform/lifecycle';
import { openPanelInWindow } from '../../platform/panel';
import { watchTabs } from '../../platform/tabs';
import { useCommandSender } from '../use-command-sender';
import { useFollowedState } from '../use-followed-state';
import { useLoaded } from '../use-loaded';
import { AllGuides } from './AllGuides';
import { readGuideAppState, type GuideAppState } from './read-state';
import { Transfers } from './Transfers';
import { useSiteOffer } from './use-site-offer';

interface Props {
  readonly surface: 'popup' | 'panel';
  readonly windowId: number;
  readonly initial: GuideAppState;
  /** The guide to start with, preloaded for the first rendering. */
  readonly initialView: GuideModel | undefined;
}

/** What is shown: a guide or, without one, the list of all guides. */
interface Selection extends GuideRequest {
  readonly guide?: string;
}

/** The toolbar popup and the side panel. The panel also follows the active tab. */
export function GuideApp({ surface, windowId, initial, initialView }: Props) {
  const { failed, reportFailure, dispatch } = useCommandSender();
  const [{ state, page, isHidden }, refresh] = useFollowedState(initial, readGuideAppState, reportFailure);
  const [missing, refreshMissing] = useFollowedState<readonly string[]>([], missingHosts, reportFailure);
  const [selection, setSelection] = useState<Selection>(initialView ? { guide: initialView.guide.id } : {});
  const [view, setView] = useState(initialView);
  const best = page?.guides[0]?.id;
  const offer = useSiteOffer(view, reportFailure);
  useLayoutEffect(() => (surface === 'panel' ? watchTabs(windowId, () => refresh()) : undefined), []);

  // The panel shows a guide for the active tab's page or, if there is none, the transfer in progress.
  const url = page?.url;
  const lastUrl = useRef(url);
  useEffect(() => {
    if (surface !== 'panel' || lastUrl.current === url) return;
    lastUrl.current = url;
    const guides = page?.guides ?? [];
    const inProgress = state.transfers.find(isInProgress);
    setSelection((old) => {
      if (guides[0]) return guides.some(({ id }) => id === old.guide) ? old : { guide: guides[0].id };
      return old.guide === undefined && inProgress
        ? { guide: inProgress.guide, transfer: inProgress.id }
        : old;
    });
  }, [url]);

  const loadSelected = () => {
    const { guide } = selection;
    if (guide === undefined) setView(undefined);
    const isShown = state === initial.state && view === initialView && guide === initialView?.guide.id;
    return guide === undefined || isShown ? undefined : loadGuide(guide);
  };
  const showGuide = (guide: Guide) => {
    const isForPage = page?.guides.some(({ id }) => id === guide.id) === true;
    setView(guideModel(guide, state, isForPage ? page : undefined, selection));
  };
  useLoaded(loadSelected, showGuide, reportFailure, [selection, state, page]);

  // A chosen destination is kept until the panel or popup closes; with a transfer, until the transfer has it or the
  // command has failed.
  const followed = state.transfers.find(({ id }) => id === selection.transfer)?.destination;
  useEffect(() => {
    if (followed === undefined || selection.destination === undefined) return;
    if (followed === selection.destination || failed)
      setSelection(({ destination: _destination, ...old }) => old);
  }, [followed, selection, failed]);

  const dispatchHere = (command: Command) => {
    if (command.type === 'choose-destination' && view) {
      const { guide, transfer } = view;
      setSelection({ guide: guide.id, transfer: transfer?.id, destination: command.destination });
    }
    dispatch(command);
  };

  return (
    <Dispatch.Provider value={dispatchHere}>
      <Popup
        view={selection.guide === undefined ? undefined : view}
        canGoBack={best !== undefined}
        isHidden={isHidden}
        missingHosts={missing}
        failed={failed}
        offer={
          offer.sites.length > 0 && (
            <SiteOffer
              names={offer.sites.map(({ name }) => name)}
              onAccept={offer.accept}
              onDecline={offer.decline}
            />
          )
        }
        onAllow={() => {
          requestHosts(missing).then(refreshMissing, reportFailure);
        }}
        onShowAll={() => setSelection({})}
        onGoBack={() => {
          if (best !== undefined) setSelection({ guide: best });
        }}
        onOpenSettings={() => {
          openSettings().catch(reportFailure);
        }}
        onOpenPanel={
          surface === 'panel'
            ? undefined
            : () => {
                openPanelInWindow(windowId).then(() => window.close(), reportFailure);
              }
        }
        onOpenGuide={(guide) => setSelection({ guide })}
      >
        <UndoBar undo={state.undo} />
        <Transfers
          transfers={state.transfers}
          onFailure={reportFailure}
          onOpen={(guide, transfer) => setSelection({ guide, transfer })}
        />
        <AllGuides
          preferences={state.preferences}
          onOpenGuide={(guide, destination) => setSelection({ guide, destination })}
          onFailure={reportFailure}
        />
      </Popup>
    </Dispatch.Provider>
  );
}
