import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const commonMark = unified().use(remarkParse).freeze();
const gitHub = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * What GitHub's Markdown has beyond CommonMark: tables, strikethrough, footnotes, task lists, and addresses that are
 * links by themselves, also where a sign of them is written as `&#64;` or `\:`.
 */
const GITHUB_ONLY = /[|~@&\\]|\[\^|\[[ \txX]\]|https?:|www\./i;

/** Reads GitHub-flavoured Markdown. Nearly half of that would go into looking for what a text without addresses does not have. */
export function parseMarkdown(text: string): Root {
  return (GITHUB_ONLY.test(text) ? gitHub : commonMark).parse(text);
}

/** The same without the short cut, for its test. */
export const parseGitHubMarkdown = (text: string): Root => gitHub.parse(text);
