import type { ComponentChildren } from 'preact';
import { useTexts, type TextKey } from '../texts';
import { Frame } from './Frame';

export interface PopupProps {
  readonly notices: ComponentChildren;
  /** The guide that is open; without one, `list` is shown. */
  readonly guide: ComponentChildren;
  readonly list: ComponentChildren;
  /** Whether there is a guide for the page, and another one or the list is shown. */
  readonly canGoBack: boolean;
  /** What the browser calls its panel; absent if it has none. */
  readonly panelLabel: TextKey | undefined;
  readonly onShowAll: () => void;
  readonly onGoBack: () => void;
  readonly onOpenPanel: () => void;
  readonly onOpenSettings: () => void;
}

/** The toolbar popup: a guide, or the list of what can be transferred. */
export function Popup({ notices, guide, list, canGoBack, panelLabel, ...acts }: PopupProps) {
  const t = useTexts();
  const button = (label: string, onClick: () => void) => (
    <button key={label} type="button" class="button plain" onClick={onClick}>
      {label}
    </button>
  );
  const foot = (
    <>
      {guide !== undefined && button(t('popup.all'), acts.onShowAll)}
      {canGoBack && button(t('popup.back'), acts.onGoBack)}
      {panelLabel && button(t(panelLabel), acts.onOpenPanel)}
    </>
  );
  return (
    <Frame surface="popup" hasTitle={guide === undefined} foot={foot} onOpenSettings={acts.onOpenSettings}>
      {notices}
      {guide ?? list}
    </Frame>
  );
}
