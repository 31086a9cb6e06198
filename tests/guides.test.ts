import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SECTION_HEADINGS, type Guide, type SectionKind } from '../core/guides/guide';
import { DATA_TYPE_IDS } from '../core/guides/data-types';
import { inlineText, type Inline } from '../core/guides/rich-text';
import { AUTO_DISPLAYS, POSITIONS } from '../core/state/state';
import { matchPage } from '../core/pages/match-page';
import { PAGE_KINDS } from '../core/pages/service';
import { SECTIONS as SETTINGS_SECTIONS } from '../components/settings/Section';
import { compileCollection } from '../modules/guides/compile-collection';
import { withGuideTable } from '../scripts/tables/guide-table';
import { formatProblem } from '../modules/guides/problem';
import { TEXTS } from './unit/components/texts';

/** The guides, services and texts that ship, held to more than any collection has to be. */
const { collection, problems } = compileCollection('guides', { strict: true });

function readAll(folder: string, ending: RegExp): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/** Every object anywhere within a value. */
function within(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(within)];
}

test('they compile without a problem, warnings included', () => {
  expect(problems.map(formatProblem)).toEqual([]);
  expect(collection?.guides.length).toBeGreaterThan(0);
});

test('npm run guides:check has no advice for them, their age aside', () => {
  const newest = guides
    .map(({ checked }) => checked ?? '')
    .sort()
    .at(-1);
  const checked = compileCollection('guides', { today: newest ?? '' });
  expect(checked.problems.map(formatProblem)).toEqual([]);
});

test('the table in guides/README.md is what npm run guides:table writes', () => {
  const readme = readFileSync('guides/README.md', 'utf8');
  expect(collection && withGuideTable(readme, collection)).toBe(readme);
});

const guides = collection?.guides ?? [];
const isOnline = (id: string) => collection?.services.find((service) => service.id === id)?.online !== false;
const section = (guide: Guide, kind: SectionKind) => guide.sections.find((one) => one.kind === kind);

describe.each(guides.map((guide) => [guide.id, guide] as const))('the guide %s', (_id, guide) => {
  test('has every section once, and no other', () => {
    expect(guide.sections.map(({ kind }) => kind)).toEqual(Object.keys(SECTION_HEADINGS));
    for (const { heading, blocks, steps } of guide.sections)
      expect(blocks.length + steps.length, heading).toBeGreaterThan(0);
  });

  test('has 3 to 12 steps, each with a title and a text', () => {
    const steps = section(guide, 'steps')?.steps ?? [];
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(12);
    for (const { title, blocks, slug } of steps) {
      expect(title.length, slug).toBeGreaterThan(0);
      expect(blocks.length, slug).toBeGreaterThan(0);
    }
  });

  test.each(['before', 'arrives', 'wrong', 'afterwards'] as const)(
    'has in "%s" a part for each of its destinations, and for no other service',
    (kind) => {
      const parts = within(section(guide, kind)?.blocks).filter(
        (node) => typeof node['service'] === 'string',
      );
      expect(parts.map((part) => part['service']).sort()).toEqual([...guide.destinations].sort());
      for (const part of parts) expect(part['children']).not.toEqual([]);
    },
  );

  test('has a button that opens the tool in its first step, and no later step that begins there', () => {
    const [first, ...others] = section(guide, 'steps')?.steps ?? [];
    expect(first?.reachedOn).toEqual([guide.toolId]);
    expect(others.flatMap(({ reachedOn }) => reachedOn)).toEqual([]);
  });

  test('says what it does in its own words, on pages where people leave as well, if there are any', () => {
    const { headline, promise, leaving, title } = guide;
    const isLeft = Object.values(collection?.pages ?? {})
      .flat()
      .some(({ service, kind }) => kind === 'leaving' && guide.sources.includes(service));
    if (isLeft) {
      expect(headline).not.toBe(title);
      expect(leaving?.headline).toMatch(/^Before you delete your account: /);
      expect(leaving?.promise).toMatch(/^30 days after /);
    }
    for (const words of [headline, leaving?.headline ?? headline]) expect(words).not.toMatch(/[.!]$/);
    for (const words of [promise, leaving?.promise ?? promise]) expect(words).toMatch(/[^….]\.$/);
  });

  test('has no sentence of over 25 words', () => {
    const paragraphs = within([guide.intro, guide.sections]).filter(({ type }) => type === 'paragraph');
    const texts = paragraphs.map(({ children }) => inlineText(children as readonly Inline[]));
    const sentences = [guide.promise, guide.leaving?.promise ?? '', ...texts].flatMap((words) =>
      words.split(/(?<=[.!?][”’)]?)\s+/),
    );
    const wordsIn = (sentence: string) => sentence.match(/\S*[\p{L}\d]\S*/gu) ?? [];
    expect(sentences.filter((sentence) => wordsIn(sentence).length > 25)).toEqual([]);
  });

  test('has pages to be shown on: where each source’s tool is, and on each destination', () => {
    const kindsOf = (id: string) =>
      Object.values(collection?.pages ?? {})
        .flat()
        .filter(({ service, exportsFor }) => service === id || exportsFor?.includes(id))
        .map(({ kind }) => kind);
    for (const id of guide.sources) expect(kindsOf(id), id).toContain('transfer');
    for (const id of guide.destinations.filter((one) => isOnline(one)))
      expect(kindsOf(id), id).toContain('site');
  });
});

