import type { ComponentChildren } from 'preact';
import { Icon } from '../elements/Icon';
import { Logo } from '../elements/Logo';
import { useTexts } from '../texts';

interface Props {
  readonly surface: 'popup' | 'panel';
  /** Whether the content begins with a heading of the first level; otherwise the name in the bar is that heading. */
  readonly hasTitle: boolean;
  /** What stays on top with the bar. */
  readonly tabs?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onOpenSettings: () => void;
}

/** The bar with the extension's name, the content and the foot of the popup and the panel. */
export function Frame({ surface, hasTitle, tabs, foot, children, onOpenSettings }: Props) {
  const t = useTexts();
  const Name = hasTitle ? 'p' : 'h1';
  return (
    <div class={`surface app ${surface}`}>
      <header class="top">
        <div class="bar">
          <Logo />
          <Name class="name">{t('extension.name')}</Name>
          <button
            type="button"
            class="button plain icon"
            aria-label={t('popup.settings')}
            title={t('popup.settings')}
            onClick={onOpenSettings}
          >
            <Icon name="settings" />
          </button>
        </div>
        {tabs}
      </header>
      <main>{children}</main>
      {foot !== undefined && <footer class="foot">{foot}</footer>}
    </div>
  );
}
