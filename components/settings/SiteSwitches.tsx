import { useState } from 'preact/hooks';
import type { ServiceId } from '../../core/pages/service';
import { Switch } from '../elements/Switch';
import { useTexts } from '../texts';

export interface SiteSwitch {
  readonly service: ServiceId;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly on: boolean;
}

interface Props {
  readonly sites: readonly SiteSwitch[];
  /** The switch follows the browser's answer, not the click. */
  readonly onSwitch: (site: SiteSwitch, on: boolean) => void;
}

/** A longer list needs a search. */
const MANY = 30;

/** The optional sites, each with a switch that turns it on or off. */
export function SiteSwitches({ sites, onSwitch }: Props) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const isFound = ({ name, hosts }: SiteSwitch) =>
    wanted !== '' && [name, ...hosts].some((text) => text.toLowerCase().includes(wanted));
  const isMany = sites.length > MANY;
  // Sites that are on are always listed, so that they can be turned off.
  const shown = sites.filter((site) => !isMany || site.on || isFound(site)).slice(0, 200);
  return (
    <>
      {isMany && (
        <label class="search">
          <span>{t('settings.findSite')}</span>
          <input class="field" type="search" onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
      )}
      <p role="status">{isMany && wanted !== '' && !sites.some(isFound) ? t('settings.noSiteFound') : ''}</p>
      <ul>
        {shown.map((site) => {
          const ids = { labelledBy: `name-${site.service}`, describedBy: `hosts-${site.service}` };
          return (
            <li key={site.service}>
              <label class="row">
                <span>
                  <bdi id={ids.labelledBy}>{site.name}</bdi>
                  <span class="small">
                    <bdi id={ids.describedBy} dir="ltr">
                      {site.hosts.join(', ')}
                    </bdi>
                  </span>
                </span>
                <Switch {...ids} on={site.on} onSwitch={(on) => onSwitch(site, on)} />
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
