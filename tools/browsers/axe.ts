import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserSession } from './session';
import { htmlPage } from './site';
import type { View } from './view';
import { viewOfPage } from './view';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COPY_URL = 'https://copy-for-axe.example/';

/** One broken rule: short enough for `expect(…).toEqual([])` to be the whole message. */
export interface AxeViolation {
  rule: string;
  help: string;
  places: string[];
}

/** What axe finds, with all rules, in an extension page or the toolbar popup (a view whose root is a document). */
export async function axeViolations(view: View): Promise<AxeViolation[]> {
  // As one expression, over the debugging interface: the page's content security policy doesn't apply to it.
  await view.access.call(`async () => { ${AXE_SOURCE}; globalThis.axe = axe; return ''; }`);
  return view.evaluate(async () => {
    interface Finding {
      id: string;
      help: string;
      nodes: {
        target: unknown[];
        html: string;
        failureSummary?: string;
        any: { data?: { messageKey?: string } | null }[];
      }[];
    }
    interface Axe {
      run(context: unknown): Promise<{ violations: Finding[]; incomplete: Finding[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, incomplete } = await axe.run(document);
    // Colours that axe can't judge count as violations, except for symbols and single letters.
    const undecided = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map(({ nodes, ...rest }) => ({
        ...rest,
        id: 'color-contrast (undecided)',
        nodes: nodes.filter(
          ({ any }) => !any.some(({ data }) => /^(nonBmp|shortTextContent)$/.test(data?.messageKey ?? '')),
        ),
      }))
      .filter(({ nodes }) => nodes.length > 0);
    return [...violations, ...undecided].map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(
        (node) => `${node.target.flat().join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
      ),
    }));
  });
}

/**
 * What axe finds in a closed shadow root. axe can't access one, so host, content and styles are copied into an open one
 * in an otherwise valid page. State that only exists in scripts (e.g. the chosen option of a select) is not copied.
 */
export async function axeViolationsOfShadow(session: BrowserSession, view: View): Promise<AxeViolation[]> {
  const html = await view.html();
  const frame = '<main><h1>A page around a copy</h1></main>';
  const takeBack = session.site.on(COPY_URL, { content: htmlPage('A page around a copy', frame) });
  const page = await session.openPage(COPY_URL);
  try {
    await page.evaluate((copy) => {
      const parsed = new DOMParser().parseFromString(copy, 'text/html');
      const template = parsed.querySelector('template');
      const host = template?.parentElement;
      if (!template || !host) throw new Error('No host element in the copy');
      const content = document.importNode(template.content, true);
      template.remove();
      const mounted = document.importNode(host, true);
      // In the body: outside it, where the product mounts the banner, axe can't judge colours.
      document.body.append(mounted);
      mounted.attachShadow({ mode: 'open' }).append(content);
    }, html);
    return await axeViolations(viewOfPage(page));
  } finally {
    takeBack();
    await page.close();
  }
}
