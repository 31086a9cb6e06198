import type { BannerProps } from '../../components/banner/banner-props';
import type { Hidden } from '../../components/banner/HiddenNotice';
import type { BannerView } from '../../core/guides/guide-model';
import type { Command, CommandFailure } from '../../core/state/commands';
import { endsChoices } from '../../core/state/pending-choices';
import type { PageMatch, ServiceId } from '../../core/pages/service';
import type { BannerAnswer, ContentMessage } from '../../platform/messages';
import { drawBanner, eraseBanner } from './draw-banner';
import { realEnvironment, type BannerEnvironment } from './banner-environment';
import type { BannerHost } from './mount-host';

export interface BannerController {
  show(view: BannerView): void;
  toggle(): void;
  /** Removes the banner, unless the person opened it on a page of `unlessPinnedOn`. */
  hide(unlessPinnedOn?: PageMatch): BannerAnswer;
  /** The page is left, perhaps for the back/forward cache: what was just hidden isn't there when the person comes back. */
  leave(): void;
  remove(): void;
}

const isSamePage = (a: PageMatch | undefined, b: PageMatch | undefined) =>
  a !== undefined && a.service === b?.service && a.kind === b.kind;

/** Holds the state of a banner, and turns the person's actions into messages. */
export function createBannerController(
  onRemoved: () => void,
  environment: BannerEnvironment = realEnvironment(),
): BannerController {
  let host: BannerHost | undefined;
  let view: BannerView | undefined;
  let isExpanded = false;
  // The destinations chosen in the banner. The last one is shown until the background sends it, or one that was not
  // chosen here: otherwise the guide would snap back to the site's destination or, under arrow keys, to an earlier
  // choice.
  let choices: readonly ServiceId[] = [];
  // A guide that the person opened stays, even if another one is the best for the page.
  let pinnedGuide: string | undefined;
  // A banner that the person opened stays, whatever changes in the stored state.
  let isPinned = false;
  // After "everything has arrived" the banner stays and says what is left to do.
  let isFinished = false;
  // The person has closed what is left to do: the guide is not shown in its place.
  let isClosed = false;
  // What the person has just hidden: the banner stays and says so. `isSaved`: the command is stored.
  let hidden: { readonly what: Hidden; readonly isSaved: boolean } | undefined;
  let isRemoved = false;
  let problem: BannerProps['problem'];

  const draw = () => {
    if (!view || isRemoved || isClosed) return;
    host ??= environment.mount();
    if (!host) return;
    const chosen = choices.at(-1);
    drawBanner(
      host.container,
      { texts: environment.texts, dispatch },
      {
        view: chosen === undefined ? view : { ...view, destination: chosen },
        isExpanded,
        notice:
          hidden?.isSaved === true
            ? { notice: hidden.what, onUndo: undoHiding, onDismiss: () => controller.remove() }
            : undefined,
        problem,
        onReload: environment.reloadPage,
        onExpand: () => {
          isExpanded = true;
          isPinned = true;
          draw();
        },
        onOpenSettings: () => void tell({ type: 'open-settings' }),
        onOpenPanel: view.canOpenPanel ? () => void tell({ type: 'open-panel' }) : undefined,
        onOpenGuide: (id) => {
          pinnedGuide = id;
          isPinned = true;
          isFinished = false;
          read(id);
        },
      },
    );
  };

  const isAfterChoices = ({ guide, destination }: BannerView): boolean =>
    view?.guide.id !== guide.id || endsChoices<ServiceId | undefined>(choices, view.destination, destination);

  const takeDown = () => {
    if (host) eraseBanner(host.container);
    host?.remove();
    host = undefined;
  };

  /** After what was left to do, the banner begins anew. */
  const endFinished = () => {
    takeDown();
    isFinished = false;
    isClosed = false;
  };

  /** Drops a banner that the page has removed. It comes back with the next view: at once, it could loop for ever. */
  const letGoIfLost = () => {
    if (!host || host.isInPlace()) return;
    takeDown();
    isFinished = false;
  };

  /** Once a command is stored, another guide may fit the page better: the person would lose their place and the undo. */
  const keepGuide = () => {
    pinnedGuide = view?.guide.id;
  };

  const dispatch = (command: Command) => {
    switch (command.type) {
      case 'collapse-guide':
        isExpanded = false;
        isPinned = false;
        draw();
        send(command);
        break;
      case 'snooze-site':
        // What is hidden for good must not be hidden until tomorrow instead.
        if (isFinished) {
          isClosed = true;
          takeDown();
        } else if (view?.isSiteHidden || !environment.isExtensionThere()) controller.remove();
        else hide(command, command.period);
        break;
      case 'mute-site':
        hide(command, 'for-good');
        break;
      case 'choose-destination':
        keepGuide();
        choices = [...choices, command.destination];
        draw();
        send(command);
        break;
      case 'answer-arrival':
        if (command.answer === 'complete') {
          isFinished = true;
          // The background would now hide the banner, so it reads the new undo itself.
          send(command, reread);
        }
        // Only the destination's site is then quiet until tomorrow.
        else if (view?.match.kind === 'site') hide(command, 'answer');
        else send(command);
        break;
      default:
        keepGuide();
        isFinished = false;
        send(command);
    }
  };

  const tell = async (message: ContentMessage): Promise<unknown> => {
    if (environment.isExtensionThere()) return environment.send(message);
    problem = 'outdated';
    isExpanded = true;
    draw();
    return undefined;
  };

  const send = (message: ContentMessage, then?: () => void) => {
    void tell(message).then((answer) => {
      if (problem === 'outdated') return;
      // Without an answer the background was stopped: it isn't known whether the change is stored.
      problem = answer === 'saved' ? undefined : ((answer as CommandFailure | undefined) ?? 'no-answer');
      if (problem) {
        isFinished = false;
        hidden = undefined;
        choices = [];
        // The minimized banner has no room for the message.
        isExpanded = true;
      }
      draw();
      if (!problem) then?.();
    });
  };

  /** Hides the guides, and once that is stored says so: a quick reload must not show them again. */
  const hide = (command: Command, what: Hidden) => {
    hidden = { what, isSaved: false };
    send(command, () => {
      hidden = { what, isSaved: true };
      draw();
    });
  };

  const undoHiding = () => {
    const { what } = hidden ?? {};
    const showAgain = () => {
      hidden = undefined;
      draw();
    };
    const { match, guide } = view ?? {};
    if (!match || !guide) return;
    if (what !== 'answer') send({ type: 'show-site', service: match.service }, showAgain);
    else
      // Only the background knows how to undo the answer.
      void environment.send({ type: 'read-guide', guide: guide.id }).then((next) => {
        const { undo } = (next as BannerView | undefined) ?? {};
        if (undo) send({ type: 'undo', id: undo.id }, showAgain);
        else controller.remove();
      });
  };

  const read = (guide: string) => {
    void tell({ type: 'read-guide', guide }).then((other) => {
      // The background takes each guide that is read for one that the person opened.
      if (other && pinnedGuide === guide) controller.show({ ...(other as BannerView), isPinned });
    });
  };

  /** Reads the view after "everything has arrived", for the new undo: pushed views are ignored while `isFinished`. */
  const reread = () => {
    void environment.send({ type: 'read-guide', guide: view?.guide.id ?? '' }).then((next) => {
      if (!next || !isFinished) return;
      view = next as BannerView;
      draw();
    });
  };

  const controller: BannerController = {
    show(next) {
      letGoIfLost();
      const isNewPage = !isSamePage(view?.match, next.match);
      if (isFinished) {
        if (!isNewPage) return;
        endFinished();
        view = undefined;
      }
      // Before that it may be a view from before the command.
      if (hidden?.isSaved === false) return;
      hidden = undefined;
      if (isNewPage) {
        pinnedGuide = undefined;
        isPinned = false;
      }
      isPinned ||= next.isPinned;
      if (pinnedGuide !== undefined && next.guide.id !== pinnedGuide) {
        read(pinnedGuide);
        return;
      }
      // What the person expanded or minimized stays so while the guide is the same.
      const isRead = host !== undefined || !isNewPage;
      if (view?.guide.id !== next.guide.id || !isRead) isExpanded = next.isExpanded;
      else if (isNewPage && next.isExpanded && !isExpanded) {
        isExpanded = true;
        // In a new banner the title doesn't take the focus from the page.
        takeDown();
      }
      if (isAfterChoices(next)) choices = [];
      // A guide that the person works with doesn't become the question.
      const staysGuide = isPinned && view?.guide.id === next.guide.id && !view.asksArrival;
      view = staysGuide ? { ...next, asksArrival: false } : next;
      draw();
    },
    toggle() {
      letGoIfLost();
      if (isClosed) endFinished();
      isExpanded = !host || hidden !== undefined || !isExpanded;
      hidden = undefined;
      isPinned = isExpanded;
      draw();
    },
    hide(unlessPinnedOn) {
      // A banner that shows what is left to do after a transfer stays, too.
      if (!hidden && (isPinned || isFinished) && isSamePage(unlessPinnedOn, view?.match)) return 'pinned';
      // A banner that says what was hidden goes by itself.
      if (!hidden || !isSamePage(unlessPinnedOn, view?.match)) controller.remove();
      return 'done';
    },
    leave() {
      if (hidden) controller.remove();
    },
    remove() {
      takeDown();
      isRemoved = true;
      onRemoved();
    },
  };
  return controller;
}
