interface Props<Id extends string> {
  /** What the tabs are about, for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  /** The id of the element with the role `tabpanel` that shows the selected tab. */
  readonly panel: string;
  /** Is also called for the tab that is selected. */
  readonly onSelect: (id: Id) => void;
}

/** The id of a tab's element: what names the panel. */
export const tabId = (id: string) => `tab-${id}`;

/** A row of tabs with one stop for the Tab key; the arrow keys, Home and End select. */
export function Tabs<Id extends string>({ label, tabs, selected, panel, onSelect }: Props<Id>) {
  const onKeyDown = (event: KeyboardEvent, row: HTMLElement) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const isRtl = getComputedStyle(row).direction === 'rtl';
    const next = nextTab(event.key, at, tabs.length, isRtl);
    const tab = tabs[next];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    (row.children[next] as HTMLElement).focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => onKeyDown(event, event.currentTarget)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(tab.id)}
          aria-selected={tab.id === selected}
          aria-controls={panel}
          tabindex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** The index of the tab that a key leads to from the one at `at`; -1 for any other key. */
function nextTab(key: string, at: number, count: number, isRtl: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return (at + 1) % count;
  if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) return (at - 1 + count) % count;
  return -1;
}
