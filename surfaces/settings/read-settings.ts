import type { SiteSwitch } from '../../components/settings/SiteSwitches';
import type { DataType } from '../../core/guides/data-types';
import { destinationsOf } from '../../core/guides/filter-guides';
import { isOn, joinSameHosts } from '../../core/pages/optional-sites';
import type { ServiceId, ServiceNames } from '../../core/pages/service';
import { stillHidden } from '../../core/state/hidden-sites';
import type { HiddenSites, Preferences } from '../../core/state/state';
import { isTurnedOff, type Policies } from '../../core/policies/policies';
import { loadDataType, loadGuides, loadPicker, loadServices, loadSites } from '../../platform/collection';
import { grantedOptionalHosts } from '../../platform/host-access';
import { readPolicies } from '../../platform/policies';
import { readShortcuts, type Shortcut } from '../../platform/shortcuts';
import { storedState } from '../../platform/storage';

export interface SettingsState {
  readonly preferences: Preferences;
  readonly hiddenSites: HiddenSites;
  readonly policies: Policies;
  readonly sites: readonly SiteSwitch[];
  readonly shortcuts: readonly Shortcut[];
}

export async function readSettings(): Promise<SettingsState> {
  const [{ preferences, hiddenSites }, policies, sites, on, shortcuts] = await Promise.all([
    storedState.read(),
    readPolicies(),
    loadSites(),
    grantedOptionalHosts(),
    readShortcuts(),
  ]);
  // A snooze ends when its guide changes, so the current guides are needed.
  const closed = Object.values(hiddenSites).flatMap((site) => (site.kind === 'snooze' ? [site.guide] : []));
  return {
    preferences,
    hiddenSites: stillHidden(hiddenSites, await loadGuides(closed), Date.now()),
    policies,
    sites: joinSameHosts(
      sites
        .map((site) => ({ ...site, on: isOn(site, on) }))
        // Turning on a site that the organization has turned off would show nothing there.
        .filter((site) => site.on || !isTurnedOff(policies, site.service)),
    ),
    shortcuts,
  };
}

/** What doesn't change while the settings are open. */
export interface Choices {
  readonly dataTypes: readonly { readonly id: DataType; readonly destinations: readonly ServiceId[] }[];
  readonly names: ServiceNames;
}

export async function readChoices(): Promise<Choices> {
  const [{ dataTypes }, names] = await Promise.all([loadPicker(), loadServices()]);
  const indexes = await Promise.all(dataTypes.map(async (id) => ({ id, ...(await loadDataType(id)) })));
  return {
    dataTypes: indexes.map(({ id, guides }) => ({ id, destinations: destinationsOf(guides, id) })),
    names,
  };
}
