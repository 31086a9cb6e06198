import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GuideModel } from '../../core/guides/guide-model';
import type { ServiceId } from '../../core/pages/service';
import { textDirection } from '../../core/text-direction';

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

/** The attributes of an element with the guide's own words: their language may differ from the UI's. */
export function useGuideLanguage() {
  const language = useContext(GuideContext)?.view.guide.language ?? 'en';
  return { lang: language, dir: textDirection(language) };
}

/** Whether the person is on the page of the tool that the guide starts with. */
export const isAtTool = ({ guide, match }: GuideModel): boolean =>
  match?.kind === 'transfer' && match.tool !== undefined && match.tool === guide.toolId;
