import { formatTable } from '../tables/markdown-table';
import type { Outcome, OutcomeKind } from './ask-addresses';
import type { Address } from './collect-addresses';

export type AskedAddress = Address & Outcome;

/** What someone has to change. */
const PROBLEMS: readonly OutcomeKind[] = ['gone', 'moved', 'unreachable'];

export const isProblem = ({ kind }: Pick<Outcome, 'kind'>): boolean => PROBLEMS.includes(kind);

/** What is listed, in this order, and what to do about it. */
const SECTIONS = [
  ['gone', 'Gone', 'Look for the page that took its place, or remove the link.'],
  ['moved', 'Moved to another host', 'If it’s the right page, change the address.'],
  ['unreachable', 'Not reachable', 'Try again another day before you change anything.'],
  ['unclear', 'Not clear', 'Some sites turn programs away. Open these in a browser.'],
  ['redirected', 'Redirected on the same host', 'These work. If it’s the right page, nothing has to change.'],
] as const;

/** The report in Markdown: problems first, what is fine only counted. `day`: `YYYY-MM-DD`. */
export function linkReport(asked: readonly AskedAddress[], day: string): string {
  const of = (wanted: OutcomeKind) => asked.filter(({ kind }) => kind === wanted);
  const count = (kind: OutcomeKind) => String(of(kind).length);
  const sections = SECTIONS.flatMap(([kind, heading, advice]) =>
    of(kind).length > 0 ? [`## ${heading} (${count(kind)})`, advice, tableOf(of(kind))] : [],
  );
  return `${[
    '# Do the guides’ addresses still answer?',
    `Asked on ${day}. Addresses: ${asked.length}. Problems: ${asked.filter(isProblem).length}.`,
    ...sections,
    '## Fine',
    [
      `- Answer: ${count('fine')}`,
      `- Answer after a redirect on the same host: ${count('redirected')}`,
      `- Ask to sign in first, so that nothing is known about the page itself: ${count('sign-in')}`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}

const tableOf = (asked: readonly AskedAddress[]) =>
  formatTable(
    ['Address', 'Answer', 'Where'],
    asked.map(({ url, answer, places }) => [`<${url}>`, answer, places.join(', ')]),
  );
