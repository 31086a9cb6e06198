/** What a person set in the system. */
export interface Surroundings {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

export interface SessionOptions extends Surroundings {
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  /** The browser's language, as in `de`. Firefox tells it to web pages alone, unless it has that language pack. */
  locale?: string;
  /** A profile to keep. Launched again with it, the browser has the extension's storage of the last time. */
  userDataDir?: string;
  /** Leave the page open that opens once, after the installation. */
  keepWelcome?: boolean;
  headless?: boolean;
}

export const DEFAULT_VIEWPORT = { width: 1280, height: 800 };
