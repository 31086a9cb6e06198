import { useEffect, useState } from 'preact/hooks';
import { isNews } from '../../core/state/is-news';
import { sendCommand } from '../../platform/receive-messages';
import { translate } from '../../platform/translate';

/**
 * Whether there are news that the person hasn't seen. They are noted as seen when they show: they come once, and stay
 * while this surface is open.
 */
export function useNews(seenNews: string, onFailure: (error?: unknown) => void) {
  const version = translate('news.version');
  const [isShown, setShown] = useState(isNews(version, seenNews));
  useEffect(() => {
    if (isShown) sendCommand({ type: 'note-news', version }).catch(onFailure);
  }, []);
  return { isShown, dismiss: () => setShown(false) };
}
