import { browser } from './browser';

/** The side panel of Chrome and the sidebar of Firefox: the polyfill knows neither well. */
interface PanelApis {
  readonly sidePanel?: { open(where: { windowId: number } | { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const apis = () => browser as unknown as PanelApis;

/** Whether a click in a web page, sent on as a message, may open the panel. In Firefox it may not. */
export const canOpenFromPage = (): boolean => apis().sidePanel !== undefined;

/** Must be called while a message that followed a click in the page is handled, before anything is awaited. */
export async function openPanelBeside(tabId: number): Promise<void> {
  await apis().sidePanel?.open({ tabId });
}

/** Must be called from a click in one of the extension's own pages. */
export async function openPanelInWindow(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = apis();
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
