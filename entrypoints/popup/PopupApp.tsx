import { useEffect, useState } from 'preact/hooks';
import { GuidePicker } from '../../components/GuidePicker';
import { Popup } from '../../components/Popup';
import type { GuideView } from '../../core/guide-view';
import type { GuideSearch } from '../../core/search-guides';
import type { ServiceId } from '../../core/service';
import { catalogue, loadGuideView } from '../../platform/collection';
import { requestHosts } from '../../platform/host-access';
import type { PageMessage } from '../../platform/messages';
import { sendFromPage } from '../../platform/receive-messages';
import { watchStorage } from '../../platform/storage';
import { readState, type PopupState } from './read-state';

const hostName = (origin: string) => origin.replace(/^https:\/\/|\/\*$/g, '');

export function PopupApp({ initial }: { initial: PopupState }) {
  const [state, setState] = useState(initial);
  /** The guide on show: `undefined` is the picker. */
  const [open, setOpen] = useState<string | undefined>(initial.guide);
  /** The destination that was picked with it, for this visit. */
  const [picked, setPicked] = useState<ServiceId>();
  const [view, setView] = useState<GuideView>();
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState<{ find: GuideSearch }>();
  const [failed, setFailed] = useState(false);

  const reportFailure = () => {
    setFailed(true);
  };
  const refresh = () => {
    readState().then(setState, reportFailure);
  };
  useEffect(() => watchStorage(refresh), []);

  useEffect(() => {
    if (open === undefined) {
      setView(undefined);
      return;
    }
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
      withheld={state.missingHosts.map(hostName)}
      failed={failed}
      onAllow={() => {
        requestHosts(state.missingHosts).then(refresh, reportFailure);
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