interface ServiceFile {
  readonly online?: boolean;
  readonly pages?: Readonly<Record<string, readonly string[]>>;
  readonly examples?: Readonly<Record<string, readonly string[]>>;
}
const services = readAll('guides/services', /\.ya?ml$/).map(
  ({ file, text }) => [path.basename(file, path.extname(file)), parse(text) as ServiceFile] as const,
);

describe.each(services)('the service %s', (id, { online = true, pages = {}, examples = {} }) => {
  test('has pages and an example of a page that means nothing if it is online, and otherwise neither', () => {
    expect(Object.keys(pages).length > 0).toBe(online);
    expect((examples['none'] ?? []).length > 0).toBe(online);
  });

  test('is named in a guide, or is the tool of one that is', () => {
    const exportsFor = collection?.services.find((service) => service.id === id)?.exportsFor ?? [];
    const named = guides.flatMap(({ sources, destinations }) => [...sources, ...destinations]);
    expect([id, ...exportsFor].some((one) => named.includes(one))).toBe(true);
  });
});

test('the pages on which people leave Meta’s services for good are known, and those to pause an account are not', () => {
  const kindOf = (url: string) => matchPage(collection?.pages ?? {}, url)?.kind;
  const control = 'personal_info/account_ownership_and_control';
  for (const url of [
    'https://www.facebook.com/help/delete_account/?rdrhc',
    `https://accountscenter.facebook.com/${control}/`,
    `https://accountscenter.facebook.com/${control}/deletion_and_deactivation`,
    `https://accountscenter.instagram.com/${control}/deactivation_or_deletion`,
    `https://accountscenter.meta.com/${control}/deactivation_or_deletion/`,
    'https://www.instagram.com/accounts/remove/request/permanent/',
  ])
    expect(kindOf(url), url).toBe('leaving');
  expect(kindOf('https://www.instagram.com/accounts/remove/request/temporary/')).toBeUndefined();
});

describe('the texts', () => {
  const code = ['core', 'background', 'components', 'surfaces', 'entrypoints', 'platform']
    .flatMap((folder) => readAll(folder, /\.(tsx?|html)$/))
    .concat({ file: 'wxt.config.ts', text: readFileSync('wxt.config.ts', 'utf8') })
    .map(({ text }) => text)
    .join('\n');
  const templates = [...code.matchAll(/`([\w.]+\.)\$\{\w+\}(\w*)`/g)];
  const kinds = [...PAGE_KINDS, ...AUTO_DISPLAYS, ...POSITIONS, ...Object.keys(SECTION_HEADINGS)];
  const fillings = [...kinds, ...DATA_TYPE_IDS, ...SETTINGS_SECTIONS];
  const isUsed = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`="${key}"`) ||
    code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    templates.some(([, start = '', end = '']) => fillings.some((filling) => key === start + filling + end));

  test('each is used somewhere', () => {
    expect([...TEXTS.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  test('none is empty, but for the news of a version that has none', () => {
    const hasNews = TEXTS.get('news.version') !== '';
    const empty = [...TEXTS].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual(hasNews ? [] : ['news.version', 'news.text']);
  });
});

test.each(readAll('locales', /\.yml$/))('$file names its own language', ({ file, text }) => {
  expect((parse(text) as { language?: string }).language).toBe(path.parse(file).name);
});

test.each([...readAll('guides', /\.md$/), ...readAll('locales', /\.yml$/)])(
  'no jargon in $file',
  ({ text }) => {
    // "Two-factor authentication" is the name on the person's screen, and people compare the address public-api.wordpress.com.
    const jargon =
      /\b(DTP|OAuth|(?<!two-factor )authenticat\w*|authoriz\w*|(?<!public-)API|tokens?|cookies?|destination services?)\b/gi;
    expect([...text.matchAll(jargon)].map(([word]) => word)).toEqual([]);
  },
);

test.each(readAll('guides', /\.md$/))('no words that stumble in $file', ({ text }) => {
  const words =
    /place you(’|'| a)re moving to|\bdoubles\b|take the permission back|\bmake room\b|\bat hand\b/gi;
  expect([...text.replace(/\s+/g, ' ').matchAll(words)].map(([found]) => found)).toEqual([]);
});
