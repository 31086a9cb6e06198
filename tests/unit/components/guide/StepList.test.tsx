import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GuideContext } from '../../../../components/guide/guide-context';
import { StepList } from '../../../../components/guide/StepList';
import type { Step } from '../../../../core/guides/guide';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { button, commands, GUIDE, guideView, render } from '../samples';
import { text } from '../texts';

const STEPS = GUIDE.sections.flatMap(({ steps }) => steps);
/** A guide whose first step leads to no tool. */
const PLAIN = STEPS.map((step) => ({ ...step, reachedOn: [] }));
const list = (view: Partial<GuideModel>, steps: readonly Step[] = PLAIN) => {
  const guide = { ...GUIDE, sections: [{ ...GUIDE.sections[1]!, steps }] };
  return (
    <GuideContext.Provider value={{ view: guideView({ guide, ...view }), onOpenGuide: () => undefined }}>
      <StepList steps={steps} />
    </GuideContext.Provider>
  );
};
const withDone = (done: readonly string[], id = 't1') =>
  list({ destination: 'koofr', transfer: sampleTransfer({ id, done }) });
const box = (title: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: text('guide.markDone', [title]) });
const [first, second] = [() => box('Open the tool'), () => box('Start')];
const items = () => [...screen.getByRole('list', { name: text('section.steps') }).children];
const opened = () => items().map((item) => item.querySelector('details')?.open);
const current = () => items().map((item) => item.getAttribute('aria-current'));
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
const toggle = async (nth: number) => {
  fireEvent.click(items()[nth]!.querySelector('summary')!);
  await settled();
};

/** A browser fires `toggle` asynchronously; happy-dom fires it synchronously, during rendering. */
const late = new WeakSet<Event>();
const delayToggle = (event: Event) => {
  if (late.has(event)) return;
  event.stopImmediatePropagation();
  const again = new Event('toggle');
  late.add(again);
  setTimeout(() => event.target?.dispatchEvent(again));
};

beforeEach(() => {
  window.addEventListener('toggle', delayToggle, { capture: true });
});
afterEach(() => {
  window.removeEventListener('toggle', delayToggle, { capture: true });
});

describe('the checkboxes', () => {
  test('each step has one, named after it without its formatting, with the text beside it', () => {
    const title: Step['title'] = [
      'Click ',
      { type: 'strong', children: ['Start ', { type: 'code', text: 'now' }] },
    ];
    render(list({}, [{ ...PLAIN[0]!, title }, PLAIN[1]!]));
    expect(items().map((item) => item.querySelector('input'))).toEqual([box('Click Start now'), second()]);
    expect(items()[0]?.contains(screen.getByText('Open the tool now'))).toBe(true);
  });

  test('show what is stored, not what was clicked', () => {
    const { rerender } = render(withDone(['open']));
    fireEvent.click(first());
    fireEvent.click(second());
    expect([first().checked, second().checked]).toEqual([true, false]);
    rerender(withDone(['start']));
    expect([first().checked, second().checked]).toEqual([false, true]);
  });
});

describe('a click', () => {
  const completed = {
    type: 'complete-step',
    guide: 'photos',
    source: 'facebook',
    destination: 'koofr',
    step: 'start',
  };

  test.each<[string, Partial<GuideModel>, object]>([
    ['without a transfer starts one', {}, {}],

    [
      'starts it from the service whose page the person is on',
      { match: { service: 'instagram', kind: 'transfer' } },
      { source: 'instagram' },
    ],
    [
      'starts it from the source that the guide was opened for',
      { source: 'instagram' },
      { source: 'instagram' },
    ],
    [
      'continues the transfer in progress, from its own source',
      {
        transfer: sampleTransfer({ id: 't1', source: 'instagram' }),
        match: { service: 'facebook', kind: 'transfer' },
      },
      { source: 'instagram', transfer: 't1' },
    ],
  ])('%s', (_name, view, expected) => {
    render(list({ destination: 'koofr', ...view }));
    fireEvent.click(second());
    expect(commands()).toEqual([{ ...completed, ...expected }]);
  });

  test('before a destination is chosen starts a transfer without one', () => {
    render(list({}));
    fireEvent.click(second());
    const { destination: _destination, ...undecided } = completed;
    expect(commands()).toEqual([undecided]);
  });

  test('on a step that is done reopens it', () => {
    render(withDone(['open']));
    fireEvent.click(first());
    expect(commands()).toEqual([{ type: 'reopen-step', transfer: 't1', step: 'open' }]);
  });
});

