/** The name of a service's file in `guides/services/`, without the extension: `google-photos`. */
export type ServiceId = string;

/**
 * Why a URL matters to a service, most specific first.
 * - `leaving`: pages where people delete their account with the service
 * - `transfer`: the tool that starts a transfer from the service
 * - `settings`: settings pages, one or two clicks away from that tool
 * - `site`: pages where people use the service
 */
export const PAGE_KINDS = ['leaving', 'transfer', 'settings', 'site'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  /** Other names and spellings that guides and people use. */
  readonly aliases: readonly string[];
  /** The `https:` URL of the service's home page. */
  readonly home?: string;
  /** `false` for anything but an online service, such as the person's own device. */
  readonly online: boolean;
  /** The services whose transfers start on this service's pages, e.g. Google Photos on those of Google Takeout. */
  readonly exportsFor: readonly ServiceId[];
  /** Whether access to its hosts is requested at installation; any other service is turned on by the person. */
  readonly default: boolean;
}

/** The names of services, by their ids. */
export type ServiceNames = Readonly<Record<ServiceId, string>>;

/** The service and the kind of page that a URL matches. */
export interface PageMatch {
  readonly service: ServiceId;
  readonly kind: PageKind;
  /** The services whose transfers also start there. */
  readonly exportsFor?: readonly ServiceId[];
  /** The id of the transfer tool. Present exactly for the kind `transfer`. Services may share a tool. */
  readonly tool?: string;
}
