import { relative, sep } from 'node:path';
import ts from 'typescript';
import { isKnown } from './compat-data';

/** The folders whose code ends up in the extension. */
const SHIPPED = ['core', 'platform', 'components', 'background', 'surfaces', 'entrypoints'];

/** What a piece of code uses: the keys of `browser-compat-data` under which it may stand, the likeliest first. */
type Keys = readonly string[];

/** All that the shipped code uses of extension APIs, of the language and of the page, by the types of its expressions. */
export function featuresOfCode(): { readonly known: Set<string>; readonly unknown: Set<string> } {
  const program = readProgram();
  const checker = program.getTypeChecker();
  const known = new Set<string>();
  const unknown = new Set<string>();
  const note = (keys: Keys) => {
    const key = keys.find(isKnown);
    if (key !== undefined) known.add(key);
    else if (keys[0] !== undefined) unknown.add(keys[0]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) note(keysOf(node, checker));
    if (ts.isJsxOpeningLikeElement(node)) for (const key of markupKeys(node).filter(isKnown)) known.add(key);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isShipped(file)) visit(file);
  return { known, unknown };
}

function readProgram(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  return ts.createProgram(fileNames, options);
}

const isShipped = ({ fileName, isDeclarationFile }: ts.SourceFile): boolean =>
  !isDeclarationFile && SHIPPED.includes(relative('.', fileName).split(sep)[0] ?? '');

function keysOf(node: ts.Identifier, checker: ts.TypeChecker): Keys {
  // Of what is imported from elsewhere, the declaration counts; a parameter or a type is nothing that runs.
  const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? [];
  if (!declaration || !runs(declaration)) return [];
  const { fileName } = declaration.getSourceFile();
  const around = namesAround(declaration.parent);
  if (/@types\/(chrome|webextension-polyfill)\//.test(fileName)) return [extensionKey(around, node.text)];
  if (!/typescript\/lib\/lib\./.test(fileName)) return [];
  const events = eventKeys(node, checker);
  return events.length > 0 ? events : memberKeys(node, around, checker);
}

const runs = (declaration: ts.Declaration): boolean =>
  ts.isVariableDeclaration(declaration) ||
  ts.isFunctionDeclaration(declaration) ||
  ts.isMethodSignature(declaration) ||
  ts.isPropertySignature(declaration) ||
  ts.isGetAccessorDeclaration(declaration) ||
  ts.isModuleDeclaration(declaration);

/** The names of the namespaces, interfaces and variables around a declaration, the outermost first. */
function namesAround(node: ts.Node): string[] {
  if (ts.isSourceFile(node)) return [];
  const isNamed =
    ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node) || ts.isVariableDeclaration(node);
  return [...namesAround(node.parent), ...(isNamed ? node.name.getText().split('.') : [])];
}

/** The types call the namespace `tabs` `Tabs.Static` or `chrome.tabs`. */
function extensionKey(around: readonly string[], name: string): string {
  const [space = '', ...inner] = around.filter((one) => !['Static', 'Browser', 'chrome'].includes(one));
  const path = space === '' ? [] : [space.charAt(0).toLowerCase() + space.slice(1), ...inner];
  return ['webextensions.api', ...path, name].join('.');
}

/** A member may be declared by what the object's type is based on, and may stand under any of these in the data. */
function memberKeys(node: ts.Identifier, around: readonly string[], checker: ts.TypeChecker): Keys {
  const owners = [...around.slice(-1), ...ownersOf(node, checker)].map((one) =>
    one.replace(/^Readonly(?=[A-Z])|Constructor$/g, ''),
  );
  const space = around.length > 1 ? `${around[0] ?? ''}.` : '';
  if (owners.length === 0) owners.push('Window');
  return [
    ...(around.length === 0 ? [`javascript.builtins.${node.text}`, `api.${node.text}`] : []),
    ...owners.flatMap((owner) => [
      `javascript.builtins.${space}${owner}.${node.text}`,
      `api.${owner}.${node.text}`,
      `api.${owner}.${node.text}_static`,
    ]),
  ];
}

/** The name of the object's type and of those that it is based on. */
function ownersOf(node: ts.Identifier, checker: ts.TypeChecker): string[] {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return [];
  return withBases(checker.getNonNullableType(checker.getTypeAtLocation(parent.expression)));
}

function withBases(type: ts.Type): string[] {
  const parts = type.isUnionOrIntersection() ? type.types : [];
  const bases = type.isClassOrInterface() ? (type.getBaseTypes() ?? []) : [];
  return [type.symbol?.name ?? '', ...[...parts, ...bases].flatMap(withBases)];
}

/** What `addEventListener` listens to. */
function eventKeys(node: ts.Identifier, checker: ts.TypeChecker): Keys {
  const call = ts.isCallExpression(node.parent) ? node.parent : node.parent.parent;
  if (node.text !== 'addEventListener' || !ts.isCallExpression(call)) return [];
  const [type] = call.arguments;
  if (!type || !ts.isStringLiteral(type)) return [];
  return [...ownersOf(node, checker), 'Window'].map((owner) => `api.${owner}.${type.text}_event`);
}

/** An element and its attributes; those of SVG and ARIA are not in the data under these names. */
function markupKeys(node: ts.JsxOpeningLikeElement): string[] {
  const tag = node.tagName.getText();
  if (!/^[a-z]/.test(tag)) return [];
  const attributes = node.attributes.properties.flatMap((one) =>
    one.name ? [one.name.getText().toLowerCase()] : [],
  );
  return [
    `html.elements.${tag}`,
    ...attributes.flatMap((name) => [`html.elements.${tag}.${name}`, `html.global_attributes.${name}`]),
  ];
}
