import { useRef } from 'preact/hooks';
import { useDispatch } from '../dispatch';
import { Icon } from '../elements/Icon';
import { useTexts } from '../texts';
import type { BannerProps } from './banner-props';

interface Props extends Pick<BannerProps, 'view' | 'onOpenPanel' | 'onOpenSettings'> {
  /** The name of the service whose page it is. */
  readonly service: string;
}

/** What is needed rarely. Escape closes it, and so does leaving it. */
export function BannerMenu({ view, service, onOpenPanel, onOpenSettings }: Props) {
  const t = useTexts();
  const dispatch = useDispatch();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const item = (label: string, onClick: () => void) => (
    <button
      type="button"
      class="button plain"
      onClick={() => {
        close();
        onClick();
      }}
    >
      {label}
    </button>
  );
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        const { relatedTarget } = event;
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary class="button plain icon" aria-label={t('banner.more')} title={t('banner.more')}>
        <Icon name="more" />
      </summary>
      <div class="items">
        {onOpenPanel && item(t('banner.panel'), onOpenPanel)}
        {item(t('banner.never', [service]), () =>
          dispatch({ type: 'mute-site', service: view.match.service }),
        )}
        {item(t('banner.settings'), onOpenSettings)}
      </div>
    </details>
  );
}
