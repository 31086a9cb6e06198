import { describe, expect, test } from 'vitest';
import { GuideView } from '../../../../components/guide/GuideView';
import type { Guide } from '../../../../core/guides/guide';
import { compileBody } from '../../../../modules/guides/compile-body';
import { reportOn } from '../../../../modules/guides/problem';
import { ADDRESS_PLACES, TEXT_PLACES } from '../../../fuzz/hostile-places';
import { vectorsOf } from '../../../fuzz/hostile-vectors';
import { GUIDE, guideView, render } from '../samples';

const ELEMENTS = new Set(
  [
    'article header h2 h3 h4 div span p section details summary ol ul li input select option label fieldset legend bdi',
    'strong em del code pre br blockquote table thead tbody tr th td a button',
  ]
    .join(' ')
    .split(' '),
);
const ATTRIBUTES =
  /^(class|role|id|for|type|name|title|value|open|disabled|hidden|selected|checked|tabindex|lang|dir|scope|style|href|target|rel|referrerpolicy|aria-[a-z]+)$/;

/** Parsed whether or not there are problems: a real build would stop at them. */
function compileFaulty(text: string): Pick<Guide, 'intro' | 'sections'> {
  return compileBody(text, {
    report: reportOn('x.md', []),
    guideIds: new Set(['posts']),
    findService: (name) => (/^koofr$/i.test(name) ? 'koofr' : undefined),
    toolAt: (href) => (href.includes('facebook') ? 'meta' : undefined),
  });
}

/** Everything that must not be on a page, for one expectation: there are thousands of elements. */
function misfits(container: Element): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    if (element.closest('svg[aria-hidden]')) return isOwnDrawing(element) ? [] : [element.outerHTML];
    const isKnown = ELEMENTS.has(name) && element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    const attributes = [...element.attributes].filter(
      (attribute) =>
        !ATTRIBUTES.test(attribute.name) ||
        (attribute.name === 'href' && name !== 'a') ||
        (attribute.name === 'style' && !element.matches('.track > span')),
    );
    const isSafe = isKnown && attributes.length === 0 && (name !== 'a' || isSafeLink(element));
    return isSafe ? [] : [element.outerHTML];
  });
}

/** The UI's icons are the only drawings: a guide can bring none. */
const isOwnDrawing = (element: Element): boolean =>
  [...element.closest('svg')!.querySelectorAll('*')].every(({ tagName }) => tagName === 'path') &&
  [...element.attributes].every(({ name }) => /^(viewbox|aria-hidden|d|fill|stroke(-[a-z]+)?)$/i.test(name));

function isSafeLink(link: Element): boolean {
  const url = URL.parse(link.getAttribute('href') ?? '');
  return (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    link.getAttribute('rel') === 'noopener noreferrer' &&
    link.getAttribute('referrerpolicy') === 'no-referrer' &&
    link.getAttribute('target') === '_blank'
  );
}

const show = (guide: Guide) =>
  render(<GuideView view={guideView({ guide, names: guide.names })} onOpenGuide={() => undefined} />);

const texts = vectorsOf('markdown', 'raw-html', 'hidden', 'names');

describe('a page shows nothing but text and links to https: pages', () => {
  test.each([
    ...Object.entries(TEXT_PLACES).map(([name, place]) => [name, place, texts] as const),
    ...Object.entries(ADDRESS_PLACES).map(([name, place]) => [name, place, vectorsOf('addresses')] as const),
  ])('%s', (_, place, vectors) => {
    const bodies = vectors.map(({ text }) => compileFaulty(place(text)));
    const guide = {
      ...GUIDE,
      intro: bodies.flatMap(({ intro }) => intro),
      sections: bodies.flatMap(({ sections }) => sections),
    };
    const { container } = show(guide);
    expect(container.textContent.length).toBeGreaterThan(1_000);
    expect(misfits(container)).toEqual([]);
  });

  test('title, headings and names', () => {
    for (const { text } of texts) {
      const names = { facebook: text, instagram: text, koofr: text, dropbox: text };
      const { container, unmount } = show({ ...GUIDE, headline: text, names });
      expect(container.querySelector('h2')?.textContent).toBe(text);
      expect(misfits(container)).toEqual([]);
      unmount();
    }
  });
});

// Without this, the tests above could pass because nothing is ever found.
test.each([
  ['<p onclick="x">t</p>'],
  ['<a href="https://x.example/">t</a>'],
  [
    '<a href="http://x.example/" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">t</a>',
  ],
  ['<p><script></script></p>'],
  ['<svg></svg>'],
  ['<p style="color: red">t</p>'],
])('what is looked for is found: %s', (html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(misfits(page.body)).not.toEqual([]);
});
