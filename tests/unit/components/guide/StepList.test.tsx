import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuideContext } from '../../../../components/guide/guide-context';
import { StepList } from '../../../../components/guide/StepList';
import type { Step } from '../../../../core/guides/guide';
import type { GuideModel } from '../../../../core/guides/guide-model';
import type { Transfer } from '../../../../core/state/transfer';
import { sampleTransfer } from '../../core/samples';
import { GUIDE, guideView, paragraph, render } from '../samples';
import { text } from '../texts';

const onAct = vi.fn();
const STEPS = GUIDE.sections.flatMap(({ steps }) => steps);
const list = (view: Partial<GuideModel>, steps = STEPS) => (
  <GuideContext.Provider value={{ view: guideView(view), onOpenGuide: () => undefined, onAct }}>
    <StepList steps={steps} />
  </GuideContext.Provider>
);
const withDone = (done: readonly string[], fields: Partial<Transfer> = {}) =>
  list({ destination: 'koofr', transfer: sampleTransfer({ done, ...fields }) });
const box = (title: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: text('guide.tick', [title]) });
const [first, second] = [() => box('Open the tool.'), () => box('Start.')];
const items = () => [...screen.getByRole('list', { name: text('guide.stepsLabel') }).children];
const opened = () => items().map((item) => item.querySelector('details')?.open);
const current = () => items().map((item) => item.getAttribute('aria-current'));
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
const toggle = async (nth: number) => {
  fireEvent.click(items()[nth]!.querySelector('summary')!);
  await settled();
};

/** A browser tells of a toggle a moment later; happy-dom does at once, in the midst of a rendering. */
const late = new WeakSet<Event>();
const delayToggle = (event: Event) => {
  if (late.has(event)) return;
  event.stopImmediatePropagation();
  const again = new Event('toggle');
  late.add(again);
  setTimeout(() => event.target?.dispatchEvent(again));
};

beforeEach(() => {
  vi.clearAllMocks();
  window.addEventListener('toggle', delayToggle, { capture: true });
});
afterEach(() => {
  cleanup();
  window.removeEventListener('toggle', delayToggle, { capture: true });
});

describe('the boxes', () => {
  test('each step has one, named after it', () => {
    render(withDone([]));
    expect(items()).toHaveLength(2);
    expect(screen.getAllByRole('checkbox')).toEqual([first(), second()]);
    expect(items()[1]?.contains(second())).toBe(true);
  });

  test('a title’s marks are left out of the name', () => {
    const step: Step = {
      slug: 'marked',
      title: [
        'Click ',
        { type: 'strong', children: ['Start ', { type: 'code', text: 'now' }] },
        { type: 'break' },
        { type: 'link', href: 'https://a.example/', children: ['here'] },
      ],
      blocks: [],
    };
    render(list({}, [step]));
    expect(box('Click Start now here')).toBeDefined();
  });

  test('cannot be ticked as long as no destination is chosen, and say why', () => {
    render(list({}));
    for (const one of [first(), second()]) {
      expect(one.disabled).toBe(true);
      expect(one.title).toBe(text('guide.chooseFirst'));
      fireEvent.click(one);
    }
    expect(onAct).not.toHaveBeenCalled();
  });

  test('show what is done', () => {
    render(withDone(['start']));
    expect([first().checked, second().checked]).toEqual([false, true]);
    expect([first().disabled, second().disabled]).toEqual([false, false]);
  });
});

