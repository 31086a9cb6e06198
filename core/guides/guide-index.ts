import type { DataType } from './data-types';
import type { GuideSummary } from './guide';
import type { PageRule } from '../pages/match-page';
import type { ServiceId, ServiceNames } from '../pages/service';

/*
 * The index of the guides, split so that each use loads one small file: the rules of a host, the picker's data, the
 * names of all services, the optional sites. The search index is a file of its own.
 */

/** The page rules of one host, and the guides for its pages. */
export interface HostIndex {
  readonly rules: readonly PageRule[];
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** What the picker shows first. */
export interface PickerIndex {
  /** The data types that have guides. */
  readonly dataTypes: readonly DataType[];
  /** All guides of a small collection; empty if the collection is too large to be listed. */
  readonly guides: readonly GuideSummary[];
  /** The names of the services of these guides. */
  readonly names: ServiceNames;
}

/** All guides about one data type. */
export interface DataTypeIndex {
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** A service on whose sites the extension runs only after the person has turned it on. */
export interface OptionalSite {
  readonly service: ServiceId;
  readonly name: string;
  readonly hosts: readonly string[];
  /** The services whose transfers start on this service's pages. */
  readonly exportsFor?: readonly ServiceId[];
}
