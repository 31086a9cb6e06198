import type { GeneratedI18nStructure } from '#i18n';
import { createContext } from 'preact';
import type { CommandFailure } from '../core/state/commands';
import { useContext } from 'preact/hooks';

export type TextKey = keyof GeneratedI18nStructure;
export type Translate = (key: TextKey, substitutions?: readonly string[]) => string;

/** Why a command failed. `no-answer`: it isn't known whether it did. */
export type Failure = CommandFailure | 'no-answer';

/** The UI's texts; without a provider, the keys themselves. */
export const Texts = createContext<Translate>((key) => key);

export const useTexts = () => useContext(Texts);
