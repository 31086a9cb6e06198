import type { SiteSwitch } from '../../components/settings/SiteSwitches';
import type { Guide } from '../../core/guides/guide';
import { isOn } from '../../core/pages/optional-sites';
import { destinationsOf } from '../../core/guides/filter-guides';
import type { Preferences } from '../../core/state/preferences';
import { withoutEnded, type Quiet } from '../../core/state/hidden-sites';
import type { ServiceId, ServiceNames } from '../../core/pages/service';
import { loadDataType, loadGuide, loadPicker, loadSites } from '../../platform/collection';
import { switchedOnHosts } from '../../platform/host-access';
import { readShortcuts, type Shortcut } from '../../platform/shortcuts';
import { preferences, quiet } from '../../platform/storage';

export interface OptionsState {
  readonly preferences: Preferences;
  readonly quiet: Quiet;
  readonly sites: readonly SiteSwitch[];
  readonly shortcuts: readonly Shortcut[];
}

export async function readOptions(): Promise<OptionsState> {
  const [preferred, silenced, sites, on, shortcuts] = await Promise.all([
    preferences.get(),
    quiet.get(),
    loadSites(),
    switchedOnHosts(),
    readShortcuts(),
  ]);
  const guides = await guidesOf(silenced);
  return {
    preferences: preferred,
    quiet: withoutEnded(silenced, guides, Date.now()),
    sites: sites.map((site) => ({ ...site, on: isOn(site, on) })),
    shortcuts,
  };
}

/** The guides that were closed: a snooze ends when its guide changes. One that is gone cannot. */
async function guidesOf(silenced: Quiet): Promise<readonly Guide[]> {
  const ids = Object.values(silenced).flatMap((entry) => (entry.kind === 'snooze' ? [entry.guide] : []));
  const loading = await Promise.allSettled([...new Set(ids)].map(loadGuide));
  return loading.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** What does not change while the options are open. */
export interface Choices {
  readonly dataTypes: readonly { readonly name: string; readonly destinations: readonly ServiceId[] }[];
  readonly names: ServiceNames;
  /** Where the first of all guides starts. */
  readonly tool: string | undefined;
}

export async function readChoices(): Promise<Choices> {
  const { dataTypes } = await loadPicker();
  const read = await Promise.all(
    dataTypes.map(async ({ name, file }) => ({ name, ...(await loadDataType(file)) })),
  );
  return {
    dataTypes: read.map(({ name, guides }) => ({ name, destinations: destinationsOf(guides, name) })),
    names: Object.assign({}, ...read.map(({ names }) => names)) as ServiceNames,
    tool: read.flatMap(({ guides }) => guides).find(({ direct }) => direct)?.tool,
  };
}
