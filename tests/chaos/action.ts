import type { Change } from './changes';
import type { OwnPage, WebTab } from './world';

/** Something that a person can do now. */
export interface Action {
  /** What sort of action it is, for the count and for the random choice. */
  readonly kind: string;
  /** In plain words, with nothing in them that differs from run to run. */
  readonly words: string;
  /** The surface it is done on, if it is one of the extension's. */
  readonly at?: WebTab | OwnPage;
  run(): Promise<void>;
  /** What has to be stored afterwards. */
  readonly change: Change;
  /** What follows once it is stored. */
  readonly then?: () => void | Promise<void>;
  /** What may be stored if it was stopped or refused in the middle. */
  readonly interrupted?: Change;
  /** Whether it is a command, which may fail. */
  readonly isCommand: boolean;
}
