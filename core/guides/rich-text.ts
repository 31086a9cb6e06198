import type { ServiceId } from '../pages/service';

/**
 * The only content that a guide can render: an allow-listed tree, made at build time and rendered node by node. Nothing
 * in it is HTML, and every `href` is an `https:` URL.
 */
export type Inline =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A link to another guide of the collection. */
  | { readonly type: 'guide-link'; readonly guide: string; readonly children: readonly Inline[] };

/** The plain text of inline nodes. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'code') return inline.text;
      return inline.type === 'break' ? ' ' : inlineText(inline.children);
    })
    .join('');
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** A paragraph that contains only links: shown as buttons. */
  | { readonly type: 'actions'; readonly actions: readonly Action[] }
  | { readonly type: 'subheading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'code-block'; readonly text: string }
  | {
      readonly type: 'table';
      readonly head: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  /** Content for one service: a `### Koofr` block. */
  | { readonly type: 'for-service'; readonly service: ServiceId; readonly children: readonly Block[] };

export type TableCell = readonly Inline[];

export interface ListItem {
  /** Set if the item begins with a service's name in bold: `**Koofr:** …`. That name is not in `children`. */
  readonly service?: ServiceId;
  readonly children: readonly Block[];
}

export interface Action {
  readonly label: string;
  readonly href: string;
  /** Whether the link opens the transfer tool of one of the guide's sources. */
  readonly opensTool: boolean;
}
