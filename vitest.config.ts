import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  export interface ProvidedContext {
    browserName: 'chromium' | 'firefox';
  }
}

const realBrowser = (browserName: 'chromium' | 'firefox') => ({
  test: {
    name: `e2e-${browserName}`,
    include: ['tests/e2e/**/*.test.ts'],
    provide: { browserName },
    // Each file starts a browser of its own, which needs about one core.
    maxWorkers: 2,
    // What a file tests is in its browser: between files, there is nothing in Node to start anew.
    isolate: false,
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // The default leaves a core idle, of two as of sixteen.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'components', include: ['tests/unit/**/*.test.tsx'], environment: 'happy-dom' },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          // Some build, or read all that was built.
          testTimeout: 120_000,
        },
      },
      realBrowser('chromium'),
      realBrowser('firefox'),
    ],
  },
});
