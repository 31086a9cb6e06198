import type { ComponentChildren } from 'preact';
import { tabId, Tabs } from '../elements/Tabs';
import { useTexts, type TextKey } from '../texts';
import { Frame } from './Frame';

/** In their order. */
const TABS = {
  page: 'popup.thisPage',
  transfers: 'transfer.list',
  all: 'popup.all',
} as const satisfies Record<string, TextKey>;

export type PanelTab = keyof typeof TABS;

const TAB_IDS = Object.keys(TABS) as PanelTab[];
const CONTENT = 'tab-content';

interface Props {
  readonly tab: PanelTab;
  readonly notices: ComponentChildren;
  /** The guide that is open in the tab; without one, `list` is shown. */
  readonly guide: ComponentChildren;
  /** What the tab shows without a guide. */
  readonly list: ComponentChildren;
  /** Is also called for the tab that is selected: it leads from a guide back to the tab's list. */
  readonly onSelectTab: (tab: PanelTab) => void;
  readonly onShowList: () => void;
  readonly onOpenSettings: () => void;
}

/** The side panel (in Firefox, the sidebar): the page's guide, the transfers and all guides. */
export function Panel({ tab, notices, guide, list, onSelectTab, onShowList, onOpenSettings }: Props) {
  const t = useTexts();
  const tabs = (
    <Tabs
      label={t('extension.name')}
      tabs={TAB_IDS.map((id) => ({ id, label: t(TABS[id]) }))}
      selected={tab}
      panel={CONTENT}
      onSelect={onSelectTab}
    />
  );
  const hasTitle = guide === undefined && tab !== 'page';
  return (
    <Frame surface="panel" hasTitle={hasTitle} tabs={tabs} onOpenSettings={onOpenSettings}>
      {notices}
      <div class="content" role="tabpanel" id={CONTENT} aria-labelledby={tabId(tab)}>
        {guide !== undefined && tab !== 'page' && (
          <button type="button" class="button plain back" onClick={onShowList}>
            {t(TABS[tab])}
          </button>
        )}
        {guide ?? list}
      </div>
    </Frame>
  );
}
