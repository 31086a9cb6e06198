import type { Page } from 'puppeteer-core';
import type { Surroundings } from './options';
import { waitUntil } from './wait';

/** The ground of what is selected, in forced colours. */
const HIGHLIGHT = 'rgb(26, 235, 255)';

/**
 * Gives a page its surroundings, which in Firefox are settings of the whole browser. `inParent` calls a function, given as
 * source, with strings, in the browser's own window.
 */
export async function surround(
  page: Page,
  { colorScheme, reducedMotion, forcedColors }: Surroundings,
  inParent: (functionSource: string, ...texts: string[]) => Promise<unknown>,
): Promise<void> {
  const numbers = {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // For the popup, which follows the browser's own theme.
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    // 2: the person's own colours always override the page's.
    'browser.display.document_color_use': forcedColors ? 2 : 0,
  };
  // Without a desktop, the browser's own colours for what is selected have too little contrast.
  const colours = forcedColors ? { 'ui.highlight': HIGHLIGHT, 'ui.highlighttext': '#000000' } : {};
  await inParent(
    `(numbers, colours) => {
        for (const [k, v] of Object.entries(JSON.parse(numbers))) Services.prefs.setIntPref(k, v);
        for (const k of ['ui.highlight', 'ui.highlighttext']) Services.prefs.clearUserPref(k);
        for (const [k, v] of Object.entries(JSON.parse(colours))) Services.prefs.setStringPref(k, v);
      }`,
    JSON.stringify(numbers),
    JSON.stringify(colours),
  );
  // The page's process gets the change a moment later, and the colours by themselves.
  const queries = [
    `(prefers-color-scheme: ${colorScheme ?? 'light'})`,
    `(prefers-reduced-motion: ${reducedMotion ? 'reduce' : 'no-preference'})`,
    `(forced-colors: ${forcedColors ? 'active' : 'none'})`,
  ];
  await waitUntil(`the page to match ${queries.join(' and ')}, in its colours`, () =>
    page.evaluate(
      (all, highlight) => {
        const probe = document.createElement('span');
        probe.style.cssText = 'background: Highlight; forced-color-adjust: none';
        document.documentElement.append(probe);
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return (
          all.every((query) => matchMedia(query).matches) && (!highlight || backgroundColor === highlight)
        );
      },
      queries,
      forcedColors ? HIGHLIGHT : '',
    ),
  );
}
