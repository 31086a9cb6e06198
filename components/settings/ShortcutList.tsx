import { useTexts } from '../texts';

interface Props {
  readonly shortcuts: readonly {
    readonly name: string;
    readonly description: string;
    readonly keys: string;
  }[];
}

/** The extension's keyboard shortcuts, and where to change them. */
export function ShortcutList({ shortcuts }: Props) {
  const t = useTexts();
  return (
    <>
      <ul>
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name} class="row">
            <span>{description === '' ? t('options.openPopup') : description}</span>
            {keys === '' ? <span class="muted">{t('options.noKeys')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p class="muted">{t('options.keysHint')}</p>
    </>
  );
}
