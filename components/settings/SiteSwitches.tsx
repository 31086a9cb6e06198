import { useState } from 'preact/hooks';
import type { ServiceId } from '../../core/pages/service';
import { useTexts } from '../texts';

export interface SiteSwitch {
  readonly service: ServiceId;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly on: boolean;
}

interface Props {
  readonly sites: readonly SiteSwitch[];
  readonly onSwitch: (site: SiteSwitch, on: boolean) => void;
}

/** A longer list needs a filter. */
const MANY = 30;

/** The optional sites, each with a switch that turns it on or off. */
export function SiteSwitches({ sites, onSwitch }: Props) {
  const t = useTexts();
  const [filter, setFilter] = useState('');
  const matches = ({ name, hosts }: SiteSwitch) =>
    [name, ...hosts].some((text) => text.toLowerCase().includes(filter.trim().toLowerCase()));
  const isFew = sites.length <= MANY;
  // Sites that are on are always listed, so that they can be turned off.
  const shown = sites
    .filter((site) => isFew || site.on || (filter.trim() !== '' && matches(site)))
    .slice(0, 200);
  return (
    <>
      {!isFew && (
        <label>
          <span>{t('options.findSite')}</span>
          <input class="field" type="search" onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
      )}
      <ul>
        {shown.map((site) => (
          <li key={site.service}>
            <label class="row">
              <span>
                {site.name} <span class="muted small">{site.hosts.join(', ')}</span>
              </span>
              <input
                type="checkbox"
                role="switch"
                aria-label={site.name}
                checked={site.on}
                onClick={(event) => {
                  // The switch follows the browser's answer, not the click.
                  event.preventDefault();
                  onSwitch(site, !site.on);
                }}
              />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
