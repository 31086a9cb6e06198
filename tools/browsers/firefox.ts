import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, callInContext, contextOf, textArgument, type Bidi, type RemoteValue } from './bidi';
import { REFUSED, type Answer, type Engine, type HeldRequest } from './engine';
import * as parent from './firefox-parent';
import { surround } from './firefox-surroundings';
import type { Surroundings } from './options';
import type { AccessibleNode } from './spoken';
import type { RootAccess } from './view';
import { waitUntil, within } from './wait';

/** Firefox, over WebDriver BiDi, with access to the browser's own window (`--remote-allow-system-access`). */
export async function firefoxEngine(browser: Browser, addOnId: string, uuid: string): Promise<Engine> {
  const bidi = bidiOf(browser);
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
    contexts: { context: string }[];
  };
  const window = tree.contexts[0]?.context;
  if (!window) throw new Error('Firefox shows no window of its own over BiDi');
  const extensionUrl = `moz-extension://${uuid}/`;
  await callInContext(bidi, window, parent.noteRequests, [textArgument(addOnId)]);
  await callInContext(bidi, window, parent.noteErrors, [textArgument(extensionUrl)]);
  return new FirefoxEngine(browser, addOnId, extensionUrl, bidi, window);
}

class FirefoxEngine implements Engine {
  readonly name = 'firefox';

  constructor(
    readonly browser: Browser,
    private readonly addOnId: string,
    readonly extensionUrl: string,
    private readonly bidi: Bidi,
    private readonly window: string,
  ) {}

  async answerRequests(answer: (request: HeldRequest) => Promise<Answer | typeof REFUSED>): Promise<void> {
    interface BeforeRequestSent {
      isBlocked: boolean;
      request: {
        request: string;
        url: string;
        method: string;
        destination?: string;
        headers: { name: string; value: { value: string } }[];
      };
    }
    this.bidi.on('network.beforeRequestSent', ({ isBlocked, request }: BeforeRequestSent) => {
      if (!isBlocked) return;
      const { url, method, destination } = request;
      const asked = Object.fromEntries(
        request.headers.map(({ name, value }) => [name.toLowerCase(), value.value]),
      );
      answer({ url, method, kind: destination || 'fetch', headers: asked })
        .then((given) => {
          if (given === REFUSED) return this.bidi.send('network.failRequest', { request: request.request });
          const headers = Object.entries(given.headers);
          return this.bidi.send('network.provideResponse', {
            request: request.request,
            statusCode: given.status,
            reasonPhrase: 'Answered by the test',
            headers: headers.map(([name, value]) => ({ name, value: textArgument(value) })),
            body: textArgument(given.body),
          });
        })
        // The requests of a page are gone once it is closed or navigates.
        .catch(() => undefined);
    });
    await this.bidi.send('network.addIntercept', {
      phases: ['beforeRequestSent'],
      urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
    });
  }

  evaluateInBackground(source: string): Promise<unknown> {
    return this.inParent(parent.callInView, this.addOnId, 'background', source);
  }

  async backgroundRequests(): Promise<string[]> {
    return JSON.parse(String(await this.inParent(parent.notedRequests))) as string[];
  }

  async extensionErrors(): Promise<string[]> {
    return JSON.parse(String(await this.inParent(parent.notedErrors))) as string[];
  }

  async crashTab(page: Page): Promise<void> {
    const processOf = async () => Number(await this.inParent(parent.processOf, contextOf(page)));
    const pid = await processOf();
    if (!(pid > 0) || pid === this.browser.process()?.pid) throw new Error(`No process of a page: ${pid}`);
    process.kill(pid, 'SIGKILL');
    await waitUntil('the browser to know of the crash', async () => (await processOf()) !== pid);
  }

  async stopBackground(): Promise<void> {
    await this.inParent(
      `async (id) => { await WebExtensionPolicy.getByID(id).extension.terminateBackground(); }`,
      this.addOnId,
    );
  }

  async watchBackgroundStart(): Promise<void> {
    // In Firefox no debugger is attached to the event page.
  }

  async pressCommand(name: string): Promise<void> {
    await this.inParent(
      `(id, name) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        extension.shortcuts.onCommand(name);
      }`,
      this.addOnId,
      name,
    );
  }

  async reloadExtension(): Promise<void> {
    await this.inParent(
      `async (id) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id)).reload();
        await WebExtensionPolicy.getByID(id).readyPromise;
      }`,
      this.addOnId,
    );
  }

