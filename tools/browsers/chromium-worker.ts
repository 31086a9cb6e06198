import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import { waitUntil } from './wait';

/**
 * A worker that gives no answer for so long is started anew: Puppeteer keeps one whose session is lost as long as its target
 * lives. One that has just started may need a moment, and must not be stopped in the middle of what it does.
 */
const LOST_MS = 5_000;

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
        await this.stopNoting(target);
        await worker?.close();
      }
      return this.targets().length === 0;
    });
  }

  /** An attached debugger keeps a worker alive; one may have been attached just now. */
  private async stopNoting(target: Target): Promise<void> {
    const noting = this.noting.get(target);
    this.noting.delete(target);
    await noting?.detach().catch(() => undefined);
  }

  /** Also if Puppeteer has lost its session: then it closes nothing. */
  private async close(): Promise<void> {
    for (const target of this.targets()) await this.stopNoting(target);
    const { targetInfos } = await this.root.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos)
      if (this.isOurs(type, url)) await this.root.send('Target.closeTarget', { targetId });
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
    const lostAt = Date.now() + LOST_MS;
    return waitUntil('the service worker', async () => {
      const [target] = this.targets();
      try {
        const worker = await target?.worker();
        // A worker that is just starting answers before it has the extension APIs.
        if (worker && (await worker.evaluate('typeof globalThis.chrome?.storage')) === 'object')
          return worker;
      } catch (error) {
        if (Date.now() < lostAt) throw error;
        await this.close();
      }
      if (this.targets().length === 0) await this.wake();
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