describe('a click', () => {
  const tick = {
    type: 'tick-step',
    guide: 'photos',
    source: 'facebook',
    destination: 'koofr',
    step: 'start',
  };

  test('without a transfer begins one', () => {
    render(list({ destination: 'koofr' }));
    fireEvent.click(second());
    expect(onAct.mock.calls).toEqual([[{ ...tick, transfer: undefined }]]);
  });

  test('begins it out of the service that the person is on', () => {
    render(list({ destination: 'koofr', match: { service: 'instagram', kind: 'transfer' } }));
    fireEvent.click(second());
    expect(onAct.mock.calls).toEqual([[{ ...tick, source: 'instagram', transfer: undefined }]]);
  });

  test('goes on with the transfer there is, out of its own source', () => {
    const transfer = sampleTransfer({ source: 'instagram' });
    render(list({ destination: 'koofr', transfer, match: { service: 'facebook', kind: 'transfer' } }));
    fireEvent.click(second());
    expect(onAct.mock.calls).toEqual([[{ ...tick, source: 'instagram', transfer: 't1' }]]);
  });

  test('on a done step takes the tick back', () => {
    render(withDone(['open']));
    fireEvent.click(first());
    expect(onAct.mock.calls).toEqual([[{ type: 'untick-step', transfer: 't1', step: 'open' }]]);
  });

  test('changes no box by itself: what is kept does', () => {
    const { rerender } = render(withDone(['open']));
    fireEvent.click(first());
    fireEvent.click(second());
    expect([first().checked, second().checked]).toEqual([true, false]);
    rerender(withDone(['start']));
    expect([first().checked, second().checked]).toEqual([false, true]);
  });
});

describe('the progress', () => {
  const progress = (done: number) => screen.queryByText(text('guide.progress', [String(done), '2']));

  test.each<[string, string[], number]>([
    ['one step', ['start'], 1],
    ['all steps', ['open', 'start'], 2],
    ['a step that the guide no longer has, beside one that it has', ['gone', 'open'], 1],
  ])('with %s done', (_name, done, count) => {
    render(withDone(done));
    expect(progress(count)).not.toBeNull();
    const bar = items()[0]?.closest('ol')?.previousElementSibling?.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([count, 2]);
  });

  test('is not told before anything is done', () => {
    const { rerender } = render(list({ destination: 'koofr' }));
    expect(document.querySelector('progress')).toBeNull();
    rerender(withDone([]));
    expect(document.querySelector('progress')).toBeNull();
    rerender(withDone(['open']));
    expect(progress(1)).not.toBeNull();
  });
});

describe('the current step', () => {
  test.each<[string, string[], (string | null)[], boolean[]]>([
    ['the first', [], ['step', null], [true, false]],
    ['the second once the first is done', ['open'], [null, 'step'], [false, true]],
    ['the first undone, in whatever order they were done', ['start'], ['step', null], [true, false]],
    ['none once all are done', ['open', 'start'], [null, null], [false, false]],
    ['the first where only a step is done that is gone', ['gone'], ['step', null], [true, false]],
  ])('is %s', async (_name, done, marks, open) => {
    render(withDone(done));
    await settled();
    expect(current()).toEqual(marks);
    expect(opened()).toEqual(open);
  });

  test('opens when the one before it gets done', async () => {
    const { rerender } = render(withDone([]));
    rerender(withDone(['open']));
    await settled();
    expect(current()).toEqual([null, 'step']);
    expect(opened()).toEqual([false, true]);
  });

  test('opens again when its tick is taken back', async () => {
    const { rerender } = render(withDone(['open']));
    rerender(withDone([]));
    await settled();
    expect(opened()).toEqual([true, false]);
  });

  test('opens again with another transfer', async () => {
    const { rerender } = render(withDone([]));
    await toggle(1);
    expect(opened()).toEqual([false, true]);
    rerender(withDone([], { id: 't2' }));
    await settled();
    expect(opened()).toEqual([true, false]);
  });
});

describe('a person’s own opening', () => {
  test('of a step closes the other', async () => {
    render(withDone([]));
    await toggle(1);
    expect(opened()).toEqual([false, true]);
    await toggle(1);
    expect(opened()).toEqual([false, false]);
  });

  test('stays while the current step is the same', async () => {
    const { rerender } = render(withDone([]));
    await toggle(1);
    rerender(withDone(['start']));
    await settled();
    expect(opened()).toEqual([false, true]);
  });
});

test('a step’s text is in it', () => {
  render(list({}, [{ slug: 'a', title: ['A'], blocks: [paragraph('the text')] }]));
  expect(items()[0]?.contains(screen.getByText('the text'))).toBe(true);
});
