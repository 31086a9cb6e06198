import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import { SiteOffer } from '../../components/popup/SiteOffer';
import { UndoBar } from '../../components/guide/UndoBar';
import { guideModel, type GuideModel, type GuideRequest } from '../../core/guides/guide-model';
import { isUnderWay } from '../../core/state/transfer';
import { loadGuide } from '../../platform/collection';
import { missingHosts, requestHosts } from '../../platform/host-access';
import { openPanelInWindow } from '../../platform/panel';
import { useDispatch } from '../use-dispatch';
import { useFollowedState } from '../use-followed-state';
import { watchTabs } from '../../platform/tabs';
import { AllGuides } from './AllGuides';
import { readState, type AppState } from './read-state';
import { Transfers } from './Transfers';
import { useSiteOffer } from './use-site-offer';

interface Props {
  readonly surface: 'popup' | 'panel';
  readonly windowId: number;
  readonly initial: AppState;
  /** The guide to begin with, loaded beforehand so that it is there at the first drawing. */
  readonly initialView: GuideModel | undefined;
}

/** What the person has before them: a guide, or (without one) all of them. */
interface Place extends GuideRequest {
  readonly guide?: string;
}

/** The toolbar popup and the side panel: the panel also follows the tab that one is on. */
export function GuideApp({ surface, windowId, initial, initialView }: Props) {
  const { failed, reportFailure, dispatch: act } = useDispatch();
  const [state, refresh] = useFollowedState(initial, readState, reportFailure);
  const [missing, refreshMissing] = useFollowedState<readonly string[]>([], missingHosts, reportFailure);
  const [place, setPlace] = useState<Place>(initialView ? { guide: initialView.guide.id } : {});
  const [view, setView] = useState(initialView);
  const best = state.page?.guides[0]?.id;
  const offer = useSiteOffer(view, reportFailure);
  useLayoutEffect(
    () =>
      surface === 'panel'
        ? watchTabs(() => {
            refresh();
          })
        : undefined,
    [],
  );

  // The panel follows the page in front: to its guide, or where it has none to the transfer in progress.
  const url = state.page?.url;
  const lastUrl = useRef(url);
  useEffect(() => {
    if (surface !== 'panel' || lastUrl.current === url) return;
    lastUrl.current = url;
    const guides = state.page?.guides ?? [];
    const inProgress = state.log.transfers.find(isUnderWay);
    setPlace((old) => {
      if (guides[0]) return guides.some(({ id }) => id === old.guide) ? old : { guide: guides[0].id };
      return old.guide === undefined && inProgress
        ? { guide: inProgress.guide, transfer: inProgress.id }
        : old;
    });
  }, [url]);

  useEffect(() => {
    const { guide } = place;
    if (guide === undefined) {
      setView(undefined);
      return undefined;
    }
    if (state === initial && view === initialView && guide === initialView?.guide.id) return undefined;
    const isForPage = state.page?.guides.some(({ id }) => id === guide) === true;
    let isWanted = true;
    loadGuide(guide).then((loaded) => {
      // Another guide may have been opened meanwhile.
      if (isWanted) setView(guideModel(loaded, state, isForPage ? state.page : undefined, place));
    }, reportFailure);
    return () => {
      isWanted = false;
    };
  }, [place, state]);

  return (
    <Popup
      view={place.guide === undefined ? undefined : view}
      canGoBack={best !== undefined}
      quiet={state.quiet}
      withheld={missing}
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
      onEndQuiet={(service) => {
        act({ type: 'end-quiet', service });
      }}
      onShowAll={() => {
        setPlace({});
      }}
      onGoBack={() => {
        if (best !== undefined) setPlace({ guide: best });
      }}
      onOptions={() => {
        act({ type: 'open-options' });
      }}
      onOpenPanel={
        surface === 'panel'
          ? undefined
          : () => {
              openPanelInWindow(windowId).then(() => {
                window.close();
              }, reportFailure);
            }
      }
      onChooseDestination={(destination) => {
        if (!view) return;
        const { guide, transfer } = view;
        // A transfer goes along to the other place; without one the choice holds for this visit.
        setPlace(transfer ? { guide: guide.id, transfer: transfer.id } : { guide: guide.id, destination });
        act({ type: 'choose-destination', dataType: guide.dataType, destination });
        if (transfer) act({ type: 'change-place', transfer: transfer.id, destination });
      }}
      onOpenGuide={(guide) => {
        setPlace({ guide });
      }}
      onAct={act}
    >
      <UndoBar
        undo={state.log.undo}
        onUndo={(undone) => {
          act({ type: 'undo', act: undone });
        }}
      />
      <Transfers
        log={state.log}
        onOpen={(guide, transfer) => {
          setPlace({ guide, transfer });
        }}
        onRemove={(transfer) => {
          act({ type: 'remove-transfer', transfer });
        }}
      />
      <AllGuides
        preferences={state.preferences}
        onOpenGuide={(guide, destination) => {
          setPlace({ guide, destination });
        }}
        onFailure={reportFailure}
      />
    </Popup>
  );
}
