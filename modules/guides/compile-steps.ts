import { slug } from 'github-slugger';
import type { List, ListItem, PhrasingContent } from 'mdast';
import type { Step } from '../../core/guides/guide';
import { placeOf, plainText, type BodyContext } from './body-context';
import { compileBlocks } from './compile-blocks';
import { compileInlines } from './compile-inline';
import { LONGEST_ID } from './usable-id';

/** As many as a transfer can hold as done. */
const MOST_STEPS = 200;

/**
 * Makes a step of each item of the list: the bold lead is its title, the title's slug its identity.
 * `seen` holds the slugs of the guide's other steps. `meant`: the list stands where our guides have their steps; in any
 * other list nothing of that is asked for.
 */
export function compileSteps(
  list: List,
  context: BodyContext,
  seen: Set<string>,
  meant: boolean,
): readonly Step[] {
  if (list.children.length > MOST_STEPS) {
    context.report.fault(placeOf(list), 'steps', `there must be at most ${String(MOST_STEPS)} steps`);
    return [];
  }
  return list.children.flatMap((item) => {
    const step = compileStep(item, context, meant);
    if (!step) return [];
    if (!meant) {
      const slug = unusedSlug(step.slug, seen);
      seen.add(slug);
      return [{ ...step, slug }];
    }
    if (seen.has(step.slug))
      context.report.fault(
        placeOf(item),
        'steps',
        `two steps are named "${step.slug}": give one another title`,
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

function compileStep(item: ListItem, context: BodyContext, meant: boolean): Step | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') {
    if (!meant) return { slug: 'step', title: ['…'], blocks: compileBlocks(item.children, context, true) };
    context.report.fault(placeOf(item), 'steps', 'a step must start with words');
    return undefined;
  }
  const [lead, ...rest] = first.children;
  const bold = lead?.type === 'strong';
  if (!bold && meant)
    context.report.warn(
      placeOf(item),
      'steps',
      'a step should start with its title in bold: "**Open the tool.** …"',
    );
  const titleNodes: readonly PhrasingContent[] = bold ? lead.children : first.children;
  const text = bold ? [{ ...first, children: trimStart(rest) }] : [];
  const title = compileInlines(trimEnd(titleNodes), context);
  const named = slug(plainText({ type: 'paragraph', children: [...titleNodes] }).replace(/[.:]$/, ''));
  // In a list that was not written for us, a step that says everything at once is one all the same.
  const id = meant ? named : named.slice(0, LONGEST_ID - 10).replace(/\p{Cs}/u, '');
  if (id.length > LONGEST_ID) {
    context.report.fault(placeOf(item), 'steps', 'the title of a step must have at most 200 characters');
    return undefined;
  }
  if (id === '' && meant) {
    context.report.fault(placeOf(item), 'steps', 'a step needs a title with letters or digits');
    return undefined;
  }
  return { slug: id === '' ? 'step' : id, title, blocks: compileBlocks([...text, ...others], context, true) };
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
