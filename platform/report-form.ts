import { browserNameOf, type ReportForm } from '../core/guides/report-url';

declare global {
  interface ImportMetaEnv {
    /** `bugs.url` of package.json, empty if it has none. The build puts it in. */
    readonly BUGS_URL?: string;
  }
}

/** `undefined` if the project has no address for reports. */
export const reportForm = (): ReportForm | undefined =>
  import.meta.env.BUGS_URL
    ? { address: import.meta.env.BUGS_URL, browserName: browserNameOf(navigator.userAgent) }
    : undefined;
