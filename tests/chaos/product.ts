import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchRules } from '../../core/pages/match-page';
import { DEFAULT_PREFERENCES } from '../../core/state/preferences';
import type { HostIndex } from '../../core/guides/guide-index';
import type { Shown } from '../../core/state/banner-history';
import type { Quiet } from '../../core/state/hidden-sites';
import type { Preferences } from '../../core/state/preferences';
import type { TransferLog } from '../../core/state/transfer';
import { compileCollection } from '../../modules/guides/compile-collection';
import { guideModel, rankPage, type RankedPage } from '../../core/guides/guide-model';

/*
 * The product's own reading of its storage and its pages, without a browser: the parts are told that they run in an
 * extension whose storage is whatever was read last, and whose files are those of the build.
 */

/** What storage.local holds, as the browser gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/** The same, read with the schemas of the product. */
export interface Stored {
  readonly raw: Raw;
  readonly preferences: Preferences;
  readonly quiet: Quiet;
  readonly shown: Shown;
  readonly offered: readonly string[];
  readonly log: TransferLog;
  /** The keys that hold what fits no schema. */
  readonly misfits: readonly string[];
}

const BUILD = resolve('.output/chrome-mv3');
const fileOf = (path: string) => readFileSync(`${BUILD}${path}`, 'utf8');

let snapshot: Raw = {};
let written: string[] = [];
const area = {
  get: (key: string) => Promise.resolve(key in snapshot ? { [key]: snapshot[key] } : {}),
  set: (items: Raw) => Promise.resolve(void written.push(...Object.keys(items))),
};
const runtime = {
  id: 'chaos',
  getURL: (path: string) => `data:application/json;base64,${Buffer.from(fileOf(path)).toString('base64')}`,
};
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime, storage: { local: area } } });
const items = await import('../../platform/storage');
const { loadGuide } = await import('../../platform/collection');

/** The model of a guide of the build. */
export const loadGuideModel = async (id: string, ...rest: Tail<Parameters<typeof guideModel>>) =>
  guideModel(await loadGuide(id), ...rest);
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;

/** Reads a storage as the product does. */
export async function readStored(raw: Raw): Promise<Stored> {
  snapshot = raw;
  const { preferences, quiet, shown, offeredSites, transfers, welcomed } = items;
  const [preferred, silenced, alreadyShown, offered, log] = await Promise.all([
    preferences.get(),
    quiet.get(),
    shown.get(),
    offeredSites.get(),
    transfers.get(),
  ]);
  written = [];
  // A change that changes nothing writes only to set aside what does not fit.
  const untouched = <T>(value: T) => value;
  await Promise.all([
    preferences.update(untouched),
    quiet.update(untouched),
    shown.update(untouched),
    offeredSites.update(untouched),
    transfers.update(untouched),
    welcomed.update(untouched),
  ]);
  const misfits = written.filter((key) => !key.startsWith('set-aside/')).sort();
  return { raw, preferences: preferred, quiet: silenced, shown: alreadyShown, offered, log, misfits };
}

export const NO_PREFERENCES = DEFAULT_PREFERENCES;

const compiled = compileCollection('guides').collection;
if (!compiled) throw new Error('The guides that ship do not compile');
const collection = compiled;
export const { guides, services } = collection;
export const serviceName = (id: string) => services.find((service) => service.id === id)?.name ?? id;
export const serviceId = (name: string) => services.find((service) => service.name === name)?.id;

/** Whether a page is on a site that a person has to switch on. */
export const isOptional = (url: string) => collection.optionalHosts.includes(new URL(url).hostname);

/** The hosts of a service that a person switches on. */
export const optionalHostsOf = (name: string) =>
  Object.entries(collection.pages)
    .filter(
      ([host, rules]) =>
        collection.optionalHosts.includes(host) && rules.some(({ service }) => serviceName(service) === name),
    )
    .map(([host]) => host);

/** What a page means with this storage; `undefined` where it means nothing. */
export function rankedPage(url: string, stored: Stored): RankedPage | undefined {
  const { hostname } = new URL(url);
  if (!Object.hasOwn(collection.pages, hostname)) return undefined;
  const index = JSON.parse(fileOf(`/index/hosts/${hostname}.json`)) as HostIndex;
  const match = matchRules(index.rules, url);
  const page = match && rankPage({ url, match, guides: index.guides, names: index.names }, stored);
  return page && page.guides.length > 0 ? page : undefined;
}
