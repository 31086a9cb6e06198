/** The name of a service's file in `guides/services/`, without its ending: `google-photos`. */
export type ServiceId = string;

/**
 * Why a URL matters to a service, most specific first.
 * - `transfer`: the tool that starts a transfer out of the service
 * - `settings`: where that tool lives, one or two clicks away
 * - `site`: where the service's users simply are
 */
export const PAGE_KINDS = ['transfer', 'settings', 'site'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What the surfaces need to know of a service. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  /** Other spellings that guides and people use. */
  readonly aliases: readonly string[];
  /** An `https:` address to send a person to. */
  readonly home: string;
}

/** What a URL means. */
export interface PageMatch {
  readonly service: ServiceId;
  readonly kind: PageKind;
}
