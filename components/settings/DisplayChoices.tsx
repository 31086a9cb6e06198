import { PAGE_KINDS, type PageKind } from '../../core/pages/service';
import {
  AUTO_DISPLAYS,
  POSITIONS,
  type AutoDisplay,
  type Position,
  type Preferences,
} from '../../core/state/state';
import { useDispatch } from '../dispatch';
import { Choice } from '../elements/Choice';
import { useTexts, type TextKey } from '../texts';

const HINTS: Partial<Record<PageKind, TextKey>> = {
  transfer: 'settings.transferHint',
  site: 'settings.siteHint',
};

/** What is shown automatically on each kind of page, and where in the window. */
export function DisplayChoices({ preferences }: { preferences: Preferences }) {
  const t = useTexts();
  const dispatch = useDispatch();
  return (
    <>
      {PAGE_KINDS.map((kind) => (
        <Choice
          key={kind}
          row
          label={t(`settings.${kind}`)}
          hint={HINTS[kind] && t(HINTS[kind])}
          value={preferences.autoDisplay[kind]}
          options={AUTO_DISPLAYS.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChoose={(value, onFailure) =>
            dispatch({ type: 'set-auto-display', kind, autoDisplay: value as AutoDisplay }, onFailure)
          }
        />
      ))}
      <Choice
        row
        label={t('settings.position')}
        value={preferences.position}
        options={POSITIONS.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChoose={(value, onFailure) =>
          dispatch({ type: 'set-position', position: value as Position }, onFailure)
        }
      />
    </>
  );
}
