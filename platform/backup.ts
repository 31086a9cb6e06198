import * as v from 'valibot';
import type { Preferences } from '../core/state/preferences';
import type { Transfer } from '../core/state/transfer';
import { preferences, preferencesSchema, transfers, transfersSchema } from './storage';

/** What a person takes from one browser to another: their choices and their transfers. */
export interface Backup {
  readonly preferences: Preferences;
  readonly transfers: readonly Transfer[];
}

const FORMAT = 'transfer-guides-backup';
const VERSION = 1;
/** A hundred times what anybody has. */
export const BACKUP_LIMIT = 1024 * 1024;

export async function writeBackup(): Promise<string> {
  const [choices, log] = await Promise.all([preferences.get(), transfers.get()]);
  const file = { format: FORMAT, version: VERSION, preferences: choices, transfers: log.transfers };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Why a file is none that can be taken in; `place` says where in it, where that is known. */
export interface BackupProblem {
  readonly reason: 'too-large' | 'not-json' | 'other-file' | 'newer' | 'misfit';
  readonly place?: string;
}

const backupSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  preferences: preferencesSchema,
  transfers: transfersSchema,
});

/** Reads a backup's text. What does not fit in every part is refused as a whole. */
export function readBackup(text: string): { backup: Backup } | { problem: BackupProblem } {
  if (text.length > BACKUP_LIMIT) return { problem: { reason: 'too-large' } };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: { reason: 'not-json' } };
  }
  const { format, version } = (file ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return { problem: { reason: 'other-file' } };
  if (typeof version === 'number' && version > VERSION) return { problem: { reason: 'newer' } };
  const parsed = v.safeParse(backupSchema, file);
  if (parsed.success)
    return { backup: { preferences: parsed.output.preferences, transfers: parsed.output.transfers } };
  const place = v.getDotPath(parsed.issues[0]);
  return { problem: { reason: 'misfit', ...(place !== null && { place }) } };
}
