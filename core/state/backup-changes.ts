import type { ServiceId } from '../pages/service';
import { ASK_EACH_TIME, type PortableState } from './state';

/** What an import would change. */
export interface BackupChanges {
  /** The data types whose preferred destination changes; without `to`, none is preferred any more. */
  readonly destinations: readonly { readonly dataType: string; readonly to?: ServiceId }[];
  /** Whether the automatic display or the banner's position changes. */
  readonly display: boolean;
  /** How many transfers are added. */
  readonly added: number;
  /** How many transfers are replaced. */
  readonly replaced: number;
}

export function backupChanges(now: PortableState, backup: PortableState): BackupChanges {
  const [before, after] = [now.preferences.destinations, backup.preferences.destinations];
  const dataTypes = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const display = ({ preferences }: PortableState) => ({ ...preferences, destinations: {} });
  const known = new Map(now.transfers.map((transfer) => [transfer.id, transfer]));
  return {
    destinations: dataTypes
      .filter((dataType) => before[dataType] !== after[dataType])
      .map((dataType) => {
        const to = after[dataType];
        return { dataType, ...(to !== undefined && to !== ASK_EACH_TIME && { to }) };
      }),
    display: !isEqual(display(now), display(backup)),
    added: backup.transfers.filter(({ id }) => !known.has(id)).length,
    replaced: backup.transfers
      .filter(({ id }) => known.has(id))
      .filter((transfer) => !isEqual(known.get(transfer.id), transfer)).length,
  };
}

/** Compares two JSON values. The order of keys is ignored: a browser may store them in another order. */
const isEqual = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, field]) => [key, sorted(field)]),
      )
    : value;
