import type { DataType } from './data-types';
import type { Block, Inline } from './rich-text';
import type { ServiceId, ServiceNames } from '../pages/service';

/** What the matching, the ranking and the pickers need of a guide: its entry in the index. */
export interface GuideSummary {
  /** The guide's file name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly dataType: DataType;
  readonly sources: readonly ServiceId[];
  readonly destinations: readonly ServiceId[];
  /** The day on which the guide's facts were last held against their sources, as `YYYY-MM-DD`. */
  readonly checked?: string;
  /** Changes whenever anything in the guide's file changes. */
  readonly version: string;
  readonly stepCount: number;
  /** Whether one online service sends the data straight to another, as against a file that the person carries over. */
  readonly direct: boolean;
  /** The address of the tool that the guide starts with; absent where no link of it leads to a known one. */
  readonly tool?: string;
}

/** A guide in full. Kept in a file of its own, so that only the one that is shown is loaded. */
export interface Guide extends GuideSummary {
  /** Of all services that the guide names. */
  readonly names: ServiceNames;
  /** By the languages of the UI. */
  readonly formatted: Readonly<Record<string, FormattedFields>>;
  /** What stands before the first heading. */
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
}

export interface FormattedFields {
  /** `Facebook and Instagram` */
  readonly sources: string;
  /** `Koofr or Dropbox` */
  readonly destinations: string;
  /** `Nov 23, 2026` */
  readonly checked?: string;
}

/** The sections that the surfaces know; any other heading is `other`, and its section is shown where it stands. */
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
  /** In a `steps` section: what stands around the list of steps. */
  readonly blocks: readonly Block[];
  /** Only in a `steps` section, and there never empty. */
  readonly steps: readonly Step[];
}

export interface Step {
  /** Made from the title; a step keeps its identity as long as its title stays. Unique within the guide. */
  readonly slug: string;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}
