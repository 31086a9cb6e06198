import type { DataType } from './data-types';
import type { GuideSummary } from './guide';
import type { PageRule } from '../pages/match-page';
import type { ServiceId, ServiceNames } from '../pages/service';

/*
 * The index of a collection of guides, cut so that each question reads one small file: what a page means, what there is
 * to pick from, which sites can be switched on. The search has a file of its own.
 */

/** What the pages of one host mean, and the guides that fit them. */
export interface HostIndex {
  readonly rules: readonly PageRule[];
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** What the picker begins with. */
export interface PickerIndex {
  /** The data types that some guide is about. */
  readonly dataTypes: readonly DataType[];
  /** All guides of a small collection; none of one that is too large to be read through. */
  readonly guides: readonly GuideSummary[];
}

/** All guides about one data type. */
export interface DataTypeIndex {
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** A service that the extension shows up on only once the person has switched it on. */
export interface OptionalSite {
  readonly service: ServiceId;
  readonly name: string;
  readonly hosts: readonly string[];
  /** The services whose transfers out start there. */
  readonly exportsFor?: readonly ServiceId[];
}
