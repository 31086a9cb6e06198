import { cpSync, renameSync, rmSync } from 'node:fs';

/** Puts a copy of `source` in the place of `target`, which stays as it was until the whole copy is there. */
export function replaceFolder(source: string, target: string): void {
  // Beside its place: a folder of temporary files may be on another disk, from which nothing can be renamed.
  const copy = `${target}.part`;
  try {
    rmSync(copy, { recursive: true, force: true });
    cpSync(source, copy, { recursive: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(copy, target);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
