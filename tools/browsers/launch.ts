import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { textDirection } from '../../core/text-direction';
import { findBrowser, type BrowserName } from './find-browser';
import { chromiumEngine } from './chromium';
import type { Engine } from './engine';
import { firefoxEngine } from './firefox';
import type { SessionOptions } from './options';
import { PHONE_PREFERENCES } from './phone';
import { BrowserSession } from './session';
import { waitUntil } from './wait';

export type { BrowserSession, SessionOptions };

/** A fixed id for the URLs of the add-on's pages, the same at every launch so that a profile can be reused. */
const FIREFOX_UUID = '5a7d1f0e-3c64-4b0e-9d0a-6f2f8f1b7c21';

/** Starts a browser with the built extension. Nothing in it reaches the network. */
export async function launchBrowser(
  name: BrowserName,
  extensionFolder: string,
  options: SessionOptions = {},
): Promise<BrowserSession> {
  const common: LaunchOptions = {
    executablePath: findBrowser(name),
    headless: options.headless ?? true,
    defaultViewport: null,
    // A command that the browser never answers fails with its name in the error, before the test's own timeout.
    protocolTimeout: 30_000,
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
  };
  const start = name === 'chromium' ? startChromium : startFirefox;
  const { browser, engine } = await start(common, extensionFolder, options);
  try {
    const session = new BrowserSession(engine, options);
    await session.prepare();
    if (existsSync(join(extensionFolder, 'welcome.html')) && !options.keepWelcome)
      await session.closeWelcome();
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

type Start = (
  common: LaunchOptions,
  extensionFolder: string,
  options: SessionOptions,
) => Promise<{ browser: Browser; engine: Engine }>;

const startChromium: Start = async (common, extensionFolder, { locale }) => {
  const browser = await launch({
    ...common,
    browser: 'chrome',
    pipe: true,
    enableExtensions: [extensionFolder],
    // Keeps the protection against navigation floods, as in a person's browser.
    ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(locale
        ? [
            `--lang=${locale}`,
            `--accept-lang=${locale}`,
            // Without that language's texts the browser would stay as it is.
            `--force-ui-direction=${textDirection(locale)}`,
          ]
        : []),
    ],
    env: { ...process.env, ...(locale ? { LANGUAGE: locale } : {}) },
  });
  const target = await waitUntil("the extension's service worker", () =>
    browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://')),
  );
  return { browser, engine: await chromiumEngine(browser, new URL(target.url()).host) };
};

const startFirefox: Start = async (common, extensionFolder, { locale, isPhone, policyFile }) => {
  const addOnId = geckoId(extensionFolder);
  const browser = await launch({
    ...common,
    browser: 'firefox',
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    // Firefox ends itself at the first connection to outside: only then does it read another policy file.
    env: { ...process.env, ...(policyFile ? { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' } : {}) },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: FIREFOX_UUID }),
      // Otherwise hidden tabs are drawn, and their timers run, once a second. One stands in for the sidebar, which isn't hidden.
      'layout.throttled_frame_rate': 60,
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // Tab stops at buttons and links too, which on macOS depends on the system's settings.
      'accessibility.tabfocus': 7,
      // A temporary add-on is uninstalled at the end; a reused profile keeps its storage.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // No network: every request that the test doesn't answer goes to a port where nothing listens.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      ...(isPhone ? PHONE_PREFERENCES : {}),
      ...(policyFile
        ? {
            'browser.policies.alternatePath': policyFile,
            // The browser's own mark of a test run, with MOZ_DISABLE_NONLOCAL_CONNECTIONS.
            'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
          }
        : {}),
      ...(locale
        ? {
            'intl.accept_languages': locale,
            'intl.locale.requested': locale,
            // Lays the browser out from right to left without that language's texts.
            ...(textDirection(locale) === 'rtl' ? { 'intl.l10n.pseudo': 'bidi' } : {}),
          }
        : {}),
    },
  });
  try {
    await browser.installExtension(extensionFolder);
    return { browser, engine: await firefoxEngine(browser, addOnId, FIREFOX_UUID) };
  } catch (error) {
    await browser.close();
    throw error;
  }
};

export function geckoId(extensionFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionFolder}/manifest.json names no browser_specific_settings.gecko.id`);
  return id;
}
