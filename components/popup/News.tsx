import { useTexts } from '../texts';

interface Props {
  readonly onDismiss: () => void;
}

/** What the latest version has brought, in a line or two. */
export function News({ onDismiss }: Props) {
  const t = useTexts();
  return (
    <section class="notice" aria-labelledby="news">
      <h2 id="news">{t('news.title')}</h2>
      <p>{t('news.text')}</p>
      <button type="button" class="button" onClick={onDismiss}>
        {t('news.dismiss')}
      </button>
    </section>
  );
}
