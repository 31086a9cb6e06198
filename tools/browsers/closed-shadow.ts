import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './session';
import { pageInput, View } from './view';

/**
 * The banner in a web page: the closed shadow root of a child of the document element, accessed through the browser's
 * debugging interface, so that the product can keep it closed. It is looked up again at each step, so a view survives
 * reloads and remounts.
 */
export function shadowView(session: BrowserSession, page: Page): View {
  return new View({
    description: 'closed shadow root',
    call: (source) => session.engine.callInClosedRoot(page, source),
    ...pageInput(page),
  });
}

/** A node of the accessibility tree, with the properties that tests use. */
export interface AccessibleNode {
  role: string;
  name: string;
  ignored: boolean;
}

/** A page's accessibility tree, including closed shadow roots. Only Chromium provides it. */
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
