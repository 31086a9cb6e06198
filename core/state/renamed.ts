import type { Transfer } from './state';

type Names = Readonly<Record<string, string>>;

/** Guides that have become part of another one: the other one's id, by the old id. */
const GUIDES: Names = { 'meta-notes': 'meta-posts' };

/** What the guides to Meta's transfer tool have in common. */
const META = {
  'choose-the-place-you-are-moving-to': 'choose-the-destination',
  'choose-once-or-repeating': 'choose-how-often-to-send',
};

/** Steps whose titles have changed: the new slug by guide and old slug. An old slug is never used again. */
export const RENAMED_STEPS: Readonly<Record<string, Names>> = {
  'meta-photos': META,
  'meta-videos': META,
  'meta-events': META,
  'meta-posts': { ...META, 'choose-notes': 'choose-posts', 'choose-once': 'choose-how-often-to-send' },
  'meta-export': {
    'open-metas-tool': 'open-metas-export-tool',
    'choose-the-form': 'choose-the-format',
  },
  'google-photos-to-icloud-photos': {
    'wait-for-apples-first-e-mail': 'wait-for-apples-first-email',
  },
  'google-photos-to-other-places': {
    'choose-the-place-you-are-moving-to': 'choose-the-destination',
  },
  'icloud-photos-to-google-photos': {
    'leave-your-photos-in-peace-until-it-is-done': 'wait-for-apples-email',
  },
  'apple-music-to-youtube-music': { 'look-for-apples-e-mail': 'look-for-apples-email' },
};

const nameOf = (names: Names, name: string): string =>
  Object.hasOwn(names, name) ? (names[name] ?? name) : name;

/** A stored transfer under the names that its guide and its steps have now: what was done stays done. */
export function withNewNames(transfer: Transfer): Transfer {
  const guide = nameOf(GUIDES, transfer.guide);
  const steps = Object.hasOwn(RENAMED_STEPS, guide) ? RENAMED_STEPS[guide] : undefined;
  const done = steps ? [...new Set(transfer.done.map((slug) => nameOf(steps, slug)))] : transfer.done;
  return { ...transfer, guide, done };
}
