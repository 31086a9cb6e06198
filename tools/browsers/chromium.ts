import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import { ChromiumWorker } from './chromium-worker';
import { REFUSED, type Answer, type Engine, type HeldRequest } from './engine';
import type { Surroundings } from './options';
import { fromChromium, type AccessibleNode } from './spoken';
import { pageInput, viewOfPage, type RootAccess } from './view';
import { waitUntil, within } from './wait';

/** Chromium, over the Chrome DevTools Protocol. */
export async function chromiumEngine(browser: Browser, extensionId: string): Promise<Engine> {
  const url = `chrome-extension://${extensionId}/`;
  const root = await browser.target().createCDPSession();
  const worker = new ChromiumWorker(browser, root, url);
  await worker.watch();
  return new ChromiumEngine(browser, extensionId, root, url, worker);
}

class ChromiumEngine implements Engine {
  readonly name = 'chromium';
  private readonly sessions = new WeakMap<Page, Promise<CDPSession>>();
  private surroundings: Surroundings = {};

  constructor(
    readonly browser: Browser,
    private readonly extensionId: string,
    private readonly root: CDPSession,
    readonly extensionUrl: string,
    private readonly worker: ChromiumWorker,
  ) {}

  async answerRequests(answer: (request: HeldRequest) => Promise<Answer | typeof REFUSED>): Promise<void> {
    this.root.on('Fetch.requestPaused', (event: Protocol.Fetch.RequestPausedEvent) => {
      const { url, method } = event.request;
      const headers = Object.fromEntries(
        Object.entries(event.request.headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      answer({ url, method, kind: event.resourceType.toLowerCase(), headers })
        .then((given) => {
          const { requestId } = event;
          if (given === REFUSED)
            return this.root.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
          return this.root.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: given.status,
            responseHeaders: Object.entries(given.headers).map(([name, value]) => ({ name, value })),
            body: Buffer.from(given.body).toString('base64'),
          });
        })
        // The requests of a page are gone once it is closed or navigates.
        .catch(() => undefined);
    });
    await this.root.send('Fetch.enable', { patterns: [{ urlPattern: 'http*' }] });
  }

  evaluateInBackground(source: string): Promise<unknown> {
    return this.worker.evaluate(source);
  }

  backgroundRequests(): Promise<string[]> {
    return Promise.resolve(this.worker.requests());
  }

  extensionErrors(): Promise<string[]> {
    return Promise.resolve([...this.worker.errors]);
  }

  stopBackground(): Promise<void> {
    return this.worker.stop();
  }

  backgroundHeap(): Promise<number> {
    return this.worker.heap();
  }

  async watchBackgroundStart(watch: boolean): Promise<void> {
    // Puppeteer's own setting from its start, with or without the workers.
    const { _connection: puppeteers } = this.browser as unknown as { _connection: CDPSession };
    await puppeteers.send('Target.setAutoAttach', {
      waitForDebuggerOnStart: true,
      flatten: true,
      autoAttach: true,
      filter: [
        ...(watch ? [] : [{ type: 'service_worker', exclude: true }]),
        { type: 'page', exclude: true },
        {},
      ],
    });
  }

  async crashTab(page: Page): Promise<void> {
    const crashed = new Promise<void>((resolve) => {
      page.once('error', () => resolve());
    });
    const cdp = await page.createCDPSession();
    // A crashed page never answers.
    cdp.send('Page.crash').catch(() => undefined);
    await within('the tab to crash', crashed);
  }

  async collectGarbage(page: Page): Promise<void> {
    await (await this.session(page)).send('HeapProfiler.collectGarbage');
  }

  async surround(page: Page, surroundings: Surroundings): Promise<void> {
    const { colorScheme, reducedMotion, forcedColors } = surroundings;
    this.surroundings = surroundings;
    const cdp = await this.session(page);
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
  }

  async goToExtensionPage(page: Page, url: string): Promise<void> {
    await page.goto(url);
  }

