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

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  /** Other spellings that guides and people use. */
  readonly aliases: readonly string[];
  /** An `https:` address to send a person to. */
  readonly home?: string;
  /** `false` for what is no website, such as the person's own device. */
  readonly online: boolean;
  /** The services whose transfers out start on this one's pages: Google Takeout's are Google Photos and others. */
  readonly exportsFor: readonly ServiceId[];
  /** Whether its hosts are asked for at installation; any other service is switched on by the person. */
  readonly default: boolean;
}

/** The names of services, by their ids. */
export type ServiceNames = Readonly<Record<ServiceId, string>>;

/** What a URL means. */
export interface PageMatch {
  readonly service: ServiceId;
  readonly kind: PageKind;
  /** The services whose transfers out start there too. */
  readonly exportsFor?: readonly ServiceId[];
}
