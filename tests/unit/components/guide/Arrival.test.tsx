import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Arrival } from '../../../../components/guide/Arrival';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { click, commands, guideView, render, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const [onProblem, onOpenGuide] = [vi.fn(), vi.fn()];
const show = (isFinished: boolean, undo?: GuideModel['undo']) => {
  const transfer = sampleTransfer({ id: 't1' });
  const view = guideView({ guide: WHOLE_GUIDE, destination: 'koofr', transfer, ...(undo && { undo }) });
  return render(<Arrival {...{ view, isFinished, onProblem, onOpenGuide }} />);
};
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

test('the question names the destination and the guide, and says where to look', () => {
  show(false);
  expect(heading()).toBe(text('arrival.question', ['Koofr']));
  expect(screen.getByText(WHOLE_GUIDE.title)).toBeDefined();
  expect(screen.getByText('Look in the folder Photos.')).toBeDefined();
  expect(screen.queryByText('Look in the folder Apps.')).toBeNull();
  expect(screen.queryByText(/Delete the old ones/)).toBeNull();
  expect(screen.queryByText(text('undo.button'))).toBeNull();
});

test.each([
  ['arrival.allThere', 'complete'],
  ['arrival.notYet', 'not-yet'],
] as const)('the answer %s is stored', (key, answer) => {
  show(false);
  click(text(key));
  expect(commands()).toEqual([{ type: 'answer-arrival', transfer: 't1', answer }]);
  expect(onProblem).not.toHaveBeenCalled();
});

test('the answer that something is wrong is not stored', () => {
  show(false);
  click(text('arrival.wrong'));
  expect(onProblem).toHaveBeenCalledOnce();
  expect(commands()).toEqual([]);
});

test('once everything has arrived it shows what is left to do, with links to other guides', () => {
  show(true);
  expect(heading()).toBe(text('arrival.finished'));
  expect(screen.queryByText('Look in the folder Photos.')).toBeNull();
  expect(screen.queryByText(text('arrival.notYet'))).toBeNull();
  click('the videos');
  expect(onOpenGuide.mock.calls).toEqual([['videos']]);
});

test('the answer can be undone as soon as its id is known', () => {
  const { unmount } = show(true);
  click(text('undo.button'));
  expect(commands()).toEqual([]);
  unmount();
  show(true, { id: 'u1', command: 'answer-arrival', at: Date.now() });
  click(text('undo.button'));
  expect(commands()).toEqual([{ type: 'undo', id: 'u1' }]);
});
