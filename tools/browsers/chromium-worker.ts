import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import { waitUntil } from './wait';

/** The extension's background in Chromium: a service worker, which the browser stops and starts. */
export class ChromiumWorker {
  readonly errors: string[] = [];
  /** The URLs that it has requested, by request id. */
  private readonly noted = new Map<string, string>();
  private readonly noting = new Map<Target, CDPSession>();

  constructor(
    private readonly browser: Browser,
    private readonly root: CDPSession,
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
      if (!this.isOurs(target.type(), target.url())) return;
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
    for (const target of this.targets()) await note(target);
  }

  async stop(): Promise<void> {
    await waitUntil('the service worker to end', async () => {
      for (const target of this.targets()) {
        const worker = await target.worker();
        // An attached debugger keeps a worker alive; one may have been attached just now.
        const noting = this.noting.get(target);
        this.noting.delete(target);
        await noting?.detach().catch(() => undefined);
        await worker?.close();
      }
      const { targetInfos } = await this.root.send('Target.getTargets');
      const left = targetInfos.filter(({ type, url }) => this.isOurs(type, url));
      // Puppeteer closes none whose session it has lost.
      for (const { targetId } of left) await this.root.send('Target.closeTarget', { targetId });
      return left.length === 0;
    });
  }

  /** In bytes, after garbage collection. */
  async heap(): Promise<number> {
    const { client } = await this.running();
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  }

  private isOurs(type: string, url: string): boolean {
    return type === 'service_worker' && url.startsWith(this.extensionUrl);
  }

  /** Newest first: Puppeteer may still list one whose worker has ended. */
  private targets(): Target[] {
    return this.browser
      .targets()
      .filter((target) => this.isOurs(target.type(), target.url()))
      .reverse();
  }

  private async running(): Promise<WebWorker> {
    return waitUntil('the service worker', async () => {
      for (const target of this.targets()) {
        const worker = await target.worker();
        const storage = await worker?.evaluate('typeof globalThis.chrome?.storage').catch(() => 'ended');
        // A worker that is just starting answers before it has the extension APIs.
        if (storage !== 'ended') return storage === 'object' ? worker : undefined;
      }
      await this.stop();
      await this.wake();
      return undefined;
    });
  }

  /** Any event wakes it; a message from a page of the extension is one. */
  private async wake(): Promise<void> {
    const page = await this.browser.newPage({ background: true });
    try {
      await page.goto(`${this.extensionUrl}manifest.json`);
      await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
      await waitUntil('the service worker to wake', () => this.targets().length > 0);
    } finally {
      await page.close();
    }
  }
}
