import { useEffect, useState } from 'preact/hooks';
import { Popup } from '../../components/Popup';
import { SiteOffer } from '../../components/SiteOffer';
import type { GuideView } from '../../core/guide-view';
import type { ServiceId } from '../../core/service';
import { loadGuideView } from '../../platform/collection';
import { missingHosts, requestHosts, watchHostAccess } from '../../platform/host-access';
import type { PageMessage } from '../../platform/messages';
import { sendFromPage } from '../../platform/receive-messages';
import { watchStorage } from '../../platform/storage';
import { AllGuides } from './AllGuides';
import { readState, type PopupState } from './read-state';
import { useSiteOffer } from './use-site-offer';

interface Props {
  readonly initial: PopupState;
  /** The guide for the page, loaded beforehand so that it is there at the first drawing. */
  readonly initialView: GuideView | undefined;
}

export function PopupApp({ initial, initialView }: Props) {
  const [state, setState] = useState(initial);
  /** The guide on show: `undefined` is the picker. */
  const [open, setOpen] = useState<string | undefined>(initialView?.guide.id);
  /** The destination that was picked with it, for this visit. */
  const [picked, setPicked] = useState<ServiceId>();
  const [view, setView] = useState(initialView);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const best = state.guides[0]?.id;

  const reportFailure = () => {
    setFailed(true);
  };
  const offer = useSiteOffer(view, reportFailure);
  const refresh = () => {
    readState().then(setState, reportFailure);
    missingHosts().then(setMissing, reportFailure);
  };
  useEffect(() => {
    missingHosts().then(setMissing, reportFailure);
    const stops = [watchStorage(refresh), watchHostAccess(refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    if (open === undefined) {
      setView(undefined);
      return;
    }
    if (state === initial && view === initialView && open === initialView?.guide.id) return;
    const isForPage = state.guides.some(({ id }) => id === open);
    loadGuideView(
      open,
      state.preferences,
      isForPage ? state.page : undefined,
      isForPage ? state.guides : [],
    ).then((loaded) => {
      setView(picked === undefined ? loaded : { ...loaded, destination: picked });
    }, reportFailure);
  }, [open, state, picked]);

  const act = (message: PageMessage) => {
    sendFromPage(message).catch(reportFailure);
  };
  const openGuide = (guide: string, destination?: ServiceId) => {
    setPicked(destination);
    setOpen(guide);
  };

  return (
    <Popup
      view={open === undefined ? undefined : view}
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
        requestHosts(missing).then(refresh, reportFailure);
      }}
      onEndQuiet={(service) => {
        act({ type: 'end-quiet', service });
      }}
      onShowAll={() => {
        setOpen(undefined);
      }}
      onGoBack={() => {
        if (best !== undefined) openGuide(best);
      }}
      onOptions={() => {
        act({ type: 'open-options' });
      }}
      onChooseDestination={(destination) => {
        if (!view) return;
        setPicked(destination);
        act({ type: 'choose-destination', dataType: view.guide.dataType, destination });
      }}
      onOpenGuide={openGuide}
    >
      <AllGuides preferences={state.preferences} onOpenGuide={openGuide} onFailure={reportFailure} />
    </Popup>
  );
}
