import { createContext } from 'preact';
import type { GuideModel } from '../../core/guides/guide-model';
import type { ServiceId } from '../../core/pages/service';

/** What the components inside a guide's text depend on. */
export interface GuideContextValue {
  readonly view: GuideModel;
  readonly onOpenGuide: (guide: string) => void;
}

export const GuideContext = createContext<GuideContextValue | undefined>(undefined);

/** Whether content for one service is shown, collapsed or left out. */
export function visibility(
  view: GuideModel | undefined,
  service: ServiceId,
): 'shown' | 'collapsed' | 'left-out' {
  if (!view?.guide.destinations.includes(service) || view.destination === service) return 'shown';
  return view.destination === undefined ? 'collapsed' : 'left-out';
}

export const serviceName = (view: GuideModel | undefined, service: ServiceId) =>
  view?.names[service] ?? service;
