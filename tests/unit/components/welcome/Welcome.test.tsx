import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Welcome } from '../../../../components/welcome/Welcome';
import { INITIAL_STATE } from '../../../../core/state/state';
import { choose, commands, render, TOOL } from '../samples';
import { text } from '../texts';

const show = (props: Partial<Parameters<typeof Welcome>[0]> = {}) =>
  render(
    <Welcome
      preferences={INITIAL_STATE.preferences}
      dataTypes={[{ id: 'photos', destinations: ['koofr', 'dropbox'] }]}
      serviceName={(id) => id}
      failed={undefined}
      tool={TOOL}
      {...props}
    />,
  );

test('the person can choose their destinations', () => {
  show();
  choose(text('dataType.photos'), 'dropbox');
  expect(commands()).toEqual([{ type: 'choose-destination', dataType: 'photos', destination: 'dropbox' }]);
});

test('there is a link to the transfer tool, if there is one', () => {
  const { unmount } = show();
  expect(screen.getByRole<HTMLAnchorElement>('link').href).toBe(TOOL);
  unmount();
  show({ tool: undefined });
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByText(text('welcome.begin'))).toBeNull();
});

test('a failure notice is shown only after a failure', () => {
  const { unmount } = show();
  expect(screen.queryByRole('alert')).toBeNull();
  unmount();
  show({ failed: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe(text('options.error'));
});
