import type { Protocol } from 'puppeteer-core';

/** A node of a browser's accessibility tree, in its own words. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** What is true of it, such as `expanded` or `not checked`. */
  readonly states: readonly string[];
  readonly children: readonly AccessibleNode[];
}

/** What people act on or find their way by. Groups count only with a name. */
const ROLES = [
  'alert',
  'article',
  'button',
  'checkbox',
  'combobox',
  'complementary',
  'dialog',
  'disclosure',
  'heading',
  'link',
  'main',
  'navigation',
  'radio',
  'region',
  'searchbox',
  'status',
  'switch',
  'tab',
  'tabpanel',
];
const ROLES_WITH_NAME = ['group', 'list', 'tablist'];
/** Their content is what is said. */
const LIVE = ['alert', 'status'];

/** What a screen reader says of an element and what is in it, in order: one line each with role, name and states. */
export function spokenLines(node: AccessibleNode): string[] {
  const { role, states, children } = node;
  const name = LIVE.includes(role) ? textIn(node) : node.name;
  const isSpoken = ROLES.includes(role) || (ROLES_WITH_NAME.includes(role) && name !== '');
  const line = [role, JSON.stringify(tidy(name)), ...states].join(' ');
  return [...(isSpoken ? [line] : []), ...children.flatMap(spokenLines)];
}

/** The first node of a role and, if one is given, a name. */
export function findNode(node: AccessibleNode, role: string, name?: string): AccessibleNode | undefined {
  if (node.role === role && (name === undefined || tidy(node.name) === name)) return node;
  for (const child of node.children) {
    const found = findNode(child, role, name);
    if (found) return found;
  }
  return undefined;
}

/** All text below a node. */
export const textIn = ({ role, name, children }: AccessibleNode): string =>
  role === 'text' ? name : tidy(children.map(textIn).join(' '));

const tidy = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const CHROMIUM_ROLES: Readonly<Record<string, string>> = {
  DisclosureTriangle: 'disclosure',
  StaticText: 'text',
  RootWebArea: 'document',
};

/** The tree that Chromium gives as a list. Nodes that it ignores are replaced by their children. */
export function fromChromium(nodes: readonly Protocol.Accessibility.AXNode[]): AccessibleNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: Protocol.Accessibility.AXNode): AccessibleNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (node.ignored) return children;
    const role = String(node.role?.value ?? '');
    return [
      {
        role: CHROMIUM_ROLES[role] ?? role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        states: (node.properties ?? []).flatMap(({ name, value }) => statesOf(name, value.value)),
        children: role === 'StaticText' ? [] : children,
      },
    ];
  };
  const [root] = nodes[0] ? read(nodes[0]) : [];
  if (!root) throw new Error('The page has no accessibility tree');
  return root;
}

function statesOf(property: string, value: unknown): string[] {
  const is = value === true || value === 'true';
  switch (property) {
    case 'checked':
    case 'pressed':
    case 'selected':
      return [is ? property : `not ${property}`];
    case 'expanded':
      return [is ? 'expanded' : 'collapsed'];
    case 'disabled':
    case 'focused':
    case 'modal':
      return is ? [property] : [];
    case 'level':
    case 'live':
      return [String(value)];
    default:
      return [];
  }
}
