/** What the build needs of a collection: small data, and texts. */
export interface PackedCollection {
  /** By their paths in the extension's package. */
  readonly files: ReadonlyMap<string, string>;
  /** For the detector: see `pagePaths`. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly requiredHosts: readonly string[];
  readonly optionalHosts: readonly string[];
}

// WXT loads its modules by a loader of its own, so that a module variable would exist twice.
const KEY = Symbol.for('transfer-guides.packed-collection');
const world = globalThis as { [KEY]?: PackedCollection };

/** Leaves a collection to the builds that follow in this process: it is compiled once for all browsers. */
export function handOver(collection: PackedCollection): void {
  world[KEY] = collection;
}

export const handedOver = (): PackedCollection | undefined => world[KEY];
