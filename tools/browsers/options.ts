/** A person's system settings. */
export interface Surroundings {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

export interface SessionOptions extends Surroundings {
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  /**
   * The browser's language, e.g. `de`: what it asks pages for and the direction that it is laid out in. It has texts in that
   * language only if they are installed.
   */
  locale?: string;
  /** A profile to reuse: the next launch with it has the extension's storage of this one. */
  userDataDir?: string;
  /** Leaves the welcome page open. */
  keepWelcome?: boolean;
  headless?: boolean;
  /** Whether Firefox says that it is one for Android; see `phone.ts`. */
  isPhone?: boolean;
  /** Firefox: the full path of a `policies.json` that is read in place of the system’s. */
  policyFile?: string;
}

export const DEFAULT_VIEWPORT = { width: 1280, height: 800 };
