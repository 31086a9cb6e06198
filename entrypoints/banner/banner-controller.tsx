import { render } from 'preact';
import { Banner } from '../../components/Banner';
import { Texts } from '../../components/texts';
import type { BannerView } from '../../core/guide-view';
import type { ServiceId } from '../../core/service';
import { sendFromContent } from '../../platform/content-port';
import { translate } from '../../platform/translate';
import { mountHost, type BannerHost } from './mount-host';

export interface BannerController {
  show(view: BannerView): void;
  remove(): void;
}

/** Keeps what a banner shows, and turns a person's acts into messages. */
export function createBannerController(onRemoved: () => void): BannerController {
  let host: BannerHost | undefined;
  let view: BannerView | undefined;
  let open = false;
  // A choice made here holds until the background says otherwise: on a destination's own site the
  // guide would else snap back to that site.
  let chosen: ServiceId | undefined;
  // A guide that the person asked for stays, though the page's best one is another.
  let asked: string | undefined;

  const draw = () => {
    if (!view) return;
    host ??= mountHost(document);
    const { guide, match } = view;
    const shownView = chosen === undefined ? view : { ...view, destination: chosen };
    render(
      <Texts.Provider value={translate}>
        <Banner
          view={shownView}
          open={open}
          onOpen={() => {
            open = true;
            draw();
          }}
          onFold={() => {
            open = false;
            draw();
            void sendFromContent({ type: 'fold', guide: guide.id });
          }}
          onSnooze={(length) => {
            void sendFromContent({ type: 'snooze', service: match.service, guide: guide.id, length });
            controller.remove();
          }}
          onMute={() => {
            void sendFromContent({ type: 'mute', service: match.service });
            controller.remove();
          }}
          onOptions={() => {
            void sendFromContent({ type: 'open-options' });
          }}
          onChooseDestination={(destination) => {
            chosen = destination;
            draw();
            void sendFromContent({ type: 'choose-destination', dataType: guide.dataType, destination });
          }}
          onOpenGuide={(id) => {
            asked = id;
            read(id);
          }}
        />
      </Texts.Provider>,
      host.container,
    );
  };

  const read = (guide: string) => {
    void sendFromContent({ type: 'read-guide', guide }).then((other) => {
      if (other && asked === guide) controller.show(other as BannerView);
    });
  };

  const controller: BannerController = {
    show(next) {
      const isSamePage = view?.match.service === next.match.service && view.match.kind === next.match.kind;
      if (!isSamePage) asked = undefined;
      if (asked !== undefined && next.guide.id !== asked) {
        read(asked);
        return;
      }
      // What the person opened or folded stays so as long as the guide is the same.
      if (view?.guide.id !== next.guide.id) open = next.open;
      if (view?.destination !== next.destination) chosen = undefined;
      view = next;
      draw();
    },
    remove() {
      if (host) render(null, host.container);
      host?.remove();
      host = undefined;
      view = undefined;
      onRemoved();
    },
  };
  return controller;
}
