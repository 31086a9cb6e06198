import { isExtensionThere, receiveFromBackground } from '../../platform/content-port';
import { createBannerController } from './banner-controller';
import { canHoldBanner } from './mount-host';

/** Whether this page has a banner whose extension is still there: a second injection then does nothing. */
const globals = globalThis as { isTransferGuidesBannerThere?: () => boolean };

/** Starts to listen: the background sends the view to show right after the injection. */
export function startBanner(): void {
  if (globals.isTransferGuidesBannerThere?.() || !canHoldBanner(document)) return;
  globals.isTransferGuidesBannerThere = isExtensionThere;
  const controller = createBannerController(() => {
    stopReceiving();
    removeEventListener('pagehide', leave);
    delete globals.isTransferGuidesBannerThere;
  });
  const leave = () => controller.leave();
  addEventListener('pagehide', leave);
  const stopReceiving = receiveFromBackground((message) => {
    switch (message.type) {
      case 'show':
        controller.show(message.view);
        return 'done';
      case 'toggle':
        controller.toggle();
        return 'done';
      case 'hide':
        return controller.hide(message.unlessPinnedOn);
    }
  });
}
