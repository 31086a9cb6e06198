import type { ComponentChildren } from 'preact';
import type { Policies } from '../../core/policies/policies';
import type { HiddenSites } from '../../core/state/state';
import { FailureNotice } from '../elements/FailureNotice';
import type { Failure } from '../texts';
import { DestinationChoices, type DestinationChoicesProps } from './DestinationChoices';
import { DisplayChoices } from './DisplayChoices';
import { HiddenSiteList } from './HiddenSites';
import { Rail } from './Rail';
import { Section, SECTIONS } from './Section';
import { SiteSwitches, type SiteSwitch } from './SiteSwitches';

export interface SettingsProps extends DestinationChoicesProps {
  readonly hiddenSites: HiddenSites;
  readonly policies: Pick<Policies, 'destinations' | 'hiddenSites'>;
  readonly sites: readonly SiteSwitch[];
  /** Absent where the browser has no shortcuts. */
  readonly shortcuts: ComponentChildren;
  readonly backup: ComponentChildren;
  readonly erase: ComponentChildren;
  readonly failed: Failure | undefined;
  readonly onSwitchSite: (site: SiteSwitch, on: boolean) => void;
}

export function Settings(props: SettingsProps) {
  const { preferences, policies, sites, serviceName } = props;
  const { shortcuts } = props;
  const missing = [...(sites.length > 0 ? [] : ['sites']), ...(shortcuts === undefined ? ['shortcuts'] : [])];
  const sections = SECTIONS.filter((id) => !missing.includes(id));
  return (
    <div class="settings">
      <Rail sections={sections} />
      <main>
        <div class="failures">
          <FailureNotice failure={props.failed} otherwise="settings.error" />
        </div>
        <Section id="destinations">
          <DestinationChoices {...props} />
        </Section>
        <Section id="display">
          <DisplayChoices preferences={preferences} />
        </Section>
        {sites.length > 0 && (
          <Section id="sites">
            <SiteSwitches sites={sites} onSwitch={props.onSwitchSite} />
          </Section>
        )}
        <Section id="hiddenSites">
          <HiddenSiteList
            hiddenSites={props.hiddenSites}
            turnedOff={policies.hiddenSites}
            serviceName={serviceName}
          />
        </Section>
        {shortcuts !== undefined && <Section id="shortcuts">{shortcuts}</Section>}
        <Section id="data">
          {props.backup}
          {props.erase}
        </Section>
      </main>
    </div>
  );
}
