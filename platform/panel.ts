import { browser, type SidebarAction } from './browser';

/** Chrome's side panel and Firefox's sidebar: a browser has one of them or, on Android, neither. */
interface PanelApis {
  readonly sidePanel?: Pick<typeof chrome.sidePanel, 'open'>;
  readonly sidebarAction?: Pick<SidebarAction.Static, 'open'>;
}

const apis = () => browser as unknown as PanelApis;

/** What the browser has beside the page; `undefined` if nothing. */
export function panelKind(): 'panel' | 'sidebar' | undefined {
  const { sidePanel, sidebarAction } = apis();
  if (sidePanel) return 'panel';
  return sidebarAction && 'sidebar';
}

/** Whether a click in a web page, forwarded as a message, may open the panel. In Firefox it may not. */
export const canOpenFromPage = (): boolean => apis().sidePanel !== undefined;

/** Must be called synchronously in the handler of a message that a click in the page has sent. */
export async function openPanelBeside(tabId: number): Promise<void> {
  await apis().sidePanel?.open({ tabId });
}

/** Must be called from a click in one of the extension's own pages. */
export async function openPanelInWindow(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = apis();
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
