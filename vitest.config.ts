import { defineConfig } from 'vitest/config';
import type { BrowserName } from './tools/browsers/find-browser';

declare module 'vitest' {
  export interface ProvidedContext {
    browserName: BrowserName;
  }
}

const inBrowser = (folder: 'e2e' | 'soak', browserName: BrowserName) => ({
  test: {
    name: `${folder}-${browserName}`,
    include: [`tests/${folder}/**/*.test.ts`],
    provide: { browserName },
    // Each worker has a browser of its own, which needs about one core.
    maxWorkers: 2,
    // What a file tests is in its browser: between files, there is nothing in Node to start anew.
    isolate: false,
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** Ends what hangs, in milliseconds. On a busy machine the default of five seconds ended what was only slow. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    // The default leaves a core idle, of two as of sixteen.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'], testTimeout } },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'components',
          include: ['tests/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          // Some build, or read all that was built.
          testTimeout: 120_000,
        },
      },
      inBrowser('e2e', 'chromium'),
      inBrowser('e2e', 'firefox'),
      // Not part of `npm test`: they take long, and find what builds up slowly.
      inBrowser('soak', 'chromium'),
      inBrowser('soak', 'firefox'),
    ],
  },
});
