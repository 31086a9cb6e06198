import { useEffect, useState } from 'preact/hooks';
import { GuidePicker } from '../../components/GuidePicker';
import { Popup } from '../../components/Popup';
import type { GuideView } from '../../core/guide-view';
import type { GuideSearch } from '../../core/search-guides';
import type { ServiceId } from '../../core/service';
import { catalogue, loadGuideView } from '../../platform/collection';
import { missingHosts, requestHosts, watchHostAccess } from '../../platform/host-access';
import type { PageMessage } from '../../platform/messages';
import { sendFromPage } from '../../platform/receive-messages';
import { watchStorage } from '../../platform/storage';
import { readState, type PopupState } from './read-state';

interface Props {
  readonly initial: PopupState;
  /** The guide for the page, loaded beforehand so that it is there at the first drawing. */
  readonly initialView: GuideView | undefined;
}

const hostName = (origin: string) => origin.replace(/^https:\/\/|\/\*$/g, '');

export function PopupApp({ initial, initialView }: Props) {
  const [state, setState] = useState(initial);
  /** The guide on show: `undefined` is the picker. */
  const [open, setOpen] = useState<string | undefined>(initial.guide);
  /** The destination that was picked with it, for this visit. */
  const [picked, setPicked] = useState<ServiceId>();
  const [view, setView] = useState(initialView);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState<{ find: GuideSearch }>();
  const [failed, setFailed] = useState(false);

  const reportFailure = () => {
    setFailed(true);
  };
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
    const match = open === state.guide ? state.match : undefined;
    loadGuideView(open, state.preferences, match).then((loaded) => {
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
  const startSearch = (text: string) => {
    setQuery(text.trim());
    if (search || text.trim() === '') return;
    // Most people never search: the search is loaded at its first use.
    import('../../core/search-guides').then(({ createGuideSearch }) => {
      setSearch({ find: createGuideSearch(catalogue) });
    }, reportFailure);
  };

  return (
    <Popup
      view={open === undefined ? undefined : view}
      canGoBack={state.guide !== undefined}
      quiet={state.quiet && open === state.guide}
      withheld={missing.map(hostName)}
      failed={failed}
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
        if (state.guide !== undefined) openGuide(state.guide);
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
      <GuidePicker
        catalogue={catalogue}
        found={query === '' ? undefined : search?.find(query)}
        onSearch={startSearch}
        onOpenGuide={openGuide}
      />
    </Popup>
  );
}
