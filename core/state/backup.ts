import * as v from 'valibot';
import { withShortHistory } from './change-transfers';
import { isRecord, migrateFrom1, STATE_VERSION } from './migrations';
import { withNewNames } from './renamed';
import { portableSchema, type PortableState, type State } from './state';

const FORMAT = 'transfer-guides-backup';

/** In characters: far more than any real backup has. */
export const BACKUP_LIMIT = 1024 * 1024;

/** Why a file can't be imported; `path` is the path of the invalid field, if known. */
export interface BackupProblem {
  readonly reason: 'too-large' | 'not-json' | 'other-file' | 'newer' | 'invalid';
  readonly path?: string;
}

export function writeBackup({ preferences, transfers }: PortableState): string {
  const file = { format: FORMAT, version: STATE_VERSION, preferences, transfers };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Parses a backup of this version or an earlier one. Any error rejects the whole file. */
export function readBackup(
  text: string,
): { readonly backup: PortableState } | { readonly problem: BackupProblem } {
  if (text.length > BACKUP_LIMIT) return { problem: { reason: 'too-large' } };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: { reason: 'not-json' } };
  }
  if (!isRecord(file) || file['format'] !== FORMAT) return { problem: { reason: 'other-file' } };
  const { version } = file;
  if (!Number.isInteger(version) || Number(version) < 1)
    return { problem: { reason: 'invalid', path: 'version' } };
  if (Number(version) > STATE_VERSION) return { problem: { reason: 'newer' } };
  const parsed = v.safeParse(portableSchema, version === 1 ? migrateFrom1(file) : file);
  if (parsed.success) {
    const transfers = parsed.output.transfers.map(withNewNames);
    return { backup: { ...parsed.output, transfers } };
  }
  const path = v.getDotPath(parsed.issues[0]);
  return { problem: { reason: 'invalid', ...(path !== null && { path }) } };
}

/** Replaces the preferences and merges the transfers by id: the imported one wins. Throws if the backup is invalid. */
export function importBackup(state: State, text: string): State {
  const read = readBackup(text);
  if ('problem' in read) throw new Error(`The backup can't be read: ${read.problem.reason}`);
  const { preferences, transfers: imported } = read.backup;
  const ids = new Set(imported.map(({ id }) => id));
  const transfers = [...imported, ...state.transfers.filter(({ id }) => !ids.has(id))];
  return {
    ...state,
    preferences,
    transfers: withShortHistory(transfers.sort((a, b) => b.startedAt - a.startedAt)),
  };
}