  async backgroundHeap(): Promise<number> {
    return Number(await this.inParent(parent.heapOfView, this.addOnId, 'background'));
  }

  async collectGarbage(page: Page): Promise<void> {
    await page.bringToFront();
    await this.inParent(parent.collectGarbageInFront);
  }

  surround(page: Page, surroundings: Surroundings): Promise<void> {
    return surround(page, surroundings, (source, ...texts) => this.inParent(source, ...texts));
  }

  async goToExtensionPage(page: Page, url: string): Promise<void> {
    // BiDi never reports the load of an extension page: the page is polled instead.
    await page.goto(url, { waitUntil: [] });
    await waitUntil(`${url} to load`, async () => {
      const now = await page.evaluate(() => ({ url: document.URL, state: document.readyState }));
      if (now.url === url && now.state === 'complete') return true;
      throw new Error(`it is at ${now.url}, ${now.state}`);
    });
  }

  async keepAlive(): Promise<void> {
    // Firefox renders background tabs and lets them receive clicks.
  }

  async callInClosedRoot(page: Page, source: string): Promise<string | undefined> {
    interface SerialNode {
      children?: { value?: { shadowRoot?: { sharedId: string } | null } }[];
    }
    const context = contextOf(page);
    const html = await callInContext(this.bidi, context, '() => document.documentElement', [], {
      includeShadowTree: 'all',
      maxDomDepth: 1,
    });
    const modes = [];
    for (const child of (html.value as SerialNode | undefined)?.children ?? []) {
      const sharedId = child.value?.shadowRoot?.sharedId;
      if (!sharedId) continue;
      const mode = await callInContext(this.bidi, context, '(root) => root.mode', [{ sharedId }]);
      if (mode.value === 'closed') modes.push(sharedId);
    }
    const [sharedId] = modes;
    if (modes.length > 1) throw new Error(`${modes.length} closed shadow roots, where one was expected`);
    if (!sharedId) return undefined;
    return String((await callInContext(this.bidi, context, source, [{ sharedId }])).value);
  }

  async accessibleNodes(page: Page): Promise<AccessibleNode> {
    return JSON.parse(String(await this.inParent(parent.accessibleNodes, contextOf(page)))) as AccessibleNode;
  }

  async openToolbarPopup(frontPage: Page): Promise<RootAccess> {
    await frontPage.bringToFront();
    await this.inParent(parent.openPopup, this.addOnId);
    const inPopup = (body: string) => this.inParent(parent.callInView, this.addOnId, 'popup', body);
    await waitUntil('the toolbar popup to load', async () => {
      // A call in the first, empty document is never answered once the popup's document replaces it.
      const look = inPopup('document.URL !== "about:blank" && document.readyState');
      return (await within('a look at the popup', look, 1_000)) === 'complete';
    });
    return {
      description: 'toolbar popup',
      call: async (source) => String(await inPopup(`(${source})(document)`)),
      clickAt: async (x, y) =>
        void (await this.inParent(parent.clickInView, this.addOnId, 'popup', String(x), String(y))),
      press: async (key) => void (await this.inParent(parent.keyInView, this.addOnId, 'popup', key)),
      type: async (text) => {
        for (const letter of text) await this.inParent(parent.keyInView, this.addOnId, 'popup', letter);
      },
      close: async () => void (await this.inParent(parent.closePopup, this.addOnId)),
    };
  }

  async setHostAccess(granted: boolean, origins: string[]): Promise<void> {
    await this.inParent(parent.setAccess, this.addOnId, granted ? 'add' : 'remove', JSON.stringify(origins));
    await waitUntil(`host access to be ${granted ? 'there' : 'gone'}`, async () => {
      const has = `chrome.permissions.contains(${JSON.stringify({ origins })})`;
      return (await this.evaluateInBackground(has)) === granted;
    });
  }

  async acceptRequestsFor(): Promise<void> {
    await this.inParent(
      `() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
    );
  }

  /** Calls a function, given as source, with strings, in the browser's own window. */
  private async inParent(functionSource: string, ...texts: string[]): Promise<unknown> {
    const value: RemoteValue = await callInContext(
      this.bidi,
      this.window,
      functionSource,
      texts.map(textArgument),
    );
    return value.value;
  }
}
