import type { ListItem as ListItemNode, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { inlineText, type Action, type Block, type Inline, type ListItem } from '../../core/guides/rich-text';
import type { ServiceId } from '../../core/pages/service';
import { positionOf, plainText, type BodyContext } from './body-context';
import { compileInlines } from './compile-inline';
import { reportHtml } from './report-html';

/** Compiles the blocks of a section. `inStep`: a paragraph with nothing but links becomes buttons. */
export function compileBlocks(
  nodes: readonly RootContent[],
  context: BodyContext,
  inStep = false,
): readonly Block[] {
  return nodes.flatMap((node) => compileBlock(node, context, inStep));
}

function compileBlock(node: RootContent, context: BodyContext, inStep: boolean): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return compileParagraph(node, context, inStep);
    case 'heading':
      return plainText(node) === ''
        ? []
        : [{ type: 'subheading', children: compileInlines(node.children, context) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => compileListItem(item, context, inStep)),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', children: compileBlocks(node.children, context, inStep) }];
    case 'code':
      return [{ type: 'code-block', text: node.value }];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) =>
        row.children.map((cell) => compileInlines(cell.children, context)),
      );
      return [{ type: 'table', head, rows }];
    }
    case 'html':
      reportHtml(node, context.report);
      return [];
    case 'footnoteDefinition':
      context.report.warn(positionOf(node), 'text', 'a footnote is left out');
      return [];
    default:
      return [];
  }
}

function compileParagraph(node: Paragraph, context: BodyContext, inStep: boolean): readonly Block[] {
  const children = compileInlines(node.children, context);
  if (children.length === 0) return [];
  const actions = inStep ? onlyLinks(children, context) : undefined;
  return [actions ? { type: 'actions', actions } : { type: 'paragraph', children }];
}

function onlyLinks(children: readonly Inline[], context: BodyContext): readonly Action[] | undefined {
  const meaningful = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const actions = meaningful.flatMap((child) =>
    typeof child !== 'string' && child.type === 'link'
      ? [
          {
            label: inlineText(child.children),
            href: child.href,
            opensTool: context.toolAt(child.href) !== undefined,
          },
        ]
      : [],
  );
  return actions.length === meaningful.length ? actions : undefined;
}

function compileListItem(node: ListItemNode, context: BodyContext, inStep: boolean): ListItem {
  const lead = serviceLead(node, context);
  const children = compileBlocks(lead ? lead.rest : node.children, context, inStep);
  return lead ? { service: lead.service, children } : { children };
}

/** The service whose bold name starts the item, `**Koofr:** …` or `**Koofr**: …`, and the rest of the item. */
function serviceLead(
  item: ListItemNode,
  context: BodyContext,
): { service: ServiceId; rest: readonly RootContent[] } | undefined {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [strong, next, ...inlines] = paragraph.children;
  if (strong?.type !== 'strong') return undefined;
  const name = plainText(strong);
  const following = next?.type === 'text' ? next.value : '';
  if (!name.endsWith(':') && !following.startsWith(':')) return undefined;
  const service = context.findService(name.replace(/:$/, ''));
  if (service === undefined) return undefined;
  const text: readonly PhrasingContent[] =
    next?.type === 'text' ? [{ ...next, value: following.replace(/^:?\s*/, '') }] : next ? [next] : [];
  return { service, rest: [{ ...paragraph, children: [...text, ...inlines] }, ...others] };
}
