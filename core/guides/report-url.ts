import type { Guide } from './guide';
import { parseUrl } from '../parse-url';

/** Where people report a guide that doesn't match what they see. */
export interface ReportForm {
  /** The project's list of issues, or its form for a new one. */
  readonly address: string;
  readonly browserName: string;
}

/** All that a report says before the person adds to it. */
export interface ReportDetails {
  readonly guide: Pick<Guide, 'id' | 'version'>;
  /** The current step of the transfer in progress. `number` counts from 1. */
  readonly step?: { readonly number: number; readonly slug: string } | undefined;
  readonly browserName: string;
}

/** The form that asks what the person sees instead. The facts fill its fields of the same names. */
export const REPORT_TEMPLATE = 'guide-is-wrong.yml';

/** The address of the project's form for a new issue, filled in. `undefined` if `base` isn't an `https:` address. */
export function reportUrl(base: string, { guide, step, browserName }: ReportDetails): string | undefined {
  const url = parseUrl(base);
  if (url?.protocol !== 'https:') return undefined;
  // package.json usually names GitHub's list of issues. The form is one level below.
  url.pathname = url.pathname.replace(/\/issues\/?$/, '/issues/new');
  const { searchParams } = url;
  if (!searchParams.has('template')) searchParams.set('template', REPORT_TEMPLATE);
  searchParams.set('title', `${guide.id}: the guide doesn’t match the screen`);
  searchParams.set('guide', guide.id);
  searchParams.set('version', guide.version);
  if (step) searchParams.set('step', `${step.number} (${step.slug})`);
  searchParams.set('browser', browserName);
  return url.href;
}

export type BrowserName = 'Chrome' | 'Edge' | 'Firefox';

/** The browser's name by its user agent string. Edge calls itself `Edg`, and on Android `EdgA`. */
export function browserNameOf(userAgent: string): BrowserName {
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return /\bEdgA?\//.test(userAgent) ? 'Edge' : 'Chrome';
}
