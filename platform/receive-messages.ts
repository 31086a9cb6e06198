import { parseCommand } from '../core/state/apply-command';
import type { Command, CommandFailure, CommandResult } from '../core/state/commands';
import { browser, type Runtime } from './browser';
import { parseContentMessage, type ContentMessage } from './messages';

/** The tab whose top-level page sent a message, and the page's URL. */
export interface ContentSender {
  readonly tabId: number;
  readonly url: string;
}

export interface Receivers {
  fromContent(message: ContentMessage, sender: ContentSender): Promise<unknown>;
  fromPage(command: Command): Promise<unknown>;
}

const ownPages = () => browser.runtime.getURL('/');

function contentSender(sender: Runtime.MessageSender): ContentSender | undefined {
  const { tab, url, frameId } = sender;
  if (tab?.id === undefined || url === undefined || frameId !== 0) return undefined;
  return { tabId: tab.id, url };
}

/**
 * Passes each valid message to its receiver, and drops all others: those of a foreign sender, of an unknown shape, and
 * commands from a content script that only the extension's own pages may send.
 */
export function receiveMessages(receivers: Receivers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (sender.url?.startsWith(ownPages()) === true) {
      const command = parseCommand(raw, 'page');
      return command && receivers.fromPage(command);
    }
    const message = parseContentMessage(raw);
    const from = contentSender(sender);
    return message && from ? receivers.fromContent(message, from) : undefined;
  });
}

export class CommandFailed extends Error {
  constructor(readonly reason: CommandFailure | 'no-answer') {
    super(`The command was not carried out: ${reason}`);
  }
}

/** Sends a command from an extension page to the background. Rejects with `CommandFailed` unless it was saved. */
export async function sendCommand(command: Command): Promise<void> {
  let answer: CommandResult | undefined;
  try {
    answer = await browser.runtime.sendMessage(command);
  } catch {
    // The background was stopped before it could answer.
  }
  if (answer !== 'saved') throw new CommandFailed(answer ?? 'no-answer');
}
