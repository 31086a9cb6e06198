import { useTexts } from '../texts';

interface Props {
  readonly shortcuts: readonly {
    readonly name: string;
    readonly description: string;
    readonly keys: string;
  }[];
}

/** The extension's keyboard shortcuts. */
export function ShortcutList({ shortcuts }: Props) {
  const t = useTexts();
  return (
    <ul>
      {shortcuts.map(({ name, description, keys }) => (
        <li key={name} class="row">
          <span>{description === '' ? t('settings.openPopup') : description}</span>
          {keys === '' ? <span class="muted">{t('settings.noShortcut')}</span> : <kbd dir="ltr">{keys}</kbd>}
        </li>
      ))}
    </ul>
  );
}
