import { afterEach, expect, test, vi } from 'vitest';
import { startDetector } from '../../../../surfaces/detector/start-detector';

const PAGES = ' www.facebook.com/tyi www.facebook.com/settings/* ';

/** A fake of the parts of a page that the detector uses. */
function openPage(path: string, { prerendering = false } = {}) {
  const page = new EventTarget();
  const messages: unknown[] = [];
  const location = new URL(`https://www.facebook.com${path}`);
  const runtime: { id?: string; sendMessage: (message: unknown) => Promise<unknown> } = {
    id: 'extension',
    sendMessage: (message) => Promise.resolve(messages.push(message)),
  };
  const document = Object.assign(new EventTarget(), { prerendering });
  const navigation = new EventTarget();
  const globals = {
    location,
    document,
    navigation,
    chrome: { runtime },
    addEventListener: page.addEventListener.bind(page),
    transferGuides: undefined,
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return {
    messages,
    runtime,
    activate: () => {
      document.prerendering = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    },
    navigate: (to: string) => {
      location.pathname = to;
      navigation.dispatchEvent(new Event('navigatesuccess'));
    },
    show: (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })),
  };
}

const load = { type: 'page-matched', url: 'https://www.facebook.com/tyi', isPageLoad: true };
const again = { ...load, isPageLoad: false };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a page that matches sends one message; leaving it sends another one', () => {
  const { messages, navigate } = openPage('/tyi');
  startDetector(PAGES);
  expect(messages).toEqual([load]);
  navigate('/feed');
  navigate('/friends');
  expect(messages).toEqual([load, { type: 'page-left' }]);
  navigate('/tyi');
  expect(messages).toEqual([load, { type: 'page-left' }, again]);
});

test('a page that does not match sends nothing', () => {
  const { messages, navigate } = openPage('/feed');
  startDetector(PAGES);
  navigate('/friends');
  expect(messages).toEqual([]);
});

test('a prerendered page is matched when it is activated, as one that was just loaded', () => {
  const { messages, activate, navigate } = openPage('/tyi', { prerendering: true });
  startDetector(PAGES);
  navigate('/tyi');
  expect(messages).toEqual([]);
  activate();
  expect(messages).toEqual([load]);
});

test('a page that comes back from the back/forward cache is matched again', () => {
  const { messages, show } = openPage('/tyi');
  startDetector(PAGES);
  show(false);
  expect(messages).toEqual([load]);
  show(true);
  expect(messages).toEqual([load, again]);
});

test('a second detector in the same page does nothing, as long as the first one’s extension is there', () => {
  const { messages, runtime } = openPage('/tyi');
  startDetector(PAGES);
  startDetector(PAGES);
  expect(messages).toEqual([load]);
  // The extension was updated: the old runtime has no id any more, and the new script a runtime of its own.
  delete runtime.id;
  vi.stubGlobal('chrome', {
    runtime: { id: 'extension', sendMessage: (one: unknown) => Promise.resolve(messages.push(one)) },
  });
  startDetector(PAGES);
  expect(messages).toEqual([load, load]);
});

test('an orphaned detector sends nothing', () => {
  const { messages, runtime, navigate } = openPage('/feed');
  startDetector(PAGES);
  delete runtime.id;
  navigate('/tyi');
  expect(messages).toEqual([]);
});

test('on an optional site, the pages are those of the script that ran before', () => {
  const { messages } = openPage('/cameraroll');
  vi.stubGlobal('transferGuides', ' www.facebook.com/cameraroll ');
  startDetector(PAGES);
  expect(messages).toHaveLength(1);
});

test('a background that was stopped in the meantime is no error in the page', async () => {
  const { runtime } = openPage('/tyi');
  const failed = Promise.reject(new Error('Receiving end does not exist'));
  const handled = vi.spyOn(failed, 'catch');
  runtime.sendMessage = () => failed;
  startDetector(PAGES);
  await expect(handled.mock.results[0]?.value).resolves.toBeUndefined();
});
