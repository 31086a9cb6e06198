import type { Page } from 'puppeteer-core';
import { REFUSED, type Answer, type HeldRequest } from './engine';

/** The answer to a request. Everything is optional: the default is a small HTML page with status 200. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Title and body of an HTML page … */
  title?: string;
  body?: string;
  /** … or the whole response body. */
  content?: string;
  contentType?: string;
  redirectTo?: string;
}

/** A URL (query and fragment are ignored unless it has some), a pattern or a predicate. */
export type UrlMatcher = string | RegExp | ((url: URL) => boolean);

/** An error or warning that a page reported. */
export interface Problem {
  url: string;
  kind: 'error' | 'console';
  text: string;
}

/** Headers such as Meta sends: only the page's own scripts, and trusted types. */
export const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; script-src 'nonce-x'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/**
 * The whole web, as far as a test is concerned: it answers and records every http and https request of the browser, its
 * pages and the extension.
 */
export class Site {
  /** Every request so far, in order. */
  readonly requests: HeldRequest[] = [];
  /** Uncaught errors and console errors and warnings of every page opened by the session. */
  readonly problems: Problem[] = [];
  /** Whether there is no network at all: every request is refused. */
  isOffline = false;
  private readonly rules: { matcher: UrlMatcher; reply: Reply | ((request: HeldRequest) => Reply) }[] = [];

  /** Answers matching URLs with `reply` from now on. Later rules win. Returns a function that removes the rule. */
  on(matcher: UrlMatcher, reply: Reply | ((request: HeldRequest) => Reply)): () => void {
    const rule = { matcher, reply };
    this.rules.unshift(rule);
    return () => {
      const at = this.rules.indexOf(rule);
      if (at >= 0) this.rules.splice(at, 1);
    };
  }

  /** Removes all rules, requests and problems. */
  reset(): void {
    this.rules.length = 0;
    this.requests.length = 0;
    this.problems.length = 0;
    this.isOffline = false;
  }

  /** The answer to a request; the harness calls this. */
  answer(request: HeldRequest): Promise<Answer | typeof REFUSED> {
    this.requests.push(request);
    if (this.isOffline) return Promise.resolve(REFUSED);
    const rule = this.rules.find(({ matcher }) => matches(matcher, request.url));
    const reply = typeof rule?.reply === 'function' ? rule.reply(request) : rule?.reply;
    return Promise.resolve(toAnswer(request, reply));
  }

  /** Records the problems that a page reports; the harness calls this for each page it opens. */
  watch(page: Page): void {
    const add = (kind: Problem['kind'], text: string) => this.problems.push({ url: page.url(), kind, text });
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? error.message : String(error);
      // Firefox reports a load that the page's policy blocked (e.g. of a favicon) in the same way as an error.
      add(/^(Content-Security-Policy|Security Error):/.test(text) ? 'console' : 'error', text);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') add('console', message.text());
    });
  }
}

function matches(matcher: UrlMatcher, url: string): boolean {
  if (typeof matcher === 'function') return matcher(new URL(url));
  if (matcher instanceof RegExp) return matcher.test(url);
  return url === matcher || url.split(/[?#]/)[0] === matcher;
}

function toAnswer(request: HeldRequest, reply: Reply | undefined): Answer {
  if (!reply && !isPage(request)) return { status: 204, headers: {}, body: '' };
  const { status, headers, title, body, content, contentType, redirectTo } = reply ?? {};
  if (redirectTo) return { status: status ?? 302, headers: { ...headers, location: redirectTo }, body: '' };
  return {
    status: status ?? 200,
    headers: { 'content-type': contentType ?? 'text/html; charset=utf-8', ...headers },
    body: content ?? htmlPage(title ?? new URL(request.url).host, body ?? '<h1>A page</h1>'),
  };
}

function isPage(request: HeldRequest): boolean {
  return ['document', 'iframe', 'frame'].includes(request.kind);
}

/** A small, well-formed HTML page. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}
