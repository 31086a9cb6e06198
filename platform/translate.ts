import { i18n, type GeneratedI18nStructure } from '#i18n';
import { isolate } from '../core/text-direction';

/** The UI's text for a key of `locales/en.yml`, in the browser's language. */
export function translate(key: keyof GeneratedI18nStructure, substitutions: readonly string[] = []): string {
  return (i18n.t as (key: string, substitutions: string[]) => string)(key, substitutions.map(isolate));
}
