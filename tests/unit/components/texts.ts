import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Translate } from '../../../components/texts';

/** The texts of `locales/en.yml`, by their keys joined with dots. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  flatten(parse(readFileSync('locales/en.yml', 'utf8')), ''),
);

function flatten(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    flatten(inner, key === '' ? name : `${key}.${name}`),
  );
}

/** The UI's texts in English. An unknown key or a missing substitution is an error. */
export const text: Translate = (key, substitutions = []) => {
  const found = TEXTS.get(key);
  if (found === undefined) throw new Error(`There is no text ${key}`);
  return found.replace(/\$(\d)/g, (gap, n: string) => {
    const filling = substitutions[Number(n) - 1];
    if (filling === undefined) throw new Error(`${key} has a gap left: ${gap}`);
    return filling;
  });
};
