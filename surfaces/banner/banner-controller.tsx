import { render } from 'preact';
import { Banner, type BannerProps } from '../../components/banner/Banner';
import { Texts, type Translate } from '../../components/texts';
import { textDirection } from '../../core/text-direction';
import type { BannerView } from '../../core/guides/guide-model';
import type { CommandFailure } from '../../core/state/command-result';
import type { TransferAct } from '../../core/state/transfer';
import { isExtensionThere, sendFromContent } from '../../platform/content-port';
import type { PageMatch, ServiceId } from '../../core/pages/service';
import type { BannerAnswer, ContentMessage } from '../../platform/messages';
import { createLastingTexts } from './cached-translate';
import { mountHost, type BannerHost } from './mount-host';

export interface BannerController {
  show(view: BannerView): void;
  toggle(): void;
  /** Removes the banner. On a page of `unlessPinnedOn`, one that the person asked for stays. */
  hide(unlessPinnedOn?: PageMatch): BannerAnswer;
  remove(): void;
}

const isSamePage = (a: PageMatch | undefined, b: PageMatch | undefined) =>
  a !== undefined && a.service === b?.service && a.kind === b.kind;

/** What the controller needs of the page and of the extension. */
export interface BannerEnvironment {
  /** `undefined` where the page has nothing to put a banner into. */
  readonly mount: () => BannerHost | undefined;
  /** Whether the extension that put the banner here is still there. */
  readonly isExtensionThere: () => boolean;
  /** Resolves to `undefined` where nobody answers. */
  readonly send: (message: ContentMessage) => Promise<unknown>;
  readonly texts: Translate;
}

const realEnvironment = (): BannerEnvironment => ({
  mount: () => mountHost(document),
  isExtensionThere,
  send: sendFromContent,
  texts: createLastingTexts('error.outdated'),
});

/** Keeps what a banner shows, and turns a person's acts into messages. */
export function createBannerController(
  onRemoved: () => void,
  environment: BannerEnvironment = realEnvironment(),
): BannerController {
  const { texts } = environment;
  let host: BannerHost | undefined;
  let view: BannerView | undefined;
  let open = false;
  // A choice made here holds until the background says otherwise: on a destination's own site the
  // guide would else snap back to that site.
  let chosen: ServiceId | undefined;
  // A guide that the person asked for stays, though the page's best one is another.
  let asked: string | undefined;
  // What the person opened stays, whatever changes in what is stored.
  let isPinned = false;
  let isFinished = false;
  let isRemoved = false;
  let problem: BannerProps['problem'];

  const draw = () => {
    if (!view || isRemoved) return;
    host ??= environment.mount();
    if (!host) return;
    // The page's language and direction are not the banner's.
    host.container.lang = texts('language');
    host.container.dir = textDirection(texts('language'));
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
            isPinned = true;
            draw();
          }}
          onFold={() => {
            open = false;
            isPinned = false;
            draw();
            send({ type: 'fold', guide: guide.id });
          }}
          onSnooze={(length) => {
            if (isFinished || !environment.isExtensionThere()) controller.remove();
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
            isPinned = true;
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

  /** Forgets a banner that the page has removed. It comes back with the next view, not at once: that could go on for ever. */
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
    if (environment.isExtensionThere()) return environment.send(message);
    problem = 'outdated';
    open = true;
    draw();
    return undefined;
  };

  const send = (message: ContentMessage, then?: () => void) => {
    void tell(message).then((answer) => {
      if (problem === 'outdated') return;
      // Without an answer the background was stopped in the middle of it: it may be stored or not.
      problem = answer === 'saved' ? undefined : ((answer as CommandFailure | undefined) ?? 'no-answer');
      if (problem) {
        isFinished = false;
        // On one line there is no room to say so.
        open = true;
      }
      draw();
      if (!problem) then?.();
    });
  };

  /** Removes the banner only once that is stored: otherwise a quick reload would show it again. */
  const leave = (message: ContentMessage) => {
    send(message, () => {
      controller.remove();
    });
  };

  const read = (guide: string) => {
    void environment.send({ type: 'read-guide', guide }).then((other) => {
      if (other && asked === guide) controller.show(other as BannerView);
    });
  };

  /** Reads the view again after "all there", for the new undo: views that are pushed are ignored while `isFinished`. */
  const reread = () => {
    const destination = view?.destination;
    void environment.send({ type: 'read-guide', guide: view?.guide.id ?? '' }).then((next) => {
      if (!next || !isFinished) return;
      view = { ...(next as BannerView), ...(destination !== undefined && { destination }) };
      draw();
    });
  };

  const controller: BannerController = {
    show(next) {
      letGoIfLost();
      if (isFinished) return;
      if (!isSamePage(view?.match, next.match)) {
        asked = undefined;
        isPinned = false;
      }
      isPinned ||= next.isPinned;
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
      isPinned = open;
      draw();
    },
    hide(unlessPinnedOn) {
      // What is left to do after a transfer stays to be read, too.
      if ((isPinned || isFinished) && isSamePage(unlessPinnedOn, view?.match)) return 'pinned';
      controller.remove();
      return 'done';
    },
    remove() {
      takeDown();
      isRemoved = true;
      onRemoved();
    },
  };
  return controller;
}
