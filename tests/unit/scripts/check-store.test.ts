import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { manifestProblems } from '../../../scripts/store/check-manifests';
import { textProblems } from '../../../scripts/store/check-texts';
import { fieldsOf, type StoreTexts } from '../../../scripts/store/fields';
import { imageProblem } from '../../../scripts/store/pictures';
import { readListing, type Forms, type Listing } from '../../../scripts/store/read-store';
import { FITTING, MANIFESTS, TEXTS } from './store-texts';

const STORES = ['chrome', 'edge', 'firefox'] as const;

const withListing = (change: Partial<Listing>): StoreTexts => ({
  ...TEXTS,
  listings: TEXTS.listings.map((listing) => ({ ...listing, ...change })),
});
const withForms = (change: Partial<Forms>): StoreTexts => ({
  ...FITTING,
  forms: { ...FITTING.forms, ...change },
});

describe('the texts', () => {
  test.each(STORES)('within the limits of %s are right', (store) => {
    expect(textProblems(store, TEXTS)).toEqual([]);
  });

  test.each([
    ['chrome', 'name', 75, 'locales/en.yml, extension.name: “Name (en)”', 'Chrome Web Store'],
    ['edge', 'name', 45, 'locales/en.yml, extension.name: “Name (en)”', 'Microsoft Edge Add-ons'],
    ['firefox', 'name', 50, 'locales/en.yml, extension.name: “Name (en)”', 'addons.mozilla.org'],
    ['chrome', 'summary', 132, 'locales/en.yml, extension.description: “Summary (en)”', 'Chrome Web Store'],
    [
      'firefox',
      'summary',
      250,
      'locales/en.yml, extension.description: “Summary (en)”',
      'addons.mozilla.org',
    ],
    [
      'chrome',
      'description',
      16_000,
      'store/listing/en.yml, description: “Description (en)”',
      'Chrome Web Store',
    ],
    [
      'edge',
      'description',
      10_000,
      'store/listing/en.yml, description: “Description (en)”',
      'Microsoft Edge Add-ons',
    ],
    [
      'firefox',
      'description',
      15_000,
      'store/listing/en.yml, description: “Description (en)”',
      'addons.mozilla.org',
    ],
  ] as const)('%s: the longest %s has %i characters', (store, field, max, place, name) => {
    expect(textProblems(store, withListing({ [field]: 'x'.repeat(max) }))).toEqual([]);
    expect(textProblems(store, withListing({ [field]: 'x'.repeat(max + 1) }))).toEqual([
      `${place} has ${(max + 1).toLocaleString('en')} characters. ${name} takes at most ${max.toLocaleString('en')} characters.`,
    ]);
  });

  test('a description that is too short for Edge is said', () => {
    expect(textProblems('edge', withListing({ description: 'x'.repeat(249) }))).toEqual([
      'store/listing/en.yml, description: “Description (en)” has 249 characters. Microsoft Edge Add-ons wants at least 250 characters.',
    ]);
  });

  test.each([
    [
      Array.from({ length: 8 }, (_, index) => `term${String(index)}`),
      'there are 8 terms. Microsoft Edge Add-ons takes at most 7.',
    ],
    [
      Array<string>(6).fill('one two three four'),
      'there are 24 words. Microsoft Edge Add-ons takes at most 21.',
    ],
    [
      ['x'.repeat(31)],
      '“Search term 1 (en)” has 31 characters. Microsoft Edge Add-ons takes at most 30 characters.',
    ],
  ])('search terms are counted: %#', (searchTerms, problem) => {
    expect(textProblems('edge', withListing({ searchTerms }))).toEqual([
      `store/listing/en.yml, searchTerms: ${problem}`,
    ]);
  });

  test('Mozilla takes no address in the summary, and ten tags', () => {
    const texts = withListing({ summary: 'Opens facebook.com/tyi for you' });
    const tags = Array.from({ length: 11 }, (_, index) => `tag${String(index)}`);
    expect(textProblems('firefox', { ...texts, forms: { ...texts.forms, tags } })).toEqual([
      'locales/en.yml, extension.description: addons.mozilla.org takes no addresses in it.',
      'store/forms.yml, tags: there are 11. addons.mozilla.org takes at most 10.',
    ]);
    expect(textProblems('chrome', texts)).toEqual([]);
  });

  test('an answer that is too long is said with its place', () => {
    expect(textProblems('chrome', withForms({ purpose: 'x'.repeat(1001) }))).toEqual([
      'store/forms.yml, purpose: “Single purpose” has 1,001 characters. Chrome Web Store takes at most 1,000 characters.',
    ]);
  });
});

