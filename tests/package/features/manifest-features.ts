import type { Manifest } from '../built-extensions';
import { isKnown } from './compat-data';

/** What a manifest uses: its keys, and its permissions. */
export function featuresOfManifest(manifest: Manifest): Set<string> {
  const permissions = (manifest.permissions ?? []).map((name) => `permissions.${name}`);
  const keys = [...Object.keys(manifest), ...permissions].map((key) => `webextensions.manifest.${key}`);
  return new Set(keys.filter(isKnown));
}
