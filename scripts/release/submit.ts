import path from 'node:path';
import type { Packages } from './pack';

/** What `wxt submit` is told about packages that were moved to `folder`. It publishes only if `publish` is true. */
export function submitArguments(packages: Packages, folder: string, publish: boolean): string[] {
  const at = (file: string) => path.join(folder, path.basename(file));
  return [
    // Said in both cases: a DRY_RUN in the environment would decide otherwise.
    `--dry-run=${String(!publish)}`,
    ...['--chrome-api-version', 'v2', '--chrome-zip', at(packages.chrome)],
    ...['--edge-zip', at(packages.chrome)],
    ...['--firefox-zip', at(packages.firefox), '--firefox-sources-zip', at(packages.sources)],
  ];
}
