import { text } from '../texts';

/** What the controls of a guide are called on every surface. */
export const controlNames = {
  destination: text('guide.to'),
  expand: text('banner.open'),
  restart: text('transfer.startOver'),
  /** The checkbox of the step of that title. */
  done: (title: string) => text('guide.tick', title),
  /** A link to outside of the extension. */
  link: (label: string) => `${label} ${text('guide.newTab')}`,
} as const;
