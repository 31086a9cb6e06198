import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { OtherGuides } from '../../../../components/guide/OtherGuides';
import { click, render } from '../samples';
import { text } from '../texts';

test('the page’s other guides are counted, and each can be opened', () => {
  const onOpenGuide = vi.fn();
  const others = [
    { id: 'videos', title: 'Send your videos' },
    { id: 'posts', title: 'Send your posts' },
  ];
  render(<OtherGuides {...{ others, onOpenGuide }} />);
  expect(screen.getByText(text('guide.others', ['2']))).toBeDefined();
  click('Send your posts');
  expect(onOpenGuide.mock.calls).toEqual([['posts']]);
});

test('without other guides nothing is shown', () => {
  const { container } = render(<OtherGuides others={[]} onOpenGuide={() => undefined} />);
  expect(container.innerHTML).toBe('');
});
