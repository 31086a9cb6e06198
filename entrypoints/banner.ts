import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBanner } from '../surfaces/banner/start-banner';

/** Injected by the background when there is something to show. */
export default defineUnlistedScript(() => {
  startBanner();
});
