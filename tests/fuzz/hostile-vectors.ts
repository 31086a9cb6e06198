import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = 'tests/fixtures/hostile-guides';

export interface Vector {
  /** What it tries, in a few words. */
  readonly tries: string;
  readonly text: string;
}

/** The vectors of each file in `tests/fixtures/hostile-guides/`, by the file's name. */
export const FAMILIES: ReadonlyMap<string, readonly Vector[]> = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [file.replace(/\.yaml$/, ''), read(file)]),
);

function read(file: string): readonly Vector[] {
  const vectors = parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Record<string, string>;
  return Object.entries(vectors).map(([tries, text]) => ({ tries, text }));
}

export function vectorsOf(...families: readonly string[]): readonly Vector[] {
  return families.flatMap((family) => {
    const vectors = FAMILIES.get(family);
    if (!vectors) throw new Error(`There is no family ${family}`);
    return vectors;
  });
}
