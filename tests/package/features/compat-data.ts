import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data/types';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

export type Engine = 'chrome' | 'firefox' | 'firefox_android';

const at = (key: string): Identifier | undefined =>
  key.split('.').reduce<Identifier | undefined>(
    (part, name) => {
      const next: unknown = part && Object.hasOwn(part, name) ? part[name] : undefined;
      return next as Identifier | undefined;
    },
    data as unknown as Identifier,
  );

const statement = (key: string): CompatStatement | undefined => at(key)?.__compat;

/** Whether the data has an entry for a feature. */
export const isKnown = (key: string): boolean => statement(key)?.support !== undefined;

/** The names of all entries directly below a key. */
export const entriesBelow = (key: string): string[] =>
  Object.keys(at(key) ?? {}).filter((name) => name !== '__compat');

/** The first version in which a browser has a feature, without a prefix or a flag; `undefined` if none has it. */
export function firstVersion(key: string, engine: Engine): number | undefined {
  const support = statement(key)?.support[engine];
  const usable = [support ?? []]
    .flat()
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed);
  const whole = usable.filter((one) => !one.partial_implementation);
  const versions = (whole.length > 0 ? whole : usable)
    .map(({ version_added }) => parseFloat(String(version_added).replace('≤', '')))
    .filter((version) => !Number.isNaN(version));
  return versions.length > 0 ? Math.min(...versions) : undefined;
}
