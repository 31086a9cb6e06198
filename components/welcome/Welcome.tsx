import { ExternalLink } from '../elements/ExternalLink';
import { Icon } from '../elements/Icon';
import { Logo } from '../elements/Logo';
import { useTexts } from '../texts';
import { PinDrawing, type PinsBy } from './PinDrawing';
import { RouteDrawing } from './RouteDrawing';

export interface FirstTool {
  readonly url: string;
  /** The name of the service whose transfers it starts. */
  readonly service: string;
}

interface Props {
  /** What a person can try first. */
  readonly tool: FirstTool | undefined;
  readonly pinsBy: PinsBy;
  readonly onOpenSettings: () => void;
}

const PIN_HINTS = { pin: 'welcome.pinHint', menu: 'welcome.pinHintMenu' } as const;
const PRIVACY = ['welcome.neverSees', 'welcome.onDevice', 'welcome.sites'] as const;

/** Shown once, after the installation. */
export function Welcome({ tool, pinsBy, onOpenSettings }: Props) {
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
        <section class="card" aria-labelledby="pin">
          <PinDrawing pinsBy={pinsBy} />
          <h2 id="pin">{t('welcome.pin')}</h2>
          <p>{t(PIN_HINTS[pinsBy])}</p>
        </section>
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
