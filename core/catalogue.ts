import type { GuideSummary } from './guide';
import type { PageTable } from './match-page';
import type { Service, ServiceId } from './service';

/** The index of a collection of guides: everything but the guides' bodies. */
export interface Catalogue {
  readonly services: Readonly<Record<ServiceId, Service>>;
  readonly guides: readonly GuideSummary[];
  readonly pages: PageTable;
}
