import type { TextKey, Translate } from '../../components/texts';
import { translate } from '../../platform/translate';

/**
 * Caches the UI's texts: once the extension is updated or removed they can't be read any more, and a remaining banner
 * has to say so. `needed` are the texts for that.
 */
export function createCachedTranslate(...needed: readonly TextKey[]): Translate {
  const remembered = new Map<string, string>();
  const lasting: Translate = (key, substitutions = []) => {
    const id = JSON.stringify([key, substitutions]);
    try {
      const text = translate(key, substitutions);
      if (text !== '') remembered.set(id, text);
    } catch {
      // The extension is gone.
    }
    return remembered.get(id) ?? '';
  };
  for (const key of needed) lasting(key);
  return lasting;
}
