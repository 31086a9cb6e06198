import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../core/guides/rich-text';
import { positionOf, plainText, type BodyContext } from './body-context';

export function compileInlines(nodes: readonly PhrasingContent[], context: BodyContext): readonly Inline[] {
  return mergeTexts(nodes.flatMap((node) => compileInline(node, context)));
}

/** Only what is named here reaches the bundle. What is left out is reported. */
function compileInline(node: PhrasingContent, context: BodyContext): readonly Inline[] {
  const { report } = context;
  switch (node.type) {
    case 'text':
      return [joinLines(node.value)];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: compileInlines(node.children, context) }];
    case 'delete':
      return [{ type: 'deleted', children: compileInlines(node.children, context) }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return compileLink(node.url, node, context);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      return definition ? compileLink(definition.url, node, context) : compileInlines(node.children, context);
    }
    case 'image':
    case 'imageReference':
      report.warn(positionOf(node), 'text', 'a picture is left out: a guide has words only');
      return node.alt ? [node.alt] : [];
    case 'html':
      // A comment is the author's note to themselves.
      if (!/^<!--[^]*-->$/.test(node.value))
        report.warn(positionOf(node), 'text', `raw HTML is left out: ${shorten(node.value)}`);
      return [];
    case 'footnoteReference':
      report.warn(positionOf(node), 'text', 'a footnote is left out');
      return [];
    default:
      return [];
  }
}

/** Makes one space of each line break and the white space around it. */
function joinLines(text: string): string {
  const lines = text.split(/\n\s*/);
  return lines.map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line)).join(' ');
}

type LinkNode = Extract<PhrasingContent, { type: 'link' | 'linkReference' }>;

function compileLink(url: string, node: LinkNode, context: BodyContext): readonly Inline[] {
  const children = compileInlines(node.children, context);
  const target = resolveLink(url, context);
  // A link without a text could be neither read out nor clicked.
  const text = plainText(node);
  switch (target.kind) {
    case 'web':
      if (!ADDRESS.test(text))
        return [{ type: 'link', href: target.href, children: text === '' ? [target.href] : children }];
      if (!leadsWhere(text, target.href)) {
        context.report.warn(
          positionOf(node),
          'link',
          `its text is another address than "${shorten(target.href)}"`,
        );
        return children;
      }
      context.report.hint(positionOf(node), 'link', 'its text is only an address: say where it leads');
      return [{ type: 'link', href: target.href, children }];
    case 'guide':
      return [{ type: 'guide-link', guide: target.guide, children: text === '' ? [url] : children }];
    case 'error':
      context.report.error(positionOf(node), 'link', target.reason);
      return children;
    case 'dropped':
      context.report.warn(positionOf(node), 'link', target.reason);
      return children;
  }
}

const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

/** Whether a link leads to the host that its text names, or to one below it. */
function leadsWhere(text: string, href: string): boolean {
  const named = URL.parse(/^www\./i.test(text) ? `https://${text}` : text)?.hostname.replace(/^www\./, '');
  const host = URL.parse(href)?.hostname;
  return named !== undefined && (host === named || host?.endsWith(`.${named}`) === true);
}

type LinkTarget =
  | { kind: 'web'; href: string }
  | { kind: 'guide'; guide: string }
  | { kind: 'error' | 'dropped'; reason: string };

function resolveLink(url: string, context: BodyContext): LinkTarget {
  // A browser reads "java\nscript:" as "javascript:", so the parsed address decides and not the text.
  const parsed = URL.parse(url);
  if (!parsed) {
    const guide = /^(?:\.\/)?([^/?#]+)\.md(?:#.*)?$/i.exec(url)?.[1];
    if (guide !== undefined && context.guideIds.has(guide)) return { kind: 'guide', guide };
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(withoutSpace(url))?.[0].toLowerCase() ?? 'https:';
    if (scheme !== 'https:' && scheme !== 'http:') return { kind: 'error', reason: wrongScheme(scheme) };
    return {
      kind: 'dropped',
      reason: `"${shorten(url)}" leads nowhere: write the whole address, with https://`,
    };
  }
  if (parsed.protocol === 'http:')
    return { kind: 'dropped', reason: `"${shorten(url)}" is not secure: link to its https:// address` };
  if (parsed.protocol === 'mailto:' || parsed.protocol === 'tel:')
    return { kind: 'dropped', reason: `"${shorten(url)}" is shown as text: a guide links to pages only` };
  if (parsed.protocol !== 'https:') return { kind: 'error', reason: wrongScheme(parsed.protocol) };
  if (parsed.username !== '' || parsed.password !== '')
    return { kind: 'error', reason: 'a link must not hold a user name or a password' };
  return { kind: 'web', href: parsed.href };
}

const wrongScheme = (scheme: string) => `a link must not start with "${scheme}"; only https: is allowed`;

/** A browser drops white space and control characters from an address before it reads the scheme. */
const withoutSpace = (text: string) => [...text].filter((character) => character > ' ').join('');

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

function mergeTexts(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else if (inline !== '') merged.push(inline);
  }
  return merged;
}
