import type { Change } from './changes';
import type { OwnPage, WebTab } from './ground';

/** Something that a person can do now. */
export interface Act {
  /** What sort of act it is, for the count and for the seed to choose among. */
  readonly kind: string;
  /** In plain words, with nothing in them that differs from run to run. */
  readonly words: string;
  /** The surface it is done on, if it is one of the extension's. */
  readonly at?: WebTab | OwnPage;
  do(): Promise<void>;
  /** What has to be in the storage afterwards. */
  readonly change: Change;
  /** What follows once it is kept. */
  readonly then?: () => void | Promise<void>;
  /** Of an act that asks for two things: the first alone, which is what is left of it when it is cut short. */
  readonly half?: Change;
  /** Whether the extension is asked to keep something: it may be refused. */
  readonly isOfStorage?: boolean;
}
