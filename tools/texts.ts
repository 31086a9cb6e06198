import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TextKey } from '../components/texts';

const groups = parse(readFileSync('locales/en.yml', 'utf8')) as Record<
  string,
  string | Record<string, string>
>;

/** A text of the UI in English, as the browser shows it. */
export function text(key: TextKey, ...substitutions: readonly string[]): string {
  const [group = '', name = ''] = key.split('.');
  const entry = groups[group];
  const found = typeof entry === 'object' ? entry[name] : entry;
  if (found === undefined) throw new Error(`There is no text "${key}"`);
  return found.replace(/\$(\d)/g, (_, index) => substitutions[Number(index) - 1] ?? '');
}
