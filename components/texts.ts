import type { GeneratedI18nStructure } from '#i18n';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type TextKey = keyof GeneratedI18nStructure;
export type Translate = (key: TextKey, substitutions?: readonly string[]) => string;

/** Why something that a person asked for was not done: we do not know, or the browser would not keep it. */
export type Failure = 'broken' | 'not-kept';

/** The UI's texts; without a provider, the keys themselves. */
export const Texts = createContext<Translate>((key) => key);

export const useTexts = () => useContext(Texts);