describe('the fields', () => {
  const labels = (store: (typeof STORES)[number], texts = TEXTS) =>
    fieldsOf(store, texts).map(({ label }) => label);

  test('there is one for each permission that the store’s package asks for', () => {
    expect(labels('chrome')).toContain('Justification of sidePanel');
    const notes = fieldsOf('firefox', TEXTS).find(({ label }) => label === 'Notes to reviewers');
    expect(notes?.text).toContain('storage: Stores what is chosen.');
    expect(notes?.text).not.toContain('sidePanel');
  });

  test('an address that package.json doesn’t have has no field', () => {
    expect(labels('chrome')).not.toContain('Support');
    const project = { bugs: { url: 'https://example.org/bugs' } };
    expect(labels('chrome', { ...TEXTS, project })).toContain('Support');
    expect(labels('chrome', { ...TEXTS, project })).not.toContain('Website');
  });
});

describe('the manifests', () => {
  const chrome = (change: object) => ({
    ...MANIFESTS,
    'chrome-mv3': { ...MANIFESTS['chrome-mv3'], ...change },
  });
  const FILE = '.output/chrome-mv3/manifest.json';

  test('that ask for what is explained are right', () => {
    expect(manifestProblems(FITTING, MANIFESTS)).toEqual([]);
  });

  test.each([
    [{ permissions: ['storage', 'sidePanel', 'tabs'] }, 'permission', 'tabs', 'store/forms.yml, permissions'],
    [{ optional_permissions: ['history'] }, 'permission', 'history', 'store/forms.yml, permissions'],
    [
      { host_permissions: ['<all_urls>', 'https://www.facebook.com/*'] },
      'site',
      '<all_urls>',
      'guides/services, in a default service',
    ],
    [
      { content_scripts: [{ matches: ['*://*/*'] }] },
      'site',
      '*://*/*',
      'guides/services, in a default service',
    ],
    [
      { optional_host_permissions: ['https://www.flickr.com/*', 'https://*/*'] },
      'optional site',
      'https://*/*',
      'guides/services, in a service that is not a default',
    ],
    [{ web_accessible_resources: [] }, 'key', 'web_accessible_resources', 'store/forms.yml, keys'],
  ])('that ask for more are said: %#', (change, what, asked, place) => {
    expect(manifestProblems(FITTING, chrome(change))).toEqual([
      `${FILE} asks for the ${what} “${asked}”, which no form explains. Explain it in ${place}.`,
    ]);
  });

  test('that ask for less are said', () => {
    expect(manifestProblems(FITTING, chrome({ permissions: ['storage'] }))).toEqual([
      `The forms explain the permission “sidePanel”, which ${FILE} doesn’t ask for. Remove it from store/forms.yml, permissions.`,
    ]);
    const keys = { ...FITTING.forms.keys, omnibox: { reason: 'a word', only: ['chrome' as const] } };
    expect(manifestProblems(withForms({ keys }), MANIFESTS)).toEqual([
      `The forms explain the key “omnibox”, which ${FILE} doesn’t ask for. Remove it from store/forms.yml, keys.`,
    ]);
  });

  test('and the forms say the same of collected data', () => {
    const data = { collected: ['Location'], statement: 'Where you are.' };
    expect(manifestProblems(withForms({ data }), MANIFESTS)).toEqual([
      expect.stringContaining(
        'says that it collects “none”, store/forms.yml, data.collected says “Location”',
      ),
    ]);
  });
});

describe('a language', () => {
  const root = mkdtempSync(join(tmpdir(), 'store-'));
  mkdirSync(join(root, 'locales'));
  mkdirSync(join(root, 'store/listing'), { recursive: true });
  writeFileSync(join(root, 'locales/de.yml'), 'extension: { name: Name, description: Text }');
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('without a listing, with a listing without captions, is said', () => {
    expect(() => readListing('de', root)).toThrow(
      'There is locales/de.yml, but no store/listing/de.yml: write the listing in that language.',
    );
    writeFileSync(
      join(root, 'store/listing/de.yml'),
      'description: Text\nsearchTerms: []\ncaptions: { guide: a }',
    );
    expect(() => readListing('de', root)).toThrow(/store\/listing\/de\.yml: captions\.step: /);
  });
});

describe('an image', () => {
  const png = (width: number, height: number, depth = 8, colorType = 2) => {
    const bytes = Buffer.alloc(33);
    bytes.write('\x89PNG', 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes[24] = depth;
    bytes[25] = colorType;
    return bytes;
  };
  const size = { width: 640, height: 400 };

  test('of that size, of 24 bits, is right', () => {
    expect(imageProblem('a.png', size, png(640, 400))).toBeUndefined();
  });

  test.each([
    [undefined, 'a.png is missing.'],
    [Buffer.from('GIF89a, and so on, and so on, and so on'), 'a.png isn’t a PNG.'],
    [png(1280, 800), 'a.png is 1280 × 800, not 640 × 400.'],
    [png(640, 400, 8, 6), 'a.png isn’t of 24 bits without transparency.'],
  ])('that is missing or something else is said: %#', (bytes, problem) => {
    expect(imageProblem('a.png', size, bytes)).toBe(
      `${problem} Run npm run store:images, look at the result and commit it.`,
    );
  });
});
