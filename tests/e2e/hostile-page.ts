import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { open, type OpenedPage } from './extension';
import type { BrowserSession } from '../../tools/browsers/launch';
import type { Json } from '../../tools/browsers/remote';
import { rootFunctionSource, answerOf } from '../../tools/browsers/remote';
import type { Page } from 'puppeteer-core';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
};

/** Answers an address with a file of `tests/fixtures/pages`. */
export function serve(
  session: BrowserSession,
  url: string,
  file: string,
  headers: Record<string, string> = {},
): void {
  const content = readFileSync(`tests/fixtures/pages/${file}`, 'utf8');
  const contentType = CONTENT_TYPES[extname(file)];
  if (contentType === undefined) throw new Error(`No content type is known for ${file}`);
  session.site.on(url, { content, contentType, headers });
}

/** Opens an address that is answered with a file of `tests/fixtures/pages`. */
export async function openHostile(session: BrowserSession, url: string, file: string): Promise<OpenedPage> {
  serve(session, url, file);
  return open(session, url);
}

/** Calls the function `attack` that such a page has, and answers what it answers. */
export async function attack<T = unknown>(page: Page, ...args: Json[]): Promise<T> {
  const call = (_root: unknown, ...all: Json[]) =>
    (globalThis as unknown as { attack: (...all: Json[]) => unknown }).attack(...all);
  return answerOf<T>(await page.evaluate(`(${rootFunctionSource(call, args)})()`));
}
