import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { buildFolder, filesBelow } from '../built-extensions';
import { entriesBelow, isKnown } from './compat-data';

/** The names of all functions that a build's scripts call on something, those of the bundled packages included. */
export function callsInScripts(build: string): Set<string> {
  const folder = buildFolder(build);
  const calls = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      calls.add(node.expression.name.text);
    ts.forEachChild(node, visit);
  };
  for (const file of filesBelow(folder).filter((name) => name.endsWith('.js')))
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest));
  return calls;
}

const BUILT_INS = entriesBelow('javascript.builtins')
  // Its one property, `error`, is no function.
  .filter((owner) => owner !== 'SuppressedError')
  .map((owner) => `javascript.builtins.${owner}`);

/** The entries of a language's function of that name, whatever it is called on. */
export const builtInsNamed = (name: string): string[] =>
  BUILT_INS.map((owner) => `${owner}.${name}`).filter(isKnown);
