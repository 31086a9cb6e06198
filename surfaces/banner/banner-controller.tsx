import { render } from 'preact';
import { Banner, type BannerProps } from '../../components/banner/Banner';
import { Texts } from '../../components/texts';
import type { BannerView } from '../../core/guides/guide-view';
import type { ServiceId } from '../../core/pages/service';
import type { TransferAct } from '../../core/state/transfer';
import { isExtensionThere, sendFromContent } from '../../platform/content-port';
import type { ActAnswer, ContentMessage } from '../../platform/messages';
import { createLastingTexts } from './cached-translate';
import { mountHost, type BannerHost } from './mount-host';

export interface BannerController {
  show(view: BannerView): void;
  toggle(): void;
  /** What the background asks for: a banner that tells what is left to do after a transfer stays. */
  hide(): void;
  remove(): void;
}

/** Keeps what a banner shows, and turns a person's acts into messages. */
export function createBannerController(onRemoved: () => void): BannerController {
  const texts = createLastingTexts('error.outdated');
  let host: BannerHost | undefined;
  let view: BannerView | undefined;
  let open = false;
  // A choice made here holds until the background says otherwise: on a destination's own site the
  // guide would else snap back to that site.
  let chosen: ServiceId | undefined;
  // A guide that the person asked for stays, though the page's best one is another.
  let asked: string | undefined;
  let isFinished = false;
  let isRemoved = false;
  let problem: BannerProps['problem'];

  const draw = () => {
    if (!view || isRemoved) return;
    host ??= mountHost(document);
    if (!host) return;
    const { guide, match } = view;
    const shownView = chosen === undefined ? view : { ...view, destination: chosen };
    render(
      <Texts.Provider value={texts}>
        <Banner
          view={shownView}
          open={open}
          isFinished={isFinished}
          problem={problem}
          onOpen={() => {
            open = true;
            draw();
          }}
          onFold={() => {
            open = false;
            draw();
            send({ type: 'fold', guide: guide.id });
          }}
          onSnooze={(length) => {
            if (isFinished || !isExtensionThere()) controller.remove();
            else leave({ type: 'snooze', service: match.service, guide: guide.id, length });
          }}
          onMute={() => {
            leave({ type: 'mute', service: match.service });
          }}
          onOptions={() => {
            send({ type: 'open-options' });
          }}
          onOpenPanel={
            view.canOpenPanel
              ? () => {
                  void tell({ type: 'open-panel' });
                }
              : undefined
          }
          onChooseDestination={(destination) => {
            chosen = destination;
            draw();
            send({ type: 'choose-destination', dataType: guide.dataType, destination });
            const { transfer } = view ?? {};
            if (transfer) send({ type: 'change-place', transfer: transfer.id, destination });
          }}
          onOpenGuide={(id) => {
            asked = id;
            read(id);
          }}
          onAct={act}
        />
      </Texts.Provider>,
      host.container,
    );
  };

  const takeDown = () => {
    if (host) render(null, host.container);
    host?.remove();
    host = undefined;
  };

  /** A page may have taken it away. It is put back when there is news, not at once: that could go on for ever. */
  const letGoIfLost = () => {
    if (!host || host.isInPlace()) return;
    takeDown();
    isFinished = false;
  };

  const act = (done: TransferAct) => {
    isFinished = done.type === 'answer-arrival' && done.answer === 'all-there';
    // After "all there" the background would take the banner away; the way back must be known here.
    send(done, isFinished ? reread : undefined);
  };

  const tell = async (message: ContentMessage): Promise<unknown> => {
    if (isExtensionThere()) return sendFromContent(message);
    problem = 'outdated';
    open = true;
    draw();
    return undefined;
  };

  const send = (message: ContentMessage, then?: () => void) => {
    void tell(message).then((answer) => {
      if (problem === 'outdated') return;
      // No answer is no promise: the background may have been ended in the middle of it.
      problem = answer === ('kept' satisfies ActAnswer) ? undefined : 'not-kept';
      if (problem) {
        isFinished = false;
        // On one line there is no room to say so.
        open = true;
      }
      draw();
      if (!problem) then?.();
    });
  };

  /** It goes once it is kept that it should: not before, or it would be back after a quick reload. */
  const leave = (message: ContentMessage) => {
    send(message, () => {
      controller.remove();
    });
  };

  const read = (guide: string) => {
    void sendFromContent({ type: 'read-guide', guide }).then((other) => {
      if (other && asked === guide) controller.show(other as BannerView);
    });
  };

  /** Takes in what has changed of the same guide, the way back above all. */
  const reread = () => {
    const destination = view?.destination;
    void sendFromContent({ type: 'read-guide', guide: view?.guide.id ?? '' }).then((next) => {
      if (!next || !isFinished) return;
      view = { ...(next as BannerView), ...(destination !== undefined && { destination }) };
      draw();
    });
  };

  const controller: BannerController = {
    show(next) {
      letGoIfLost();
      if (isFinished) return;
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
    toggle() {
      letGoIfLost();
      open = !host || !open;
      draw();
    },
    hide() {
      if (!isFinished) controller.remove();
    },
    remove() {
      takeDown();
      isRemoved = true;
      onRemoved();
    },
  };
  return controller;
}
