import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from '../pages/service';

/** What the banner has already shown, so that it does not push itself forward twice. */
export interface Shown {
  /** The guides that the person has folded: from then on they come as one line. */
  readonly folded: readonly string[];
  /** By destination site and guide: the guide's version when its line was shown there. */
  readonly introduced: Readonly<Record<string, string>>;
}

export const NOTHING_SHOWN: Shown = { folded: [], introduced: {} };

const introduction = (service: ServiceId, guide: GuideSummary) => `${service}/${guide.id}`;

export function isIntroduced(shown: Shown, service: ServiceId, guide: GuideSummary): boolean {
  const key = introduction(service, guide);
  return Object.hasOwn(shown.introduced, key) && shown.introduced[key] === guide.version;
}

export function introduce(shown: Shown, service: ServiceId, guide: GuideSummary): Shown {
  const introduced = { ...shown.introduced, [introduction(service, guide)]: guide.version };
  return { ...shown, introduced };
}

/** From now on the guide may open by itself again. */
export function unfold(shown: Shown, guide: string): Shown {
  return shown.folded.includes(guide)
    ? { ...shown, folded: shown.folded.filter((id) => id !== guide) }
    : shown;
}

export function fold(shown: Shown, guide: string): Shown {
  return shown.folded.includes(guide) ? shown : { ...shown, folded: [...shown.folded, guide] };
}
