import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../core/guides/rich-text';
import { positionOf, plainText, type BodyContext } from './body-context';
import { shorten, type SourcePosition } from './problem';
import { reportHtml } from './report-html';

export function compileInlines(nodes: readonly PhrasingContent[], context: BodyContext): readonly Inline[] {
  return mergeTexts(nodes.flatMap((node) => compileInline(node, context)));
}

/** Compiles the allowed kinds of nodes. Other content is left out, and reported if the reader would miss it. */
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
      report.warn(positionOf(node), 'text', 'a picture is left out: guides are text only');
      return node.alt ? [node.alt] : [];
    case 'html':
      reportHtml(node, report);
      return [];
    case 'footnoteReference':
      report.warn(positionOf(node), 'text', 'a footnote is left out');
      return [];
    default:
      return [];
  }
}

/** Replaces each line break and the white space around it with one space. */
function joinLines(text: string): string {
  const lines = text.split(/\n\s*/);
  return lines.map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line)).join(' ');
}

type LinkNode = Extract<PhrasingContent, { type: 'link' | 'linkReference' }>;

function compileLink(url: string, node: LinkNode, context: BodyContext): readonly Inline[] {
  const children = compileInlines(node.children, context);
  const position = positionOf(node);
  const target = resolveLink(url, position, context);
  if (!target) return children;
  // A link without a text could not be clicked, so it shows its address.
  const text = plainText(node);
  if ('guide' in target)
    return [{ type: 'guide-link', guide: target.guide, children: text === '' ? [url] : children }];
  const { href } = target;
  if (ADDRESS.test(text)) {
    if (!leadsToHostOf(text, href)) {
      context.report.warn(position, 'link', `its text shows a different site from "${shorten(href)}"`);
      return children;
    }
    context.report.hint(position, 'link', 'its text is only an address: say where it leads');
  }
  return [{ type: 'link', href, children: text === '' ? [href] : children }];
}

const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

/** Whether a link leads to the host that its text names, or to a subdomain of it. */
function leadsToHostOf(text: string, href: string): boolean {
  const named = URL.parse(/^www\./i.test(text) ? `https://${text}` : text)?.hostname.replace(/^www\./, '');
  const host = URL.parse(href)?.hostname;
  return named !== undefined && (host === named || host?.endsWith(`.${named}`) === true);
}

const GUIDE_FILE = /^(?:\.\/)?([^/?#]+)\.md(?:#.*)?$/i;

/** The page or guide that a link leads to. `undefined` if it is not allowed to be a link, which is reported. */
function resolveLink(
  url: string,
  position: SourcePosition,
  { report, guideIds }: BodyContext,
): { readonly href: string } | { readonly guide: string } | undefined {
  // The parsed address decides, not the text: a browser reads "java\nscript:" as "javascript:".
  const parsed = URL.parse(url);
  const guide = parsed ? undefined : GUIDE_FILE.exec(url)?.[1];
  if (guide !== undefined && guideIds.has(guide)) return { guide };
  const scheme = parsed?.protocol ?? /^[a-z][a-z0-9+.-]*:/i.exec(withoutSpace(url))?.[0].toLowerCase();
  const warn = (reason: string) => {
    report.warn(position, 'link', `"${shorten(url)}" ${reason}`);
  };
  if (!parsed && [undefined, 'https:', 'http:'].includes(scheme))
    warn('leads nowhere: write the whole address, with https://');
  else if (scheme === 'http:') warn('isn’t secure: use its https:// address');
  else if (scheme === 'mailto:' || scheme === 'tel:')
    warn('is shown as plain text: guides can link only to web pages');
  else if (parsed?.protocol !== 'https:')
    report.error(position, 'link', `a link can’t start with "${scheme ?? ''}": use https://`);
  else if (parsed.username !== '' || parsed.password !== '')
    report.error(position, 'link', 'a link can’t contain a user name or a password');
  else return { href: parsed.href };
  return undefined;
}

/** Browsers remove white space and control characters from an address before they read its scheme. */
const withoutSpace = (text: string) => [...text].filter((character) => character > ' ').join('');

function mergeTexts(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else if (inline !== '') merged.push(inline);
  }
  return merged;
}
