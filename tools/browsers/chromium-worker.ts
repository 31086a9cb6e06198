import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import { waitUntil } from './wait';

/** The extension's background in Chromium: a service worker, which the browser stops and starts. */
export class ChromiumWorker {
  readonly errors: string[] = [];
  private readonly ready = new WeakSet<WebWorker>();
  /** The URLs that it has requested, by request id. */
  private readonly noted = new Map<string, string>();
  private readonly noting = new Map<Target, CDPSession>();

  constructor(
    private readonly browser: Browser,
    private readonly extensionUrl: string,
  ) {}

  /** The URLs that it has requested, in order. */
  requests(): string[] {
    return [...this.noted.values()];
  }

  /** Evaluates an expression in it, and starts it if it isn't running. */
  async evaluate(source: string): Promise<unknown> {
    return (await this.running()).evaluate(source);
  }

  /** Records its requests and errors. Its requests aren't answered, unlike a page's: they fail. */
  async watch(): Promise<void> {
    const note = async (target: Target) => {
      if (target.type() !== 'service_worker' || !target.url().startsWith(this.extensionUrl)) return;
      const cdp = await target.createCDPSession();
      this.noting.set(target, cdp);
      cdp.on('Network.requestWillBeSent', ({ request, requestId }) => {
        if (/^(https?|wss?):/.test(request.url)) this.noted.set(requestId, request.url);
      });
      // Requests that the policy blocks are first reported like all others, then as failed.
      cdp.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
        if (blockedReason === 'csp') this.noted.delete(requestId);
      });
      cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
        this.errors.push(exception?.description ?? text);
      });
      await cdp.send('Network.enable');
      await cdp.send('Runtime.enable');
    };
    this.browser.on('targetcreated', (target: Target) => void note(target).catch(() => undefined));
    const target = this.target();
    if (target) await note(target);
  }

  async stop(): Promise<void> {
    await waitUntil('the service worker to end', async () => {
      const target = this.target();
      if (!target) return true;
      const worker = await target.worker();
      // An attached debugger keeps a worker alive; one may have been attached just now.
      const noting = this.noting.get(target);
      this.noting.delete(target);
      await noting?.detach().catch(() => undefined);
      await worker?.close();
      return this.target() === undefined;
    });
  }

  /** In bytes, after garbage collection. */
  async heap(): Promise<number> {
    await this.running();
    const cdp = await this.target()!.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize;
  }

  private target(): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.extensionUrl));
  }

  private async running(): Promise<WebWorker> {
    if (!this.target()) await this.wake();
    return waitUntil('the service worker', async () => {
      const worker = await this.target()?.worker();
      if (!worker || this.ready.has(worker)) return worker;
      // A worker that is just starting answers before it has the extension APIs.
      if ((await worker.evaluate('typeof globalThis.chrome?.storage')) !== 'object') return undefined;
      this.ready.add(worker);
      return worker;
    });
  }

  /** Any event wakes it; a message from a page of the extension is one. */
  private async wake(): Promise<void> {
    const page = await this.browser.newPage({ background: true });
    try {
      await page.goto(`${this.extensionUrl}manifest.json`);
      await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
      await waitUntil('the service worker to wake', () => this.target());
    } finally {
      await page.close();
    }
  }
}
