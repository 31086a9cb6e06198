import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OtherGuides } from '../../../../components/guide/OtherGuides';
import { render } from '../samples';

afterEach(cleanup);

test('the page’s other guides are counted, and each can be opened', () => {
  const onOpenGuide = vi.fn();
  const others = [
    { id: 'videos', title: 'Move your videos' },
    { id: 'posts', title: 'Move your posts' },
  ];
  render(<OtherGuides {...{ others, onOpenGuide }} />);
  expect(screen.getByText('Other guides for this page: 2')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Move your posts', hidden: true }));
  expect(onOpenGuide.mock.calls).toEqual([['posts']]);
});

test('without any there is nothing', () => {
  const { container } = render(<OtherGuides others={[]} onOpenGuide={() => undefined} />);
  expect(container.innerHTML).toBe('');
});
