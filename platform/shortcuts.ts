import { browser } from './browser';

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser formats it, `Alt+Shift+G`; empty if none is set. */
  readonly keys: string;
}

/** On Android, browsers have no shortcuts. */
const commandsApi = () => browser.commands as typeof browser.commands | undefined;

/** None where the browser has no shortcuts. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await commandsApi()?.getAll()) ?? [];
  // Firefox gives `null` for what isn't set.
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut ?? '',
  }));
}

/** Calls back when the person presses the shortcut that expands or minimizes the banner. */
export function onToggleBanner(toggle: () => void): void {
  commandsApi()?.onCommand.addListener((command) => {
    if (command === 'toggle-banner') toggle();
  });
}
