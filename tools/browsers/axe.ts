import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
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

/** The rules whose result depends on the colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in an extension page or the toolbar popup (a view whose root is a document): with all rules, those of
 * WCAG 2.2 included, or with those about colours alone.
 */
export async function axeViolations(view: View, rules: 'all' | 'colours' = 'all'): Promise<AxeViolation[]> {
  const isThere = await view.evaluate(() => 'axe' in globalThis);
  // As one expression, over the debugging interface: the page's content security policy doesn't apply to it.
  if (!isThere) await view.access.call(`async () => { ${AXE_SOURCE}; globalThis.axe = axe; return ''; }`);
  return view.evaluate(
    async (_root, only) => {
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
        run(context: unknown, options: unknown): Promise<{ violations: Finding[]; incomplete: Finding[] }>;
      }
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations, incomplete } = await axe.run(
        document,
        only.length > 0 ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } },
      );
      // Colours that axe can't judge count as violations, except for symbols, single letters and text below an open menu.
      const undecided = incomplete
        .filter(({ id }) => id === 'color-contrast')
        .map(({ nodes, ...rest }) => ({
          ...rest,
          id: 'color-contrast (undecided)',
          nodes: nodes.filter(
            ({ any }) =>
              !any.some(({ data }) => /^(nonBmp|shortTextContent|bgOverlap)$/.test(data?.messageKey ?? '')),
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
    },
    rules === 'all' ? [] : COLOUR_RULES,
  );
}

/** What axe finds in a closed shadow root. */
export const axeViolationsOfShadow = (session: BrowserSession, view: View): Promise<AxeViolation[]> =>
  withOpenCopy(session, view, (copy) => axeViolations(viewOfPage(copy)));

/**
 * Calls `look` with a copy of a closed shadow root. axe can't access one, so host, content and styles are copied into an
 * open one in an otherwise valid page. Of the state that only exists in scripts, what is checked is copied.
 */
export async function withOpenCopy<T>(
  session: BrowserSession,
  view: View,
  look: (copy: Page) => Promise<T>,
): Promise<T> {
  await view.evaluate((root) => {
    for (const input of root.querySelectorAll('input')) input.toggleAttribute('checked', input.checked);
  });
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
    return await look(page);
  } finally {
    takeBack();
    await page.close();
  }
}
