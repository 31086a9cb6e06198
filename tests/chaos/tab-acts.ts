import { waitUntil } from '../../tools/browsers/wait';
import { FEED, KOOFR, SETTINGS, TOOL } from '../e2e/addresses';
import type { Act } from './act';
import { nothing } from './changes';
import { OWN_PAGES, type Ground, type OwnPage, type WebTab } from './ground';
import { chooseFile } from './own-page-acts';
import type { Random } from './random';

/** A transfer's tool, settings, destinations, a feed, a site that is not switched on, and one that nobody knows. */
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
/** Where one gets to within these sites. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  'www.facebook.com': ['/tyi', '/settings', '/', '/your_information'],
  'www.instagram.com': ['/accounts/edit/', '/', '/download/request'],
  'app.koofr.net': ['/app/storage/', '/app/', '/signin'],
  'www.dropbox.com': ['/home', '/account', '/login'],
};
const MOST_TABS = 3;
const MOST_OWN = 2;

/** What can be done with the browser itself. */
export function tabActs(ground: Ground, random: Random): Act[] {
  const { tabs, own, front, session } = ground;
  const act = (kind: string, words: string, work: () => Promise<void>, at?: OwnPage): Act[] => [
    { kind, words, do: work, change: nothing, isOfStorage: false, ...(at && { at }) },
  ];
  const url = random.chance(0.5) ? random.pick(ADDRESSES.slice(0, 4)) : random.pick(ADDRESSES);
  const name = random.pick(OWN_PAGES);
  const canLoad = !session.site.isOffline;
  return [
    ...(canLoad && tabs.length < MOST_TABS
      ? act('open a page', `open ${url} in a new tab`, async () => load(ground, await ground.openTab(), url))
      : []),
    ...(front ? actsInFront(ground, front, url, random, act) : []),
    ...tabs
      .filter((tab) => tab !== front)
      .flatMap((tab) => act('switch tabs', `go to ${tab.name}`, () => ground.bringToFront(tab))),
    ...(tabs.length > 1
      ? tabs.flatMap((tab) =>
          act('close a tab', `close ${tab.name}`, async () => {
            await tab.page.close();
            await ground.forget(tab);
          }),
        )
      : []),
    ...(own.length < MOST_OWN
      ? act('open a page of the extension', `open ${name}`, async () => void (await ground.openOwn(name)))
      : []),
    ...own.flatMap((one) => [
      ...act('close a page of the extension', `close ${one.name}`, () => ground.closeOwn(one)),
      ...act('reload a page of the extension', `reload ${one.name}`, () => reloadOwn(ground, one)),
      ...(one.name === 'options' ? [chooseFile(ground, one)].flatMap((offer) => offer ?? []) : []),
    ]),
  ];
}

function actsInFront(
  ground: Ground,
  tab: WebTab,
  url: string,
  random: Random,
  act: (kind: string, words: string, work: () => Promise<void>) => Act[],
): Act[] {
  const canLoad = !ground.session.site.isOffline;
  const path = random.pick(PATHS[new URL(ground.urlOf(tab)).hostname] ?? ['/', '/other']);
  const way = (by: -1 | 1) => {
    const [from, to] = [tab.history[tab.at], tab.history[tab.at + by]];
    return from && to && (canLoad || from.load === to.load) ? to : undefined;
  };
  return [
    // A browser takes the way to where one is for a reload.
    ...(canLoad && url !== ground.urlOf(tab)
      ? act('go to a page', `${tab.name}: go to ${url}`, () => load(ground, tab, url))
      : []),
    ...(canLoad ? act('reload', `${tab.name}: reload`, () => reload(ground, tab)) : []),
    ...act('go on within the page', `${tab.name}: go on to ${path}`, () => goOn(ground, tab, path)),
    ...(way(-1) ? act('back', `${tab.name}: back`, () => traverse(ground, tab, -1)) : []),
    ...(way(1) ? act('forward', `${tab.name}: forward`, () => traverse(ground, tab, 1)) : []),
  ];
}

/** Goes to an address in a tab. */
export async function load(ground: Ground, tab: WebTab, url: string): Promise<void> {
  ground.visited.add(url);
  if (tab.at < 0) await tab.page.goto(url);
  else {
    await leave(tab);
    await tab.page.evaluate((to) => void setTimeout(() => location.assign(to), 0), url);
    await untilLoaded(tab, url);
  }
  ground.arrivedAt(tab, url);
}

/** Marks a page that is left, to know it again should the browser bring it back whole. */
async function leave(tab: WebTab): Promise<void> {
  await tab.page.evaluate(`void (globalThis.load = ${tab.history[tab.at]?.load ?? 0})`);
}

/** Loads a tab's page anew. */
export async function reload(ground: Ground, tab: WebTab): Promise<void> {
  await leave(tab);
  await tab.page.evaluate(() => void setTimeout(() => location.reload(), 0));
  await untilLoaded(tab, ground.urlOf(tab));
  ground.arrivedAt(tab, ground.urlOf(tab), false);
}

/** After the browser has brought back a page whole, Firefox tells of no load in that tab any more: the page is asked. */
const untilLoaded = (tab: WebTab, url: string) =>
  waitUntil(`${tab.name} to have loaded ${url}`, async () => {
    const now = await tab.page.evaluate(() => ({
      url: document.URL,
      isNew: !('load' in globalThis),
      isComplete: document.readyState === 'complete',
    }));
    if (now.url === url && now.isNew && now.isComplete) return true;
    throw new Error(`it is ${JSON.stringify(now)}`);
  });

async function goOn(ground: Ground, tab: WebTab, path: string): Promise<void> {
  const url = new URL(path, ground.urlOf(tab)).href;
  await tab.page.evaluate((to) => history.pushState(null, '', to), path);
  ground.movedTo(tab, url);
}

/** One page back or forward: within the page, or to another, loaded anew or kept whole by the browser. */
async function traverse(ground: Ground, tab: WebTab, by: -1 | 1): Promise<void> {
  const [from, to] = [tab.history[tab.at], tab.history[tab.at + by]];
  if (!from || !to) return;
  await leave(tab);
  await tab.page.evaluate((steps) => void setTimeout(() => history.go(steps), 0), by);
  const isSamePage = from.load === to.load;
  const { load } = await waitUntil(`${tab.name} to be at ${to.url}`, async () => {
    const now = await tab.page.evaluate(() => ({
      url: document.URL,
      load: (globalThis as { load?: number }).load,
      isComplete: document.readyState === 'complete',
    }));
    if (now.url === to.url && now.isComplete && (now.load === from.load) === isSamePage) return now;
    throw new Error(`it is ${JSON.stringify(now)}`);
  });
  tab.at += by;
  // A page that the browser kept whole, and brings back, is one that went on: with its banner, if it had one.
  if (!isSamePage && load !== undefined) tab.hasBanner = await tab.banner.exists();
  if (isSamePage || load !== undefined) ground.events.moved.add(tab);
  else ground.arrivedAt(tab, to.url, false);
  ground.events.panelFollows = true;
}

async function reloadOwn(ground: Ground, own: OwnPage): Promise<void> {
  await ground.session.reloadExtensionPage(own.page);
  own.mayComplain = ground.refuses;
  ground.events.panelFollows = true;
}
