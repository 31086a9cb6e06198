import { browserNameOf } from './guides/report-url';

/**
 * How people get an extension's icon into the browser's toolbar: by a pin in the list of extensions (Chrome), by an eye
 * there (Edge), or by the menu of a gear there (Firefox). `none`: there is no toolbar for icons, as on Android.
 */
export type Pinning = 'pin' | 'eye' | 'gear' | 'none';

const PINNING = { Chrome: 'pin', Edge: 'eye', Firefox: 'gear' } as const;

export const pinningOf = (userAgent: string): Pinning =>
  userAgent.includes('Android') ? 'none' : PINNING[browserNameOf(userAgent)];
