import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The builds that are tested and shipped. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

export const buildFolder = (build: string, root = '.'): string => join(root, '.output', build);

export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: Readonly<
    Partial<
      Record<
        'gecko' | 'gecko_android',
        {
          readonly strict_min_version?: string;
          readonly data_collection_permissions?: { readonly required?: readonly string[] };
        }
      >
    >
  >;
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly [key: string]: unknown;
}

export function readManifest(build: string): Manifest {
  return JSON.parse(readFileSync(join(buildFolder(build), 'manifest.json'), 'utf8')) as Manifest;
}

/** The paths of all files below a folder, in it, in a lasting order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
