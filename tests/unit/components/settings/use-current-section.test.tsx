import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useCurrentSection } from '../../../../components/settings/use-current-section';

/** Three sections of a page that is twice as high as its window of 1000 pixels. */
const SECTIONS = { first: [0, 900], second: [900, 1800], third: [1800, 2000] } as const;
type Id = keyof typeof SECTIONS;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  location.hash = '';
});

function openPage() {
  for (const id of Object.keys(SECTIONS)) {
    const section = document.createElement('section');
    section.id = id;
    document.body.append(section);
  }
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2000);
  vi.stubGlobal('innerHeight', 1000);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [top, bottom] = SECTIONS[this.id as Id];
    return new DOMRect(0, top - scrollY, 100, bottom - top);
  });
  const { result } = renderHook(() => useCurrentSection(Object.keys(SECTIONS)));
  return (top: number, link = '') => {
    location.hash = link;
    vi.stubGlobal('scrollY', top);
    void act(() => {
      dispatchEvent(new Event('scroll'));
    });
    return result.current;
  };
}

test('from the top of the page to its end, each section has its turn', () => {
  const scrollTo = openPage();
  expect([0, 400, 500, 800, 950, 1000].map((top) => scrollTo(top))).toEqual([
    'first',
    'first',
    'second',
    'second',
    'third',
    'third',
  ]);
});

test('the section whose link was followed counts as long as all of it can be seen', () => {
  const scrollTo = openPage();
  expect(scrollTo(850, 'second')).toBe('second');
  expect(scrollTo(1000, 'third')).toBe('third');
  expect(scrollTo(800, 'third')).toBe('second');
  expect(scrollTo(0, 'unknown')).toBe('first');
});
