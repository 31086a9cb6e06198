import type { BrowserSession } from './launch';
import { htmlPage } from './site';

const STYLE = `
  :root { color-scheme: light dark; font: 15px system-ui, sans-serif; }
  body { margin: 0; overflow-wrap: anywhere; background: light-dark(#f0f2f5, #18191a); }
  header { background: light-dark(#fff, #242526); height: 56px; }
  main { display: grid; gap: 16px; margin: 32px auto; max-width: 640px; padding: 0 16px; }
  section { background: light-dark(#fff, #242526); border-radius: 8px; min-height: 96px; padding: 16px; }
  i { background: light-dark(#e4e6eb, #3a3b3c); border-radius: 4px; display: block; height: 14px; margin: 12px 0; width: 60%; }
`;

/** A plain page of our own in place of the real one. */
export const standInPage = (url: string, direction: 'ltr' | 'rtl' = 'ltr'): string =>
  htmlPage(
    new URL(url).host,
    `<style>:root { direction: ${direction} } ${STYLE}</style><header></header><main><h1>A test page for ${new URL(url).host}</h1>${'<section><i></i><i></i></section>'.repeat(4)}</main>`,
  );

/** Answers every URL with such a page. */
export function answerWithStandIns(session: BrowserSession, direction: 'ltr' | 'rtl' = 'ltr'): void {
  session.site.on(
    () => true,
    ({ url }) => ({ content: standInPage(url, direction) }),
  );
}
