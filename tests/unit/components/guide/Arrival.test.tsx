import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { GuideView } from '../../../../components/guide/GuideView';
import { useArrival } from '../../../../components/guide/use-arrival';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { choice, click, commands, disclosures, guideView, render, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const onOpenGuide = vi.fn();
const SENT = sampleTransfer({ id: 't1', destination: 'koofr', done: ['open', 'start'] });
const model = (fields: Partial<GuideModel> = {}): GuideModel =>
  guideView({ guide: WHOLE_GUIDE, destination: 'koofr', source: 'facebook', transfer: SENT, ...fields });

function Asked({ view, isDue = true }: { view: GuideModel; isDue?: boolean }) {
  const arrival = useArrival(view, isDue);
  return <GuideView {...{ view, arrival, onOpenGuide }} />;
}
const { transfer: _transfer, ...withoutTransfer } = model();
const completed = (undo?: GuideModel['undo']): GuideModel => ({ ...withoutTransfer, ...(undo && { undo }) });
const heading = () => screen.getByRole('heading', { level: 2 });
const QUESTION = text('arrival.question', ['Koofr']);

test('when it is due, the question names the destination and says where to look', () => {
  render(<Asked view={model()} />);
  expect(heading().textContent).toBe(QUESTION);
  expect(screen.getByText('Look in the folder Photos.')).toBeDefined();
  expect(screen.queryByText('Look in the folder Apps.')).toBeNull();
  expect(screen.queryByText(/Delete the old ones/)).toBeNull();
});

test('what it says has a heading, and a guide that says nothing has none', () => {
  const names = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  const { rerender } = render(<Asked view={model()} />);
  expect(names()).toEqual([text('section.arrives')]);
  rerender(<Asked view={model({ guide: { ...WHOLE_GUIDE, sections: [] } })} />);
  expect(names()).toEqual([]);
});

test.each([
  ['arrival.complete', 'complete'],
  ['arrival.notYet', 'not-yet'],
] as const)('the answer %s is stored', (key, answer) => {
  render(<Asked view={model()} />);
  click(text(key));
  expect(commands()).toEqual([{ type: 'answer-arrival', transfer: 't1', answer }]);
});

test('the question can be asked for once the steps are done, and taken back', () => {
  render(<Asked view={model()} isDue={false} />);
  expect(heading().textContent).toBe(text('sent.title'));
  click(text('sent.ask'));
  expect(heading().textContent).toBe(QUESTION);
  expect(document.activeElement).toBe(heading());
  click(text('arrival.notYet'));
  expect(heading().textContent).toBe(text('sent.title'));
  expect(document.activeElement).toBe(heading());
});

test('a problem shows the guide with its help, for that transfer alone', () => {
  const { rerender, container } = render(<Asked view={model()} />);
  click(text('arrival.problem'));
  expect(commands()).toEqual([]);
  expect(document.activeElement).toBe(heading());
  expect(disclosures(container).filter(([, open]) => open)).toEqual([[text('section.wrong'), true]]);
  rerender(<Asked view={model({ transfer: { ...SENT, id: 't2' } })} />);
  expect(heading().textContent).toBe(QUESTION);
});

test('once everything has arrived and that is stored, it shows what is left to do there, with an undo', () => {
  const { rerender } = render(<Asked view={model()} />);
  click(text('arrival.complete'));
  expect(heading().textContent).toBe(QUESTION);
  const { source: _source, destination: _destination, ...unknown } = completed();
  rerender(<Asked view={unknown} isDue={false} />);
  expect(heading().textContent).toBe(text('arrival.finished'));
  expect(screen.getByText(text('guide.route', ['Facebook', 'Koofr']))).toBeDefined();
  expect(document.activeElement).toBe(heading());
  expect(screen.queryByText(text('undo.button'))).toBeNull();
  click('the videos');
  expect(onOpenGuide.mock.calls).toEqual([['videos']]);
  rerender(<Asked view={completed({ id: 'u1', command: 'answer-arrival', at: Date.now() })} />);
  click(text('undo.button'));
  expect(commands().at(-1)).toEqual({ type: 'undo', id: 'u1' });
});

test('what is left to do goes with an undo of the answer, and with another guide', () => {
  const { rerender } = render(<Asked view={model()} />);
  click(text('arrival.complete'));
  rerender(<Asked view={completed()} />);
  rerender(<Asked view={model()} />);
  expect(heading().textContent).toBe(QUESTION);
  rerender(<Asked view={{ ...completed(), guide: { ...WHOLE_GUIDE, id: 'posts' } }} />);
  expect(heading().textContent).toBe(WHOLE_GUIDE.headline);
});

test('once the answer is undone, another end of the transfer is not taken for it', () => {
  const { rerender } = render(<Asked view={model()} />);
  click(text('arrival.complete'));
  for (const view of [completed(), model(), completed()]) rerender(<Asked view={view} isDue={false} />);
  expect(heading().textContent).toBe(WHOLE_GUIDE.headline);
});

test('it goes with a transfer that is started later, not with one that was there before', () => {
  const { rerender } = render(<Asked view={model()} />);
  click(text('arrival.complete'));
  rerender(<Asked view={model({ transfer: { ...SENT, id: 'older' } })} isDue={false} />);
  expect(heading().textContent).toBe(text('arrival.finished'));
  const later = { ...SENT, id: 'later', startedAt: Date.now() + 1 };
  rerender(<Asked view={model({ transfer: later })} isDue={false} />);
  expect(heading().textContent).toBe(text('sent.title'));
});

test('the undo of the answer ends after a minute', () => {
  const { rerender } = render(<Asked view={model()} />);
  click(text('arrival.complete'));
  rerender(<Asked view={completed({ id: 'u1', command: 'answer-arrival', at: Date.now() - 60_000 })} />);
  expect(heading().textContent).toBe(text('arrival.finished'));
  expect(screen.queryByText(text('undo.button'))).toBeNull();
});

test('a transfer that was sent without a destination asks for it, whatever is preferred', () => {
  const { destination: _destination, ...undecided } = SENT;
  render(<Asked view={model({ transfer: undecided, destination: 'koofr' })} isDue={false} />);
  expect(screen.getByText(text('sent.where'))).toBeDefined();
  expect(screen.queryByText(text('sent.ask'))).toBeNull();
  fireEvent.click(choice('Koofr'));
  expect(commands()).toMatchObject([{ type: 'choose-destination', destination: 'koofr', transfer: 't1' }]);
});
