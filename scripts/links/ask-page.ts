import type { Network } from './polite-fetch';

/** What a server says about one address: its status, with where it redirects to, or why there is no answer. */
export type PageAnswer =
  { readonly status: number; readonly location?: string | undefined } | { readonly failure: string };

/** Asks for the head of a page, and for the page itself if the server refuses that. Follows no redirect. */
export async function askPage(
  url: string,
  fetch: Network['fetch'],
  headers: Readonly<Record<string, string>>,
): Promise<PageAnswer> {
  const ask = async (method: 'HEAD' | 'GET') => {
    const { status, headers: answered, body } = await fetch(url, { method, headers, redirect: 'manual' });
    await body?.cancel();
    const location = (status >= 300 && status < 400 && answered.get('location')) || undefined;
    return { status, location };
  };
  try {
    const head = await ask('HEAD');
    // Servers that don't know HEAD answer with many codes, even with 404. 429 asks for fewer requests.
    return head.status >= 400 && head.status !== 429 ? await ask('GET') : head;
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error as { cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : 'no code';
  if (code === 'ENOTFOUND') return 'no such host';
  return /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(code)
    ? `no secure connection (${code})`
    : `no connection (${code})`;
}
