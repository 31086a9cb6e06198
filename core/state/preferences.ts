import type { PageKind, ServiceId } from '../pages/service';

/** What happens by itself on a page: the guide opens, one line shows, or only the toolbar badge. */
export const SHOWINGS = ['guide', 'line', 'badge'] as const;
export type Showing = (typeof SHOWINGS)[number];

/** The edge of the window that the banner sits at. */
export const EDGES = ['bottom', 'top'] as const;
export type Edge = (typeof EDGES)[number];

export interface Preferences {
  /** Where the person wants each data type to go. */
  readonly destinations: Readonly<Record<string, ServiceId>>;
  readonly showing: Readonly<Record<PageKind, Showing>>;
  readonly edge: Edge;
}

export const DEFAULT_PREFERENCES: Preferences = {
  destinations: {},
  showing: { transfer: 'guide', settings: 'line', site: 'line' },
  edge: 'bottom',
};
