import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * What GitHub would not take in a workflow, each as `3:5 message`: keys, values, expressions, times, jobs that need others.
 * It asks no server, so that it doesn't know the inputs of actions.
 */
export async function lintWorkflow(file: string, content: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, content);
  const found = await validate(document);
  return found.map(({ range: { start }, message }) => {
    const text = typeof message === 'string' ? message : message.value;
    return `${start.line + 1}:${start.character + 1} ${text}`;
  });
}
