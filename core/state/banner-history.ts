import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from '../pages/service';
import type { BannerHistory } from './state';

type GuideVersion = Pick<GuideSummary, 'id' | 'version'>;

const introduction = (service: ServiceId, guide: GuideVersion) => `${service}/${guide.id}`;

/** Whether the banner of this version of the guide has been shown on the destination's site before. */
export const isIntroduced = (history: BannerHistory, service: ServiceId, guide: GuideVersion): boolean =>
  history.introduced[introduction(service, guide)] === guide.version;

export const introduce = (
  history: BannerHistory,
  service: ServiceId,
  guide: GuideVersion,
): BannerHistory => ({
  ...history,
  introduced: { ...history.introduced, [introduction(service, guide)]: guide.version },
});

/** From now on the guide's banner opens minimized. */
export const collapse = (history: BannerHistory, guide: string): BannerHistory =>
  history.collapsed.includes(guide) ? history : { ...history, collapsed: [...history.collapsed, guide] };

/** From now on the guide's banner may open expanded again. */
export const expand = (history: BannerHistory, guide: string): BannerHistory =>
  history.collapsed.includes(guide)
    ? { ...history, collapsed: history.collapsed.filter((id) => id !== guide) }
    : history;
