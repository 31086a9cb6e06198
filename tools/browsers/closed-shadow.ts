import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './session';
import { pageInput, View } from './view';

/**
 * The banner in a web page: the closed shadow root of a child of the document element, reached through the browser's
 * debugging interface, so that the product keeps it closed. It is looked up anew at each step, so a view outlives
 * reloads and remounts.
 */
export function shadowView(session: BrowserSession, page: Page): View {
  return new View({
    description: 'closed shadow root',
    call: (source) => session.engine.callInClosedRoot(page, source),
    ...pageInput(page),
  });
}

/** A node of the accessibility tree, as far as tests look at it. */
export interface AccessibleNode {
  role: string;
  name: string;
  ignored: boolean;
}

/** What a screen reader would meet in a page, closed shadow roots included. Chromium alone can tell. */
export async function accessibilityTree(page: Page): Promise<AccessibleNode[]> {
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes.map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      ignored: node.ignored,
    }));
  } finally {
    await cdp.detach();
  }
}
