import { waitUntil } from '../../tools/browsers/wait';
import { FEED, KOOFR, SETTINGS, TOOL } from '../e2e/addresses';
import type { Action } from './action';
import { nothing } from './changes';
import type { Random } from './random';
import { OWN_PAGES, type OwnPage, type WebTab, type World } from './world';

/** A transfer's tool, settings, destinations, a feed, an optional site, and one that nobody knows. */
const ADDRESSES = [
  TOOL,
  SETTINGS,
  'https://www.instagram.com/accounts/edit/',
  KOOFR,
  'https://www.dropbox.com/home',
  'https://photos.google.com/albums',
  FEED,
  'https://www.flickr.com/cameraroll',
  'https://example.org/',
];
/** Where these sites navigate to by themselves. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  'www.facebook.com': ['/tyi', '/settings', '/', '/your_information', '/help/delete_account'],
  'www.instagram.com': ['/accounts/edit/', '/', '/download/request'],
  'app.koofr.net': ['/app/storage/', '/app/', '/signin'],
  'www.dropbox.com': ['/home', '/account', '/login'],
};
const MOST_TABS = 3;
const MOST_OWN = 2;

/** What can be done with the browser itself. */
export function browserActions(world: World, random: Random): Action[] {
  const { tabs, own, front, session } = world;
  const url = random.chance(0.5) ? random.pick(ADDRESSES.slice(0, 4)) : random.pick(ADDRESSES);
  const name = random.pick(OWN_PAGES);
  const canLoad = !session.site.isOffline;
  const action = (isPossible: boolean, kind: string, words: string, run: () => Promise<void>): Action[] =>
    isPossible ? [{ kind, words, run, change: nothing, isCommand: false }] : [];
  return [
    ...action(canLoad && tabs.length < MOST_TABS, 'open a page', `open ${url} in a new tab`, async () =>
      load(world, await world.openTab(), url),
    ),
    ...action(own.length < MOST_OWN, 'open a page of the extension', `open ${name}`, () =>
      world.openOwn(name),
    ),
    ...tabs.flatMap((tab) => [
      ...action(tab !== front, 'switch tabs', `go to ${tab.name}`, () => world.bringToFront(tab)),
      ...action(tabs.length > 1, 'close a tab', `close ${tab.name}`, () => world.closeTab(tab)),
    ]),
    ...own.flatMap((one) => [
      ...action(true, 'close a page of the extension', `close ${one.name}`, () => world.closeOwn(one)),
      ...action(true, 'reload a page of the extension', `reload ${one.name}`, () => reloadOwn(world, one)),
    ]),
    ...(front ? actionsInFront(front) : []),
  ];

  function actionsInFront(tab: WebTab): Action[] {
    const path = random.pick(PATHS[new URL(world.urlOf(tab)).hostname] ?? ['/', '/other']);
    const inTab = (isPossible: boolean, kind: string, run: () => Promise<void>, to = '') =>
      action(isPossible, kind, `${tab.name}: ${kind}${to}`, run);
    const canTraverse = (by: number) => {
      const [from, to] = [tab.history[tab.at], tab.history[tab.at + by]];
      return from !== undefined && to !== undefined && (canLoad || from.load === to.load);
    };
    return [
      // A browser takes a link to the page itself for a reload.
      ...inTab(canLoad && url !== world.urlOf(tab), 'go to a page', () => load(world, tab, url), `, ${url}`),
      ...inTab(canLoad, 'reload', () => reload(world, tab)),
      ...inTab(true, 'navigate within the page', () => navigate(world, tab, path), ` to ${path}`),
      ...inTab(canTraverse(-1), 'back', () => traverse(world, tab, -1)),
      ...inTab(canTraverse(1), 'forward', () => traverse(world, tab, 1)),
    ];
  }
}

/** Goes to an address in a tab. */
export async function load(world: World, tab: WebTab, url: string): Promise<void> {
  world.visited.add(url);
  if (tab.at < 0) await tab.page.goto(url);
  else {
    await markPage(tab);
    await tab.page.evaluate((to) => void setTimeout(() => location.assign(to), 0), url);
    await waitForPage(tab, url, (mark) => mark === undefined);
  }
  world.loaded(tab, url);
}

/** Loads a tab's page anew. */
export async function reload(world: World, tab: WebTab): Promise<void> {
  const url = world.urlOf(tab);
  await markPage(tab);
  await tab.page.evaluate(() => void setTimeout(() => location.reload(), 0));
  await waitForPage(tab, url, (mark) => mark === undefined);
  world.loaded(tab, url, false);
}

/** Marks a page that is left, to know it again should the browser bring it back from its cache. */
async function markPage(tab: WebTab): Promise<void> {
  const { isPinned, guide, destination } = tab;
  const load = tab.history[tab.at]?.load ?? 0;
  tab.left.set(load, { isPinned, guide, destination });
  await tab.page.evaluate(`void (globalThis.mark = ${load})`);
}

/** The page itself is asked: once a page came back from its cache, Firefox reports no load in that tab any more. */
const waitForPage = (tab: WebTab, url: string, isRight: (mark: number | undefined) => boolean) =>
  waitUntil(`${tab.name} to be at ${url}`, async () => {
    const now = await tab.page.evaluate(() => ({
      url: document.URL,
      mark: (globalThis as { mark?: number }).mark,
      isComplete: document.readyState === 'complete',
    }));
    if (now.url === url && now.isComplete && isRight(now.mark)) return now;
    throw new Error(`it is ${JSON.stringify(now)}`);
  });

async function navigate(world: World, tab: WebTab, path: string): Promise<void> {
  const from = world.urlOf(tab);
  const url = new URL(path, from).href;
  await tab.page.evaluate((to) => history.pushState(null, '', to), path);
  const load = tab.history[tab.at]?.load ?? 0;
  tab.history = [...tab.history.slice(0, ++tab.at), { url, load }];
  world.navigated(tab, from);
}

/** One page back or forward: within the page, or to another one, loaded anew or from the browser's cache. */
async function traverse(world: World, tab: WebTab, by: -1 | 1): Promise<void> {
  const [from, to] = [tab.history[tab.at], tab.history[tab.at + by]];
  if (!from || !to) return;
  await markPage(tab);
  await tab.page.evaluate((steps) => void setTimeout(() => history.go(steps), 0), by);
  const isSamePage = from.load === to.load;
  const { mark } = await waitForPage(tab, to.url, (one) => (one === from.load) === isSamePage);
  tab.at += by;
  if (mark === undefined) world.loaded(tab, to.url, false);
  else if (isSamePage) world.navigated(tab, from.url);
  else {
    // It comes back with its banner, if it had one.
    Object.assign(tab, tab.left.get(to.load));
    tab.hasBanner = await tab.view.exists();
    world.events.navigated.add(tab);
  }
}

async function reloadOwn(world: World, own: OwnPage): Promise<void> {
  await world.session.reloadExtensionPage(own.page);
  own.mayComplain = world.refuses;
  own.follows = 'new';
  own.destination = undefined;
}
