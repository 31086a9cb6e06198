import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TextKey as Key } from '../components/texts';

export type TextKey = Key;

const groups = parse(readFileSync('locales/en.yml', 'utf8')) as Record<
  string,
  string | Record<string, string>
>;

/** A text of the UI in English, as people see it: without the invisible characters around names. */
export function text(key: TextKey, ...substitutions: readonly string[]): string {
  return read(key).replace(/\$(\d)/g, (gap, index) => {
    const filling = substitutions[Number(index) - 1];
    if (filling === undefined) throw new Error(`Nothing is given for ${gap} of "${key}"`);
    return filling;
  });
}

/** Matches a text of the UI whatever its substitutions are; each is a group. */
export function pattern(key: TextKey): RegExp {
  return new RegExp(
    read(key)
      .replace(/[.*+?^{}()|[\]\\]/g, '\\$&')
      .replace(/\$\d/g, '(.*)'),
  );
}

function read(key: TextKey): string {
  const [group = '', name = ''] = key.split('.');
  const entry = groups[group];
  const found = typeof entry === 'object' ? entry[name] : entry;
  if (found === undefined) throw new Error(`There is no text "${key}"`);
  return found;
}
