import { useEffect, useRef } from 'preact/hooks';
import { useDispatch } from '../dispatch';
import { useArrival } from '../guide/use-arrival';
import { useTexts } from '../texts';
import type { BannerProps } from './banner-props';
import { ExpandedBanner } from './ExpandedBanner';
import { HiddenNotice } from './HiddenNotice';
import { MinimizedBanner } from './MinimizedBanner';
import { useKeptFocus } from './use-kept-focus';

/** The in-page banner, minimized or expanded. It takes the focus only after a person's action. */
export function Banner(props: BannerProps) {
  const { view, isExpanded, notice } = props;
  const t = useTexts();
  const dispatch = useDispatch();
  const title = useRef<HTMLHeadingElement>(null);
  const expandButton = useRef<HTMLButtonElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const wasExpanded = useRef(isExpanded);
  const arrival = useArrival(view, view.asksArrival);
  useEffect(() => {
    if (wasExpanded.current !== isExpanded) (isExpanded ? title : expandButton).current?.focus();
    wasExpanded.current = isExpanded;
  }, [isExpanded]);
  const guide = useRef(view.guide.id);
  useEffect(() => {
    if (guide.current === view.guide.id) return;
    guide.current = view.guide.id;
    if (scroll.current) scroll.current.scrollTop = 0;
    // Only after the person's own choice: a guide that the page brings takes no focus.
    if (view.isPinned) title.current?.focus();
  }, [view.guide.id]);
  const keptFocus = useKeptFocus(() => (isExpanded ? title : expandButton).current);
  const shape = notice ? 'hidden' : isExpanded ? 'expanded' : 'minimized';
  return (
    <aside
      class={`surface banner ${shape} ${view.position}`}
      aria-label={t('banner.label')}
      {...keptFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && shape === 'expanded')
          dispatch({ type: 'collapse-guide', guide: view.guide.id });
      }}
    >
      {notice ? (
        <HiddenNotice {...notice} view={view} />
      ) : isExpanded ? (
        <ExpandedBanner {...props} title={title} scroll={scroll} arrival={arrival} />
      ) : (
        <MinimizedBanner {...props} button={expandButton} />
      )}
    </aside>
  );
}
