import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestProblems } from '../../scripts/store/check-manifests';
import { textProblems } from '../../scripts/store/check-texts';
import { imageProblem, imagesOf } from '../../scripts/store/pictures';
import { languages } from '../../scripts/store/read-store';
import { storeTexts } from '../../scripts/store/store-texts';
import { readManifest } from './built-extensions';

/** The forms and images in store/ against the stores' limits, and against the manifests that ship. */
const texts = storeTexts();

test.each(['chrome', 'edge', 'firefox'] as const)('%s takes all texts in all languages', (store) => {
  expect(textProblems(store, texts)).toEqual([]);
});

test('the forms explain all that the manifests ask for, and nothing else', () => {
  const manifests = { 'chrome-mv3': readManifest('chrome-mv3'), 'firefox-mv3': readManifest('firefox-mv3') };
  expect(manifestProblems(texts, manifests)).toEqual([]);
});

test.each(languages().flatMap(imagesOf))('$file is there, in its size', ({ file, size }) => {
  expect(imageProblem(file, size, existsSync(file) ? readFileSync(file) : undefined)).toBeUndefined();
});
