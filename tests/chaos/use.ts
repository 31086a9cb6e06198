import type { Action } from './action';
import type { Guide, KnownPage } from './pages';
import type { Snapshot } from './snapshot';
import type { Stored, Transfer } from './stored';
import type { OwnPage, WebTab, World } from './world';

/** A surface, and what it shows. */
export interface Shown {
  readonly world: World;
  readonly at: WebTab | OwnPage;
  readonly snapshot: Snapshot;
  readonly stored: Stored;
  /** The page that a banner is on. */
  readonly page: KnownPage | undefined;
  readonly guide: Guide | undefined;
  readonly destination: string | undefined;
  readonly transfers: readonly Transfer[];
}

/** What using a control does: without `change` it sends no command. */
export type Use = Pick<Action, 'kind'> & Partial<Action>;
