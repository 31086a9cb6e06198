import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, walk, type CssNode } from 'css-tree';
import ts from 'typescript';
import { buildFolder, filesBelow } from '../built-extensions';
import { entriesBelow, isKnown } from './compat-data';

/** All that a build's style sheets use of CSS: the keys of `browser-compat-data`. */
export function featuresOfStyles(build: string): Set<string> {
  const folder = buildFolder(build);
  const texts = filesBelow(folder)
    .filter((file) => /\.(css|js)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const sheets = texts.flatMap(({ file, text }) => (file.endsWith('.css') ? [text] : sheetsIn(text)));
  return new Set(sheets.flatMap(featuresOf));
}

/** The style sheets that a script carries as text, as the banner's does. */
function sheetsIn(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.includes(':host')) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest));
  return found;
}

export function featuresOf(css: string): string[] {
  const used: string[] = [];
  let property = '';
  walk(parse(css), {
    enter(node: CssNode) {
      if (node.type === 'Declaration') property = node.property;
      used.push(...keysOf(node, property).filter(isKnown));
    },
    leave(node: CssNode) {
      if (node.type === 'Declaration') property = '';
    },
  });
  return used;
}

/** The groups of `css.types` that hold functions of their own. */
const GROUPS = entriesBelow('css.types').map((name) => `css.types.${name}`);

/** Units that stand in groups in the data. */
const UNITS: Readonly<Record<string, string>> = {
  d: 'viewport_percentage_units_dynamic',
  s: 'viewport_percentage_units_small',
  l: 'viewport_percentage_units_large',
  cq: 'container_query_length_units',
};

function unitKey(unit: string): string {
  const [, view, container] = /^(?:([dsl])v|(cq))(?:w|h|i|b|min|max)$/.exec(unit) ?? [];
  return `css.types.length.${UNITS[view ?? container ?? ''] ?? unit}`;
}

/** The keys under which a part of a style sheet may stand. `property`: the one whose value it is in. */
function keysOf(node: CssNode, property: string): string[] {
  switch (node.type) {
    case 'Declaration':
      return [`css.properties.${node.property}`, ...alternativeText(node)];
    case 'Identifier':
      return [`css.properties.${property}.${node.name}`];
    case 'Function':
      return ['css.types', `css.properties.${property}`, ...GROUPS].map((group) => `${group}.${node.name}`);
    case 'Dimension':
      return [unitKey(node.unit)];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [`css.selectors.${node.name}`];
    case 'NestingSelector':
      return ['css.selectors.nesting'];
    case 'Atrule':
      return [`css.at-rules.${node.name}`];
    case 'Feature':
      return [`css.at-rules.${node.kind}.${node.name}`];
    case 'FeatureRange':
      return [`css.at-rules.${node.kind}.range_syntax`];
    default:
      return [];
  }
}

/** What a generated sign is called for those who don't see it, after a slash. */
function alternativeText({ property, value }: Extract<CssNode, { type: 'Declaration' }>): string[] {
  const hasSlash =
    value.type === 'Value' && value.children.some((part) => part.type === 'Operator' && part.value === '/');
  return property === 'content' && hasSlash ? ['css.properties.content.alt_text'] : [];
}
