import { pattern, text } from '../texts';

/** What the controls of a guide are called on every surface. */
export const controlNames = {
  /** Of the minimized banner, before and during a transfer. */
  expand: new RegExp(`^(${text('banner.open')}|${text('banner.continue')})$`),
  changeDestination: new RegExp(`${pattern('guide.change').source}|^${pattern('guide.whereTo').source}$`),
  /** The checkbox of the step of that title. */
  done: (title: string) => text('guide.markDone', title),
  /** A link to outside of the extension. */
  link: (label: string) => `${label} ${text('guide.newTab')}`,
} as const;
