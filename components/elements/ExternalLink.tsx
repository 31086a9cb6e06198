import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts';
import { Icon } from './Icon';

export function ExternalLink(props: { href: string; class?: string; children: ComponentChildren }) {
  const t = useTexts();
  return (
    <a {...props} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {props.children}
      <span class="external">
        <Icon name="external" />
        <span class="visually-hidden">{t('guide.newTab')}</span>
      </span>
    </a>
  );
}
