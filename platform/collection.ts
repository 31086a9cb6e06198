import catalogue from 'virtual:catalogue';
import type { BannerView, GuideView } from '../core/guide-view';
import { chooseDestination } from '../core/choose-destination';
import type { Guide } from '../core/guide';
import type { Preferences } from '../core/preferences';
import type { PageMatch } from '../core/service';
import { browser } from './browser';

export { catalogue };

const loaded = new Map<string, Promise<Guide>>();

async function fetchGuide(id: string): Promise<Guide> {
  const response = await fetch(browser.runtime.getURL(`/guides/${id}.json`));
  return (await response.json()) as Guide;
}

/** Reads one guide's body from the extension's own package. */
export function loadGuide(id: string): Promise<Guide> {
  const guide = loaded.get(id) ?? fetchGuide(id);
  loaded.set(id, guide);
  return guide;
}

export async function loadGuideView(
  id: string,
  preferences: Preferences,
  match?: PageMatch,
): Promise<GuideView> {
  const guide = await loadGuide(id);
  const destination = chooseDestination(guide, preferences, match);
  const named = [...guide.sources, ...guide.destinations, ...(match ? [match.service] : [])];
  const services = Object.fromEntries(
    named.flatMap((service) => {
      const { name, home } = catalogue.services[service] ?? {};
      return name !== undefined && home !== undefined ? [[service, { name, home }]] : [];
    }),
  );
  return { guide, services, ...(destination && { destination }), ...(match && { match }) };
}

export async function loadBannerView(
  id: string,
  preferences: Preferences,
  match: PageMatch,
  open: boolean,
): Promise<BannerView> {
  return { ...(await loadGuideView(id, preferences, match)), match, open, edge: preferences.edge };
}
