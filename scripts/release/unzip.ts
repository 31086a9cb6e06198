import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a zip, by their paths in it. */
export const readZip = (file: string): Record<string, Uint8Array> => unzipSync(readFileSync(file));

/** Writes the files of a zip into a folder. */
export function unzip(file: string, folder: string): void {
  for (const [name, content] of Object.entries(readZip(file))) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