const HERE = { service: 'facebook', kind: 'transfer', tool: 'meta' } as const;

describe('the step that leads to the page that the person is on', () => {
  test('is done, says so, and can’t be unticked; the next one is open', () => {
    render(list({ match: HERE }, STEPS));
    expect(items()[0]?.className).toContain('here');
    expect(items()[0]?.textContent).toContain(text('guide.here'));
    expect(screen.getAllByRole('checkbox')).toEqual([second()]);
    expect(current()).toEqual([null, 'step']);
    expect(opened()).toEqual([false, true]);
  });

  test('stays done elsewhere once a later step is, and is open again without one', () => {
    const { rerender } = render(list({ transfer: sampleTransfer({ id: 't1', done: ['start'] }) }, STEPS));
    expect(items()[0]?.className).toContain('done');
    expect(screen.getAllByRole('checkbox')).toEqual([second()]);
    rerender(list({ transfer: sampleTransfer({ id: 't1', done: [] }) }, STEPS));
    expect(first().checked).toBe(false);
    fireEvent.click(first());
    expect(commands()).toMatchObject([{ type: 'complete-step', step: 'open' }]);
  });
});

describe('the button of the current step', () => {
  test('marks it as done, and the next one takes the focus', async () => {
    const { rerender } = render(withDone([]));
    fireEvent.click(button(text('guide.next')));
    expect(commands()).toMatchObject([{ type: 'complete-step', step: 'open', transfer: 't1' }]);
    rerender(withDone(['open']));
    await settled();
    expect(document.activeElement).toBe(items()[1]!.querySelector('summary'));
    expect(button(text('guide.finish'))).toBeDefined();
  });

  test('moves no focus when another surface marks it', async () => {
    const { rerender } = render(withDone([]));
    rerender(withDone(['open']));
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

test('before a transfer, a long list shows the current step and the next; the rest on demand, with the focus', async () => {
  const steps = ['a', 'b', 'c', 'd'].map((slug) => ({ ...PLAIN[1]!, slug, title: [slug] }));
  const { rerender } = render(list({}, steps));
  expect(items()).toHaveLength(2);
  fireEvent.click(button(text('guide.allSteps', ['4'])));
  await settled();
  expect(items()).toHaveLength(4);
  expect(document.activeElement).toBe(items()[2]!.querySelector('summary'));
  rerender(list({ transfer: sampleTransfer({ id: 't1', done: [] }) }, steps));
  expect(items()).toHaveLength(4);
});

describe('the current step', () => {
  test.each<[string, string[], (string | null)[], boolean[]]>([
    ['the second once the first is done', ['open'], [null, 'step'], [false, true]],
    ['the first one that is not done, in whatever order', ['start'], ['step', null], [true, false]],
    ['none once all are done', ['open', 'start'], [null, null], [false, false]],
  ])('is %s', async (_name, done, marks, open) => {
    render(withDone(done));
    await settled();
    expect(current()).toEqual(marks);
    expect(opened()).toEqual(open);
  });

  test('opens when the one before it is marked as done, and when that is undone', async () => {
    const { rerender } = render(withDone([]));
    rerender(withDone(['open']));
    await settled();
    expect(opened()).toEqual([false, true]);
    rerender(withDone([]));
    await settled();
    expect(opened()).toEqual([true, false]);
  });

  test('opens again with another transfer', async () => {
    const { rerender } = render(withDone([]));
    await toggle(1);
    rerender(withDone([], 't2'));
    await settled();
    expect(opened()).toEqual([true, false]);
  });
});

describe('a step that the person opens', () => {
  test('closes the other, and can be closed', async () => {
    render(withDone([]));
    await toggle(1);
    expect(opened()).toEqual([false, true]);
    await toggle(1);
    expect(opened()).toEqual([false, false]);
  });

  test('stays open while the current step is the same', async () => {
    const { rerender } = render(withDone([]));
    await toggle(1);
    rerender(withDone(['start']));
    await settled();
    expect(opened()).toEqual([false, true]);
  });
});
