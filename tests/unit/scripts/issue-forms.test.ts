import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes?: { readonly label?: string; readonly value?: string };
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FOLDER).filter((file) => file !== 'config.yml');

// GitHub leaves out a form that it doesn't understand, without telling anybody.
test.each(forms)('%s is a form that GitHub shows', (file) => {
  const form = parse(readFileSync(path.join(FOLDER, file), 'utf8')) as {
    name?: unknown;
    description?: unknown;
    body: readonly Field[];
  };
  expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  expect(fields.length).toBeGreaterThan(0);
  for (const { type, id, attributes } of fields) {
    expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
    expect(id).toMatch(/^[\w-]+$/);
    expect(attributes?.label).toMatch(/\S/);
  }
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  expect(new Set(fields.map(({ attributes }) => attributes?.label)).size).toBe(fields.length);
  for (const { attributes } of form.body.filter(({ type }) => type === 'markdown'))
    expect(attributes?.value).toMatch(/\S/);
});
