import linter from 'addons-linter';
import { expect, test } from 'vitest';
import { buildFolder } from './built-extensions';

/** What `web-ext lint` runs, and Mozilla on every add-on that is handed in. */
test('the linter for add-ons has no error, no warning and no notice', async () => {
  const instance = linter.createInstance({
    config: { _: [buildFolder('firefox-mv3')], logLevel: 'fatal', output: 'none', maxManifestVersion: 3 },
    runAsBinary: false,
  });
  const { count, errors, warnings, notices } = await instance.run();
  const said = [...errors, ...warnings, ...notices].map(
    ({ code, file, line, message }) => `${code} ${file ?? ''}:${String(line ?? '')} ${message}`,
  );
  expect(said).toEqual([]);
  expect(count).toBe(0);
});
