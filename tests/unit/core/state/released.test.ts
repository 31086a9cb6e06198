import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../../core/state/backup';
import { readStoredState } from '../../../../core/state/stored-state';
import type { State } from '../../../../core/state/state';

const FOLDER = 'tests/fixtures/released';
const read = (version: string, name: string) => readFileSync(`${FOLDER}/${version}/${name}.json`, 'utf8');

/** What became of a value in later versions. A version that changes a stored shape changes this, too. */
const inThisVersion = (stored: State): State => stored;

describe.each(readdirSync(FOLDER))('what version %s stored', (version) => {
  test('is read, and nothing of it is lost', () => {
    const stored = JSON.parse(read(version, 'storage')) as { state: { value: State } };
    const { state, invalid } = readStoredState(stored);
    expect(invalid).toEqual({});
    expect(state).toMatchObject(inThisVersion(stored.state.value));
  });

  test('is a test of every section: none is empty', () => {
    const { value } = (JSON.parse(read(version, 'storage')) as { state: { value: object } }).state;
    const isEmpty = (part: unknown) => ['{}', '[]', 'false', '""', undefined].includes(JSON.stringify(part));
    expect(Object.entries(value).filter(([, part]) => isEmpty(part))).toEqual([]);
  });

  test('can be imported from its backup, and nothing of it is lost', () => {
    const text = read(version, 'backup');
    const { preferences, transfers } = JSON.parse(text) as State;
    const result = readBackup(text);
    expect(result).not.toHaveProperty('problem');
    expect('backup' in result && result.backup).toEqual({ preferences, transfers });
  });
});
