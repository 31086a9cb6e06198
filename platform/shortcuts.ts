import { browser } from './browser';

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser formats it, `Alt+Shift+G`; empty if none is set. */
  readonly keys: string;
}

export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Calls back when the person presses the shortcut that expands or minimizes the banner. */
export function onToggleBanner(toggle: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'toggle-banner') toggle();
  });
}
