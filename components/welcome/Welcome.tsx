import type { Pinning } from '../../core/pinning';
import { ExternalLink } from '../elements/ExternalLink';
import { Icon } from '../elements/Icon';
import { Logo } from '../elements/Logo';
import { useTexts } from '../texts';
import { PinDrawing } from './PinDrawing';
import { RouteDrawing } from './RouteDrawing';

export interface FirstTool {
  readonly url: string;
  /** The name of the service whose transfers it starts. */
  readonly service: string;
}

interface Props {
  /** What a person can try first. */
  readonly tool: FirstTool | undefined;
  readonly pinning: Pinning;
  readonly onOpenSettings: () => void;
}

const PIN_HINTS = {
  pin: 'welcome.pinHint',
  eye: 'welcome.pinHintEye',
  gear: 'welcome.pinHintGear',
} as const;
const PRIVACY = ['welcome.neverSees', 'welcome.onDevice', 'welcome.sites'] as const;

/** Shown once, after the installation. */
export function Welcome({ tool, pinning, onOpenSettings }: Props) {
  const t = useTexts();
  return (
    <div class="welcome">
      <header class="brand">
        <Logo />
        <p>{t('welcome.title')}</p>
      </header>
      <main>
        <div class="hero">
          <RouteDrawing />
          <h1>{t('welcome.headline')}</h1>
          <p class="lead">{t('welcome.what')}</p>
          <div class="start">
            {tool && (
              <ExternalLink class="button primary" href={tool.url}>
                {t('welcome.open', [tool.service])}
              </ExternalLink>
            )}
            <p class="muted">{t('welcome.stays')}</p>
          </div>
        </div>
        <Access pinning={pinning} />
        <section class="card" aria-labelledby="privacy">
          <h2 id="privacy">{t('welcome.privacy')}</h2>
          <ul>
            {PRIVACY.map((key) => (
              <li key={key}>
                <Icon name="check" />
                <span>{t(key)}</span>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={onOpenSettings}>
            {t('welcome.settings')}
          </button>
        </section>
      </main>
    </div>
  );
}

/** How to get the icon into the toolbar or, without one, where the extension is found. */
function Access({ pinning }: Pick<Props, 'pinning'>) {
  const t = useTexts();
  const hasToolbar = pinning !== 'none';
  return (
    <section class="card" aria-labelledby="access">
      {hasToolbar && <PinDrawing pinning={pinning} />}
      <h2 id="access">{t(hasToolbar ? 'welcome.pin' : 'welcome.find')}</h2>
      <p>{t(hasToolbar ? PIN_HINTS[pinning] : 'welcome.findHint')}</p>
    </section>
  );
}
