import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Arrival } from '../../../../components/guide/Arrival';
import { sampleTransfer } from '../../core/samples';
import { guideView, render, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const callbacks = { onAnswer: vi.fn(), onUndo: vi.fn(), onOpenGuide: vi.fn() };
const view = guideView({ guide: WHOLE_GUIDE, destination: 'koofr', transfer: sampleTransfer() });
const show = (isFinished: boolean) => render(<Arrival view={view} isFinished={isFinished} {...callbacks} />);
const heading = () => screen.getByRole('heading', { level: 2 });
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('the question', () => {
  test('names the place and the guide, and tells where to look', () => {
    show(false);
    expect(heading().textContent).toBe(text('arrival.question', ['Koofr']));
    expect(screen.getByText(WHOLE_GUIDE.title)).toBeDefined();
    expect(screen.getByText('Look in the folder Photos.')).toBeDefined();
    expect(screen.queryByText('Look in the folder Apps.')).toBeNull();
    expect(screen.queryByText(/Delete the old ones/)).toBeNull();
  });

  test.each([
    ['arrival.allThere', 'all-there'],
    ['arrival.notYet', 'not-yet'],
    ['arrival.wrong', 'something-wrong'],
  ] as const)('%s', (key, answer) => {
    show(false);
    fireEvent.click(screen.getByRole('button', { name: text(key) }));
    expect(callbacks.onAnswer.mock.calls).toEqual([[answer]]);
    expect(callbacks.onUndo).not.toHaveBeenCalled();
  });

  test('has three answers, and nothing to undo', () => {
    show(false);
    expect(buttons()).toEqual([text('arrival.allThere'), text('arrival.notYet'), text('arrival.wrong')]);
  });
});

describe('once all is there', () => {
  test('it tells what is left to do', () => {
    show(true);
    expect(heading().textContent).toBe(text('arrival.finished'));
    expect(screen.getByText(/Delete the old ones/)).toBeDefined();
    expect(screen.queryByText('Look in the folder Photos.')).toBeNull();
    for (const key of ['arrival.allThere', 'arrival.notYet', 'arrival.wrong'] as const)
      expect(buttons()).not.toContain(text(key));
  });

  test('it can be undone', () => {
    show(true);
    fireEvent.click(screen.getByRole('button', { name: text('undo.button') }));
    expect(callbacks.onUndo).toHaveBeenCalledOnce();
    expect(callbacks.onAnswer).not.toHaveBeenCalled();
  });

  test('other guides can be opened from there', () => {
    show(true);
    fireEvent.click(screen.getByText('the videos'));
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['videos']]);
  });
});
