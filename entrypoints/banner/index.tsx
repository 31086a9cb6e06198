import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BannerView } from '../../core/guide-view';
import { receiveFromBackground, sendFromContent } from '../../platform/content-port';
import { createBannerController } from './banner-controller';

/** Set while a banner is up in this page, so that a second injection does nothing. */
const MARK = 'transferGuidesBanner';

/** Injected by the background when there is something to show; asks it what. */
export default defineUnlistedScript(async () => {
  const world = globalThis as { [MARK]?: boolean };
  if (world[MARK]) return;
  world[MARK] = true;
  const controller = createBannerController(() => {
    stopReceiving();
    delete world[MARK];
  });
  const stopReceiving = receiveFromBackground((message) => {
    if (message.type === 'show') controller.show(message.view);
    else controller.remove();
  });
  const view = (await sendFromContent({ type: 'banner-ready' })) as BannerView | undefined;
  if (view) controller.show(view);
  else controller.remove();
});
