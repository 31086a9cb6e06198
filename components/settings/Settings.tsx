import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EDGES, SHOWINGS, type Edge, type Showing } from '../../core/state/preferences';
import type { Quiet } from '../../core/state/hidden-sites';
import { PAGE_KINDS, type PageKind, type ServiceId } from '../../core/pages/service';
import { Choice } from '../elements/Choice';
import { DestinationChoices, type DestinationChoicesProps } from './DestinationChoices';
import { QuietList } from './HiddenSites';
import { SiteSwitches, type SiteSwitch } from './SiteSwitches';
import { useTexts, type Failure } from '../texts';
import { FailureNotice } from '../elements/FailureNotice';

export interface OptionsProps extends DestinationChoicesProps {
  readonly quiet: Quiet;
  readonly sites: readonly SiteSwitch[];
  readonly shortcuts: ComponentChildren;
  readonly backup: ComponentChildren;
  readonly failed: Failure | undefined;
  readonly onSetShowing: (kind: PageKind, showing: Showing) => void;
  readonly onSetEdge: (edge: Edge) => void;
  readonly onSwitchSite: (site: SiteSwitch, on: boolean) => void;
  readonly onEndQuiet: (service: ServiceId) => void;
  readonly onReset: () => void;
}

export function Options(props: OptionsProps) {
  const t = useTexts();
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
            value={preferences.showing[kind]}
            options={SHOWINGS.map((value) => ({ value, label: t(`options.${value}`) }))}
            onChoose={(value) => {
              props.onSetShowing(kind, value as Showing);
            }}
          />
        ))}
        <Choice
          row
          label={t('options.edge')}
          value={preferences.edge}
          options={EDGES.map((value) => ({ value, label: t(`options.${value}`) }))}
          onChoose={(value) => {
            props.onSetEdge(value as Edge);
          }}
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
        <QuietList quiet={props.quiet} serviceName={serviceName} onEndQuiet={props.onEndQuiet} />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('options.keys')}</h2>
        {props.shortcuts}
      </section>
      {props.backup}
      <ResetSection onReset={props.onReset} />
    </main>
  );
}

/** Asks once more before it forgets what cannot be brought back. */
function ResetSection({ onReset }: Pick<OptionsProps, 'onReset'>) {
  const t = useTexts();
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
                onReset();
                setState('done');
              }}
            >
              {t('options.resetConfirm')}
            </button>{' '}
            <button
              type="button"
              class="button"
              onClick={() => {
                setState('idle');
              }}
            >
              {t('options.cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              setState('asking');
            }}
          >
            {t('options.resetButton')}
          </button>
        )}
      </div>
      <p role="status">{state === 'done' ? t('options.resetDone') : ''}</p>
    </section>
  );
}
