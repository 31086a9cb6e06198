import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../../../scripts/release/replace-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'replace-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const at = (...names: string[]) => path.join(folder, ...names);
const make = (...names: string[]) => {
  mkdirSync(path.dirname(at(...names)), { recursive: true });
  writeFileSync(at(...names), '');
};

test('the new files take the place of the old, and of a copy that was interrupted', () => {
  make('new', 'a');
  make('target', 'old');
  make('target.part', 'half');
  replaceFolder(at('new'), at('target'));
  expect(readdirSync(at('target'))).toEqual(['a']);
  expect(readdirSync(folder).sort()).toEqual(['new', 'target']);
});

test('the folders above it are made', () => {
  make('new', 'a');
  replaceFolder(at('new'), at('x', 'y', 'target'));
  expect(readdirSync(at('x', 'y'))).toEqual(['target']);
});

test('if copying fails, the old files stay', () => {
  make('target', 'old');
  expect(() => {
    replaceFolder(at('missing'), at('target'));
  }).toThrow();
  expect(readdirSync(folder)).toEqual(['target']);
  expect(readdirSync(at('target'))).toEqual(['old']);
});
