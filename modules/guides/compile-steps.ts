import { slug } from 'github-slugger';
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Step } from '../../core/guides/guide';
import { positionOf, plainText, type BodyContext } from './body-context';
import { compileBlocks } from './compile-blocks';
import { compileInlines } from './compile-inline';
import { MAX_ID_LENGTH } from './names';

/** The schema of a transfer allows no more completed steps. */
const MAX_STEPS = 200;

/**
 * Compiles each item of the list to a step. Its title is the bold text at the start, its slug comes from the title.
 * Adds the slugs to `seen`, which holds those of the guide's other steps. `isStepsSection`: whether the list is under the
 * heading "Steps". Mistakes are reported there. In another list, a missing or repeated title gets a slug of its own.
 */
export function compileSteps(
  list: List,
  context: BodyContext,
  seen: Set<string>,
  isStepsSection: boolean,
): readonly Step[] {
  if (list.children.length > MAX_STEPS) {
    context.report.error(positionOf(list), 'steps', `there can be at most ${String(MAX_STEPS)} steps`);
    return [];
  }
  return list.children.flatMap((item) => {
    const step = compileStep(item, context, isStepsSection);
    if (!step) return [];
    if (!isStepsSection) {
      const slug = unusedSlug(step.slug, seen);
      seen.add(slug);
      return [{ ...step, slug }];
    }
    if (seen.has(step.slug))
      context.report.error(
        positionOf(item),
        'steps',
        `two steps are called "${step.slug}": rename one of them`,
      );
    seen.add(step.slug);
    return [step];
  });
}

function unusedSlug(slug: string, seen: ReadonlySet<string>): string {
  let unused = slug;
  for (let count = 2; seen.has(unused); count++) unused = `${slug}-${String(count)}`;
  return unused;
}

function compileStep(item: ListItem, context: BodyContext, isStepsSection: boolean): Step | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') {
    if (!isStepsSection) return { slug: 'step', title: ['…'], ...compileContent(item.children, context) };
    context.report.error(positionOf(item), 'steps', 'a step must start with words');
    return undefined;
  }
  const [lead, ...rest] = first.children;
  const bold = lead?.type === 'strong';
  if (!bold && isStepsSection)
    context.report.warn(
      positionOf(item),
      'steps',
      'a step should start with its title in bold: "**Open the tool.** …"',
    );
  const titleNodes: readonly PhrasingContent[] = bold ? lead.children : first.children;
  const text = bold ? [{ ...first, children: trimStart(rest) }] : [];
  const title = compileInlines(trimEnd(titleNodes), context);
  const named = slug(plainText({ type: 'paragraph', children: [...titleNodes] }).replace(/[.:]$/, ''));
  // In a list outside the steps section, a long title is cut rather than rejected.
  const id = isStepsSection ? named : named.slice(0, MAX_ID_LENGTH - 10).replace(/\p{Cs}/u, '');
  if (id.length > MAX_ID_LENGTH) {
    context.report.error(positionOf(item), 'steps', 'the title of a step must have at most 200 characters');
    return undefined;
  }
  if (id === '' && isStepsSection) {
    context.report.error(positionOf(item), 'steps', 'a step needs a title with letters or digits');
    return undefined;
  }
  return { slug: id === '' ? 'step' : id, title, ...compileContent([...text, ...others], context) };
}

function compileContent(nodes: readonly RootContent[], context: BodyContext) {
  const blocks = compileBlocks(nodes, context, true);
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []));
  return { blocks, reachedOn: [...new Set(buttons.flatMap(({ href }) => context.toolAt(href) ?? []))] };
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(/^[\s:]+/, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

function trimEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return [...nodes];
  return [...nodes.slice(0, -1), { ...last, value: last.value.replace(/[.:]\s*$/, '') }];
}
