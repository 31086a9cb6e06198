import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BannerView } from '../core/guides/guide-view';
import { receiveFromBackground, sendFromContent } from '../platform/content-port';
import { createBannerController } from '../surfaces/banner/banner-controller';
import { canHoldBanner } from '../surfaces/banner/mount-host';

/** Set while a banner is up in this page, so that a second injection does nothing. */
const world = globalThis as { transferGuidesBanner?: boolean };

/** Injected by the background when there is something to show; asks it what. */
export default defineUnlistedScript(() => {
  if (world.transferGuidesBanner || !canHoldBanner(document)) return;
  world.transferGuidesBanner = true;
  const controller = createBannerController(() => {
    stopReceiving();
    delete world.transferGuidesBanner;
  });
  const stopReceiving = receiveFromBackground((message) => {
    switch (message.type) {
      case 'show':
        controller.show(message.view);
        break;
      case 'toggle':
        controller.toggle();
        break;
      case 'hide':
        controller.hide();
    }
  });
  void sendFromContent({ type: 'banner-ready' }).then((view) => {
    if (view) controller.show(view as BannerView);
    else controller.remove();
  });
});
