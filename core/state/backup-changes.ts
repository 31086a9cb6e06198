import type { Preferences } from './preferences';
import type { ServiceId } from '../pages/service';
import type { Transfer } from './transfer';

/** What an import would change. */
export interface BackupChanges {
  /** The data types that would go elsewhere; without `to`, nowhere any more. */
  readonly destinations: readonly { readonly dataType: string; readonly to?: ServiceId }[];
  /** Whether what shows by itself, and where, would be another. */
  readonly showing: boolean;
  readonly added: number;
  readonly replaced: number;
}

interface Stored {
  readonly preferences: Preferences;
  readonly transfers: readonly Transfer[];
}

export function backupChanges(now: Stored, backup: Stored): BackupChanges {
  const [before, after] = [now.preferences.destinations, backup.preferences.destinations];
  const dataTypes = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const place = (of: Preferences['destinations'], dataType: string) =>
    Object.hasOwn(of, dataType) ? of[dataType] : undefined;
  const known = new Map(now.transfers.map((transfer) => [transfer.id, transfer]));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    destinations: dataTypes
      .filter((dataType) => place(before, dataType) !== place(after, dataType))
      .map((dataType) => {
        const to = place(after, dataType);
        return { dataType, ...(to !== undefined && { to }) };
      }),
    showing: !(
      same(sorted(now.preferences.showing), sorted(backup.preferences.showing)) &&
      now.preferences.edge === backup.preferences.edge
    ),
    added: backup.transfers.filter(({ id }) => !known.has(id)).length,
    replaced: backup.transfers.filter((one) => {
      const own = known.get(one.id);
      return own && !same(sorted({ ...own }), sorted({ ...one }));
    }).length,
  };
}

/** A browser may keep a record's fields in another order. */
const sorted = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
