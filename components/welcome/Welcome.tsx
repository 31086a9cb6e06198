import { DestinationChoices, type DestinationChoicesProps } from '../settings/DestinationChoices';
import { ExternalLink } from '../elements/ExternalLink';
import { useTexts, type Failure } from '../texts';
import { FailureNotice } from '../elements/FailureNotice';

interface Props extends DestinationChoicesProps {
  readonly failed: Failure | undefined;
  /** The URL of the transfer tool that most people need. */
  readonly tool: string | undefined;
}

/** Shown once, after the installation. */
export function Welcome(props: Props) {
  const t = useTexts();
  const { tool } = props;
  return (
    <main class="surface options welcome">
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.what')}</p>
      <FailureNotice failure={props.failed} otherwise="options.error" />
      <section aria-labelledby="data">
        <h2 id="data">{t('welcome.data')}</h2>
        <ul>
          <li>{t('welcome.dataStays')}</li>
          <li>{t('welcome.dataNotes')}</li>
          <li>{t('welcome.dataSites')}</li>
        </ul>
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t('options.destinations')}</h2>
        <p class="muted">{t('welcome.whereHint')}</p>
        <DestinationChoices {...props} />
      </section>
      {tool !== undefined && (
        <section aria-labelledby="begin">
          <h2 id="begin">{t('welcome.begin')}</h2>
          <p>{t('welcome.beginHint')}</p>
          <p>
            <ExternalLink class="button primary" href={tool}>
              {t('welcome.open')}
            </ExternalLink>
          </p>
        </section>
      )}
      <section aria-labelledby="icon">
        <h2 id="icon">{t('welcome.icon')}</h2>
        <p>{t('welcome.iconHint')}</p>
      </section>
    </main>
  );
}
