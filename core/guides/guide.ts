import type { DataType } from './data-types';
import type { Block, Inline } from './rich-text';
import type { ServiceId, ServiceNames } from '../pages/service';

/** A guide's entry in the index: what matching, ranking and the picker need. */
export interface GuideSummary {
  /** The guide's file name without the extension. */
  readonly id: string;
  readonly title: string;
  readonly dataType: DataType;
  readonly sources: readonly ServiceId[];
  readonly destinations: readonly ServiceId[];
  /** The day on which the guide's facts were last checked, as `YYYY-MM-DD`. */
  readonly checked?: string;
  /** Changes whenever anything in the guide's file changes. */
  readonly version: string;
  /** Whether one online service sends the data to another, as opposed to a file that the person exports and imports. */
  readonly direct: boolean;
  /** The URL of the transfer tool that the guide starts with; absent if no link of the guide opens a known one. */
  readonly tool?: string;
  /** The id of that tool, as `PageMatch` has it. */
  readonly toolId?: string;
}

/** A guide in full. Each is a file of its own, so that only the guide that is shown is loaded. */
export interface Guide extends GuideSummary, FirstSight {
  /** The language that the guide is written in, as a BCP 47 tag. */
  readonly language: string;
  /** What is said first on pages where people delete their account, as far as it differs. */
  readonly leaving?: Partial<FirstSight>;
  /** The names of all services that the guide mentions. */
  readonly names: ServiceNames;
  /** Pre-formatted per UI language: the first `Intl` call costs the page more than rendering. */
  readonly formatted: Readonly<Record<string, FormattedFields>>;
  /** The blocks before the first heading. */
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
}

/** What people read first. */
export interface FirstSight {
  /** The title, unless the guide has another. */
  readonly headline: string;
  /** One sentence in plain text: what this does for the reader. Empty if the guide has no intro. */
  readonly promise: string;
}

export interface FormattedFields {
  /** `Facebook or Instagram` */
  readonly sources: string;
  /** `23 Nov 2026` */
  readonly checked?: string;
}

/** The headings that have a meaning. A section with any other heading is `other`, and is shown in document order. */
export const SECTION_HEADINGS = {
  before: 'Before you start',
  steps: 'Steps',
  arrives: 'When it arrives',
  wrong: 'If something goes wrong',
  can: 'What this solution can do',
  cannot: 'What this solution does not do',
  afterwards: 'Afterwards',
} as const;

export type SectionKind = keyof typeof SECTION_HEADINGS | 'other';

export interface Section {
  readonly kind: SectionKind;
  readonly heading: string;
  /** In a `steps` section: the blocks before and after the list of steps. */
  readonly blocks: readonly Block[];
  /** Never empty in a `steps` section, always empty in any other. */
  readonly steps: readonly Step[];
}

export interface Step {
  /** Derived from the title and unique within the guide. A step stays marked as done as long as its title stays. */
  readonly slug: string;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  /** The ids of the transfer tools that the step's buttons open: on a page of one, the person has done the step. */
  readonly reachedOn: readonly string[];
}
