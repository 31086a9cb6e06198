import { useLayoutEffect } from 'preact/hooks';
import { Dispatch } from '../../components/dispatch';
import { GuideView } from '../../components/guide/GuideView';
import { News } from '../../components/popup/News';
import { Notices } from '../../components/popup/Notices';
import { Panel } from '../../components/popup/Panel';
import { Popup } from '../../components/popup/Popup';
import { SiteOffer } from '../../components/popup/SiteOffer';
import { Report } from '../../components/report';
import { missingHosts, requestHosts } from '../../platform/host-access';
import { openSettings } from '../../platform/lifecycle';
import { openPanelInWindow, panelKind } from '../../platform/panel';
import { reportForm } from '../../platform/report-form';
import { watchTabs } from '../../platform/tabs';
import { useCommandSender } from '../use-command-sender';
import { useFollowedState } from '../use-followed-state';
import { PanelList, PopupList, type ListProps } from './Lists';
import { readGuideAppState, type GuideAppState } from './read-state';
import { pageSelection, type Selection } from './selection';
import { useNews } from './use-news';
import { useSelectedGuide, type SelectedGuide } from './use-selected-guide';
import { useSiteOffer } from './use-site-offer';
import { useTitleFocus } from './use-title-focus';

interface Props {
  readonly surface: 'popup' | 'panel';
  readonly windowId: number;
  readonly initial: GuideAppState;
  readonly initialGuide: SelectedGuide;
}

const PANEL_LABELS = { panel: 'popup.panel', sidebar: 'popup.sidebar' } as const;

/** The toolbar popup and the side panel. The panel also follows the active tab. */
export function GuideApp({ surface, windowId, initial, initialGuide }: Props) {
  const { failed, reportFailure, dispatch } = useCommandSender();
  const [followed, refresh] = useFollowedState(initial, readGuideAppState, reportFailure);
  const [missing, refreshMissing] = useFollowedState<readonly string[]>([], missingHosts, reportFailure);
  const { state, page, isHidden, turnedOff, reportLink } = followed;
  const { selection, select, view, noteCommand } = useSelectedGuide(initialGuide, followed, {
    follows: surface === 'panel',
    failed: failed !== undefined,
    onFailure: reportFailure,
  });
  const offer = useSiteOffer(view, reportFailure);
  const news = useNews(state.seenNews, reportFailure);
  const title = useTitleFocus(view?.guide.id ?? selection.tab, selection.focusesTitle === true);
  useLayoutEffect(() => (surface === 'panel' ? watchTabs(windowId, () => refresh()) : undefined), []);

  const { tab } = selection;
  const show = (shown: Selection) => select({ ...shown, isChosen: true, focusesTitle: true });
  const openGuide = (guide: string) => show({ tab, guide });
  const panelLabel = panelKind();
  const common = {
    notices: (
      <>
        <Notices
          {...{ failed, isHidden, turnedOff, view }}
          missingHosts={missing}
          onAllow={() => {
            requestHosts(missing).then(refreshMissing, reportFailure);
          }}
        />
        {news.isShown && <News onDismiss={news.dismiss} />}
      </>
    ),
    guide: view && (
      <Report.Provider value={reportLink ? reportForm() : undefined}>
        <GuideView view={view} titleRef={title} onOpenGuide={openGuide} />
        {offer.sites.length > 0 && (
          <SiteOffer
            names={offer.sites.map(({ name }) => name)}
            onAccept={offer.accept}
            onDecline={offer.decline}
          />
        )}
      </Report.Provider>
    ),
    onOpenSettings: () => {
      // Firefox for Android opens them behind the popup, which covers the whole screen.
      openSettings().then(() => surface === 'popup' && window.close(), reportFailure);
    },
  };
  const list: ListProps = {
    state,
    match: page?.match,
    isTurnedOff: turnedOff !== undefined,
    titleRef: title,
    onOpenGuide: (guide, route) => show({ tab, guide, ...route }),
    onOpenTransfer: (guide, transfer) => show({ tab, guide, transfer }),
    onRemoved: () => title.current?.focus(),
    onFailure: reportFailure,
  };

  return (
    <Dispatch.Provider
      value={(command, onFailure) => {
        noteCommand(command);
        dispatch(command, onFailure);
      }}
    >
      {surface === 'popup' ? (
        <Popup
          {...common}
          list={<PopupList {...list} />}
          canGoBack={page?.guides[0] !== undefined && !view?.match}
          panelLabel={panelLabel && PANEL_LABELS[panelLabel]}
          onShowAll={() => show({ tab: 'all' })}
          onGoBack={() => show(pageSelection(page))}
          onOpenPanel={() => {
            openPanelInWindow(windowId).then(() => window.close(), reportFailure);
          }}
        />
      ) : (
        <Panel
          {...common}
          tab={tab}
          list={<PanelList {...list} selection={selection} />}
          onSelectTab={(id) =>
            select({ ...(id === 'page' ? pageSelection(page) : { tab: id }), isChosen: true })
          }
          onShowList={() => show({ tab })}
        />
      )}
    </Dispatch.Provider>
  );
}
