import { parseCommand, type Command, type CommandFailure, type CommandResult } from '../core/state/commands';
import { browser, type Runtime } from './browser';
import { parseContentMessage, type ContentMessage } from './messages';

/** A tab's main page that sent a message. */
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
 * Hands each message that fits the protocol to its receiver, and drops every other: a foreign sender,
 * an unknown shape, a content script that asks for what only our own pages may.
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

/** Sends a command from one of the extension's own pages to the background. Rejects with `CommandFailed` unless it's saved. */
export async function sendCommand(command: Command): Promise<void> {
  let answer: CommandResult | undefined;
  try {
    answer = await browser.runtime.sendMessage(command);
  } catch {
    // The background was stopped before it could answer.
  }
  if (answer !== 'saved') throw new CommandFailed(answer ?? 'no-answer');
}
