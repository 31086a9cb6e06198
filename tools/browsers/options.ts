/** A person's system settings. */
export interface Surroundings {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

export interface SessionOptions extends Surroundings {
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  /** The browser's language, e.g. `de`. In Firefox only web pages get it, unless that language pack is installed. */
  locale?: string;
  /** A profile to reuse: the next launch with it has the extension's storage of this one. */
  userDataDir?: string;
  /** Leaves the welcome page open. */
  keepWelcome?: boolean;
  headless?: boolean;
}

export const DEFAULT_VIEWPORT = { width: 1280, height: 800 };
