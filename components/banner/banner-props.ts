import type { BannerView } from '../../core/guides/guide-model';
import type { Failure } from '../texts';
import type { HiddenNoticeProps } from './HiddenNotice';

export interface BannerProps {
  readonly view: BannerView;
  readonly isExpanded: boolean;
  /** What the banner shows instead of a guide, after the person has hidden it. */
  readonly notice: Pick<HiddenNoticeProps, 'notice' | 'onUndo' | 'onDismiss'> | undefined;
  readonly onExpand: () => void;
  readonly onOpenSettings: () => void;
  readonly onOpenGuide: (guide: string) => void;
  /** Absent if the browser doesn't let a web page open the panel. */
  readonly onOpenPanel: (() => void) | undefined;
  readonly onReload: () => void;
  /** Set if the extension that injected the banner is gone, or a command failed. */
  readonly problem: Failure | 'outdated' | undefined;
}
