import type { List, RootContent } from 'mdast';
import { SECTION_HEADINGS, type Guide, type Section, type SectionKind } from '../../core/guides/guide';
import type { Block } from '../../core/guides/rich-text';
import { positionOf, plainText, type BodyContext } from './body-context';
import { compileBlocks } from './compile-blocks';
import { compileSteps } from './compile-steps';
import { parseMarkdown } from './parse-markdown';
import { FILE_START, type SourcePosition } from './problem';
import { normalizeName } from './names';

export type Body = Pick<Guide, 'intro' | 'sections'>;

/** Compiles a guide's Markdown to the allow-listed tree. Its line numbers must be those of the file. */
export function compileBody(text: string, base: Omit<BodyContext, 'definitions'>): Body {
  const excess = findExcess(text);
  if (excess) {
    base.report.error(excess.at, 'text', excess.reason);
    return { intro: [], sections: [] };
  }
  const { nodes, definitions } = parseMarkdown(text, base.report);
  const context: BodyContext = { ...base, definitions };
  const [intro = [], ...parts] = splitBefore(withoutPageTitle(nodes), startsSection);
  const slugs = new Set<string>();
  const stepsAt = findSteps(intro, parts, context);
  const sections = parts.map((part, index) => compileSection(part, context, slugs, stepsAt === index));
  if (stepsAt === 'intro') {
    const [list] = orderedLists(intro, context);
    const steps = list ? compileSteps(list, context, slugs, false) : [];
    const rest = intro.filter((node) => node !== list);
    sections.unshift({ kind: 'steps', heading: SECTION_HEADINGS.steps, blocks: [], steps });
    return { intro: compileServiceBlocks(rest, context), sections };
  }
  if (!sections.some((section) => section.steps.length > 0))
    context.report.warn(FILE_START, 'steps', 'the guide has no steps, so it’s shown as plain text');
  return { intro: compileServiceBlocks(intro, context), sections };
}

// For some texts, the Markdown parser takes quadratic time in the number of lines, or in the length of a block without an
// empty line.
const MAX_LINES = 4_000;
const MAX_BLOCK_LENGTH = 10_000;

function findExcess(text: string): { at: SourcePosition; reason: string } | undefined {
  let length = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const at = { line: index + 1, column: 1 };
    if (at.line > MAX_LINES) return { at, reason: 'has over 4,000 lines: split it into several guides' };
    length = line.trim() === '' ? 0 : length + line.length;
    if (length > MAX_BLOCK_LENGTH)
      return { at, reason: 'has over 10,000 characters without an empty line: split the paragraph' };
  }
  return undefined;
}

/** Leaves out a first heading of level one: the guide has the title of its front matter. */
function withoutPageTitle(nodes: readonly RootContent[]): readonly RootContent[] {
  const [first] = nodes;
  return first?.type === 'heading' && first.depth === 1 ? nodes.slice(1) : nodes;
}

const startsSection = (node: RootContent) =>
  node.type === 'heading' && node.depth <= 2 && plainText(node) !== '';

/** Splits nodes before each one that starts a part. The first part is what comes before all of these; it may be empty. */
function splitBefore(nodes: readonly RootContent[], startsPart: (node: RootContent) => boolean) {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (startsPart(node)) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

// The public collection has many wordings of these two headings.
const CANNOT = /^what .*\b(not|cannot|can['’]t|doesn['’]t|won['’]t)\b/;
const CAN = /^what (this|these|it|the) .*\b(can|does|do|will)\b/;

function sectionKind(heading: string): SectionKind {
  const text = normalizeName(heading).replace(/(?<![\s.:!?])[\s.:!?]+$/, '');
  const known = Object.entries(SECTION_HEADINGS).find(([, name]) => name.toLowerCase() === text);
  if (known) return known[0] as SectionKind;
  if (CANNOT.test(text)) return 'cannot';
  return CAN.test(text) ? 'can' : 'other';
}

type Parts = readonly (readonly RootContent[])[];

/**
 * Finds the part with the guide's steps: the one under the heading "Steps", or else the first that has a numbered list
 * of several items. Returns its index, -1 if there is none, or `intro` for what comes before all headings.
 */
function findSteps(intro: readonly RootContent[], parts: Parts, context: BodyContext): number | 'intro' {
  const named = parts.findIndex(([heading]) => heading && sectionKind(plainText(heading)) === 'steps');
  if (named !== -1) return named;
  const hasSteps = (nodes: readonly RootContent[]) =>
    orderedLists(nodes, context).some((list) => list.children.length > 1);
  if (hasSteps(intro)) return 'intro';
  return parts.findIndex(
    ([heading, ...nodes]) => heading && sectionKind(plainText(heading)) === 'other' && hasSteps(nodes),
  );
}

function compileSection(
  [headingNode, ...nodes]: readonly RootContent[],
  context: BodyContext,
  slugs: Set<string>,
  hasSteps: boolean,
): Section {
  const heading = headingNode ? plainText(headingNode) : '';
  const kind = sectionKind(heading);
  const isNamed = kind === 'steps';
  if (kind === 'other' && headingNode)
    context.report.hint(
      positionOf(headingNode),
      'text',
      `the heading "${heading}" isn’t one of the usual ones: ${Object.values(SECTION_HEADINGS).join(', ')}`,
    );
  if (headingNode && nodes.every((node) => node.type === 'html'))
    context.report.hint(positionOf(headingNode), 'text', 'there’s nothing under this heading yet');
  const [list, second] = hasSteps || isNamed ? orderedLists(nodes, context) : [];
  if (second && isNamed)
    context.report.warn(
      positionOf(second),
      'steps',
      'only the first numbered list becomes steps: indent what’s between its items to keep it one list',
    );
  const steps = list ? compileSteps(list, context, slugs, isNamed) : [];
  const rest = nodes.filter((node) => node !== list);
  return {
    kind: steps.length > 0 ? 'steps' : isNamed ? 'other' : kind,
    heading,
    blocks: compileServiceBlocks(rest, context),
    steps,
  };
}

/** The numbered lists that aren't in a service's part. */
const orderedLists = (nodes: readonly RootContent[], context: BodyContext): readonly List[] =>
  serviceParts(nodes, context)
    .filter(({ service }) => service === undefined)
    .flatMap(({ part }) => part)
    .filter((node): node is List => node.type === 'list' && node.ordered === true);

/** Compiles blocks, and puts what comes under a heading with a service's name into a block of its own. */
const compileServiceBlocks = (nodes: readonly RootContent[], context: BodyContext): readonly Block[] =>
  serviceParts(nodes, context).flatMap(({ service, part }): readonly Block[] => {
    if (service === undefined) return compileBlocks(part, context);
    const [heading, ...rest] = part;
    if (heading && rest.length === 0)
      context.report.warn(positionOf(heading), 'text', 'there’s nothing under this heading');
    return [{ type: 'for-service', service, children: compileBlocks(rest, context) }];
  });

/** Splits a section before each heading down to level three. The part under `### Koofr` is that service's. */
const serviceParts = (nodes: readonly RootContent[], context: BodyContext) =>
  splitBefore(nodes, (node) => node.type === 'heading' && node.depth <= 3).map((part) => {
    const [first] = part;
    const isNamed = first?.type === 'heading' && first.depth === 3;
    return { part, service: isNamed ? context.findService(plainText(first)) : undefined };
  });
