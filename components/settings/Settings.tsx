import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PAGE_KINDS } from '../../core/pages/service';
import {
  AUTO_DISPLAYS,
  POSITIONS,
  type AutoDisplay,
  type HiddenSites,
  type Position,
} from '../../core/state/state';
import { useDispatch } from '../dispatch';
import { Choice } from '../elements/Choice';
import { DestinationChoices, type DestinationChoicesProps } from './DestinationChoices';
import { HiddenSiteList } from './HiddenSites';
import { SiteSwitches, type SiteSwitch } from './SiteSwitches';
import { useTexts, type Failure } from '../texts';
import { FailureNotice } from '../elements/FailureNotice';

export interface SettingsProps extends DestinationChoicesProps {
  readonly hiddenSites: HiddenSites;
  readonly sites: readonly SiteSwitch[];
  readonly shortcuts: ComponentChildren;
  readonly backup: ComponentChildren;
  readonly failed: Failure | undefined;
  readonly onSwitchSite: (site: SiteSwitch, on: boolean) => void;
}

export function Settings(props: SettingsProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { preferences, serviceName } = props;
  return (
    <main class="surface options">
      <h1>{t('options.title')}</h1>
      <p class="muted">{t('options.saved')}</p>
      <FailureNotice failure={props.failed} otherwise="options.error" />
      <section aria-labelledby="destinations">
        <h2 id="destinations">{t('options.destinations')}</h2>
        <DestinationChoices {...props} />
      </section>
      <section aria-labelledby="showing">
        <h2 id="showing">{t('options.showing')}</h2>
        <p class="muted">{t('options.showingHint')}</p>
        {PAGE_KINDS.map((kind) => (
          <Choice
            key={kind}
            row
            label={t(`options.${kind}`)}
            value={preferences.autoDisplay[kind]}
            options={AUTO_DISPLAYS.map((value) => ({ value, label: t(`options.${value}`) }))}
            onChoose={(value, onFailure) =>
              dispatch({ type: 'set-auto-display', kind, autoDisplay: value as AutoDisplay }, onFailure)
            }
          />
        ))}
        <Choice
          row
          label={t('options.edge')}
          value={preferences.position}
          options={POSITIONS.map((value) => ({ value, label: t(`options.${value}`) }))}
          onChoose={(value, onFailure) =>
            dispatch({ type: 'set-position', position: value as Position }, onFailure)
          }
        />
      </section>
      {props.sites.length > 0 && (
        <section aria-labelledby="sites">
          <h2 id="sites">{t('options.sites')}</h2>
          <p class="muted">{t('options.sitesHint')}</p>
          <SiteSwitches sites={props.sites} onSwitch={props.onSwitchSite} />
        </section>
      )}
      <section aria-labelledby="quiet">
        <h2 id="quiet">{t('options.quiet')}</h2>
        <HiddenSiteList hiddenSites={props.hiddenSites} serviceName={serviceName} />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('options.keys')}</h2>
        {props.shortcuts}
      </section>
      {props.backup}
      <EraseSection />
    </main>
  );
}

/** Asks for confirmation before erasing, which can't be undone. */
function EraseSection() {
  const t = useTexts();
  const dispatch = useDispatch();
  const [state, setState] = useState<'idle' | 'asking' | 'done'>('idle');
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">{t('options.reset')}</h2>
      <p class="muted">{t('options.resetHint')}</p>
      <div>
        {state === 'asking' ? (
          <>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                dispatch({ type: 'erase' }, () => setState('idle'));
                setState('done');
              }}
            >
              {t('options.resetConfirm')}
            </button>{' '}
            <button type="button" class="button" onClick={() => setState('idle')}>
              {t('options.cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setState('asking')}>
            {t('options.resetButton')}
          </button>
        )}
      </div>
      <p role="status">{state === 'done' ? t('options.resetDone') : ''}</p>
    </section>
  );
}