  async keepAlive(page: Page): Promise<void> {
    await (await this.session(page)).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  async callInClosedRoot(page: Page, source: string): Promise<string | undefined> {
    const cdp = await this.session(page);
    const { result: html } = await cdp.send('Runtime.evaluate', { expression: 'document.documentElement' });
    if (!html.objectId) return undefined;
    const { node } = await cdp.send('DOM.describeNode', { objectId: html.objectId, depth: 1, pierce: true });
    const roots = (node.children ?? [])
      .flatMap((child) => child.shadowRoots ?? [])
      .filter((root) => root.shadowRootType === 'closed');
    if (roots.length > 1) throw new Error(`${roots.length} closed shadow roots, where one was expected`);
    const [root] = roots;
    if (!root) return undefined;
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: source,
      ...(object.objectId ? { objectId: object.objectId, arguments: [{ objectId: object.objectId }] } : {}),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  }

  async accessibleNodes(page: Page): Promise<AccessibleNode> {
    const { nodes } = await (await this.session(page)).send('Accessibility.getFullAXTree');
    return fromChromium(nodes);
  }

  async openToolbarPopup(frontPage: Page): Promise<RootAccess> {
    await frontPage.bringToFront();
    const { targetInfos } = await this.root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const known = new Set(this.browser.targets());
    const url = await frontPage.evaluate(() => document.URL);
    const id = this.tabTargetOf(url, targetInfos);
    // Puppeteer's protocol types don't include the "Extensions" domain yet.
    const send = this.root.send.bind(this.root) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id: this.extensionId, targetId: id });
    const target = await waitUntil('the toolbar popup', () =>
      this.browser.targets().find((one) => !known.has(one) && one.url().startsWith(this.extensionUrl)),
    );
    const page = await target.asPage();
    await this.surround(page, this.surroundings);
    await waitUntil('the popup to load', () => page.evaluate(() => document.readyState === 'complete'));
    return {
      ...viewOfPage(page).access,
      ...pageInput(page),
      description: 'toolbar popup',
      close: () => (page.isClosed() ? Promise.resolve() : page.close()),
    };
  }

  async pressCommand(name: string): Promise<void> {
    // A test can't press shortcuts that the browser itself handles: the event is dispatched to its listeners instead.
    await this.evaluateInBackground(
      `(chrome.commands.onCommand.dispatch(${JSON.stringify(name)}), JSON.stringify({ value: true }))`,
    );
  }

  async reloadExtension(): Promise<void> {
    // A worker with an attached debugger would survive the reload.
    await this.stopBackground();
    // Without developer mode an unpacked extension is not loaded again.
    await this.onExtensionsPage('updateProfileConfiguration', { inDeveloperMode: true });
    await this.onExtensionsPage('reload', this.extensionId, { failQuietly: true });
  }

  async setHostAccess(granted: boolean, origins: string[]): Promise<void> {
    await this.onExtensionsPage('updateExtensionConfiguration', {
      extensionId: this.extensionId,
      hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK',
    });
    await waitUntil(`host access to be ${granted ? 'there' : 'gone'}`, async () => {
      const has = `chrome.permissions.contains(${JSON.stringify({ origins })})`;
      return (await this.evaluateInBackground(has)) === granted;
    });
  }

  async acceptRequestsFor(origins: string[]): Promise<void> {
    for (const origin of origins) await this.onExtensionsPage('addHostPermission', this.extensionId, origin);
  }

  /** Calls a function of the browser's own extensions API from chrome://extensions. */
  private async onExtensionsPage(method: string, ...args: unknown[]): Promise<void> {
    const page = await this.browser.newPage({ background: true });
    try {
      await page.goto('chrome://extensions/');
      const problem = await page.evaluate(
        (name, params) =>
          new Promise<string | undefined>((done) => {
            const { developerPrivate } = chrome as unknown as {
              developerPrivate: Record<string, (...all: unknown[]) => void>;
            };
            developerPrivate[name]?.(...params, () => done(chrome.runtime.lastError?.message));
          }),
        method,
        args,
      );
      if (problem) throw new Error(`${method}: ${problem}`);
    } finally {
      await page.close();
    }
  }

  private session(page: Page): Promise<CDPSession> {
    let session = this.sessions.get(page);
    if (!session) this.sessions.set(page, (session = page.createCDPSession()));
    return session;
  }

  /** The "tab" target of a page target: the one with the same URL. */
  private tabTargetOf(url: string, tabs: Protocol.Target.TargetInfo[]): string {
    const candidates = tabs.filter((tab) => tab.url === url);
    const [only] = candidates;
    if (only && candidates.length === 1) return only.targetId;
    throw new Error(`${candidates.length} tabs show ${url}; the popup needs exactly one`);
  }
}
