import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gzippedSize, SIZE_GOALS } from '../bench/sizes';
import { BUILDS, buildFolder } from './built-extensions';

/** What these weigh, every page of a listed site (the detector) or with a guide (the banner) pays for. */
describe.each(BUILDS)('%s', (build) => {
  test.each(Object.entries(SIZE_GOALS))('%s is at most %i bytes, gzipped', (file, most) => {
    expect(gzippedSize(join(buildFolder(build), file))).toBeLessThanOrEqual(most);
  });
});
