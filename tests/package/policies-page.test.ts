import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { DATA_TYPE_IDS } from '../../core/guides/data-types';
import { parsePolicies } from '../../core/policies/parse-policies';
import { NO_POLICIES } from '../../core/policies/policies';
import { compileCollection } from '../../modules/guides/compile-collection';
import { withPolicyTables } from '../../scripts/tables/policy-tables';
import { BUILDS, buildFolder } from './built-extensions';

/** docs/policies.md and the schema for Chrome and Edge against what the extension reads, and against each other. */
const page = readFileSync('docs/policies.md', 'utf8');
const { collection } = compileCollection('guides');
const POLICY_NAMES = Object.keys(NO_POLICIES).sort();
const CHROME_ID = 'EXTENSION_ID';

interface Schema {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

function readJson(build: string, file: string): unknown {
  return JSON.parse(readFileSync(`${buildFolder(build)}/${file}`, 'utf8'));
}
const schema = readJson('chrome-mv3', 'managed-schema.json') as Schema;

/** The content of the one example in a language. */
function example(language: string): string {
  const [, content = '', ...more] = page.split(`\n\`\`\`${language}\n`);
  expect(more, language).toEqual([]);
  return content.split('\n```')[0] ?? '';
}

/** What there is at the end of a path of names, each of which is the only one. */
function only(value: unknown, ...names: readonly string[]): unknown {
  let inner = value;
  for (const name of names) {
    expect(Object.keys(inner as object)).toEqual([name]);
    inner = (inner as Record<string, unknown>)[name];
  }
  return inner;
}

/** The values below a key of a registry file, as Chrome reads them: a key with the name 1 is a list. */
function readRegistry(text: string): unknown {
  const [head, ...keys] = text.split('\n\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  const root = `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy`;
  const policies: Record<string, unknown> = {};
  for (const key of keys) {
    const [path = '', ...lines] = key.trim().split('\n');
    expect(path.startsWith(root), path).toBe(true);
    const name = path.slice(root.length + 1, -1);
    const values = Object.fromEntries(
      lines.map((line) => {
        const [, value = '', number, text] = /^"(\w+)"=(?:dword:(\d{8})|"([^"\\]*)")$/.exec(line) ?? [];
        expect(value, line).not.toBe('');
        return [value, number === undefined ? text : Number(number) === 1];
      }),
    );
    if (name === '') Object.assign(policies, values);
    else policies[name] = '1' in values ? Object.values(values) : values;
  }
  return policies;
}

function readPropertyList(text: string): unknown {
  const { documentElement } = new new Window().DOMParser().parseFromString(text, 'text/xml');
  const read = (element: { tagName: string; textContent: string; children: Iterable<unknown> }): unknown => {
    const children = [...element.children] as (typeof element)[];
    switch (element.tagName) {
      case 'true':
      case 'false':
        return element.tagName === 'true';
      case 'string':
        return element.textContent;
      case 'array':
        return children.map(read);
      case 'dict':
        return Object.fromEntries(
          children.flatMap((child, index) =>
            child.tagName === 'key' ? [[child.textContent, read(children[index + 1]!)]] : [],
          ),
        );
      default:
        throw new Error(`<${element.tagName}> in a property list`);
    }
  };
  expect(documentElement.tagName).toBe('plist');
  return read(documentElement.children[0] as never);
}

/** Whether Chrome takes a value for a schema. */
function fits(value: unknown, { type, properties = {}, additionalProperties, items }: Schema): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value) && value.every((item) => items !== undefined && fits(item, items));
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(([name, field]) => {
          const of = properties[name] ?? additionalProperties;
          return of !== undefined && fits(field, of);
        })
      );
    default:
      return typeof value === type;
  }
}

const { browser_specific_settings } = readJson('firefox-mv3', 'manifest.json') as {
  browser_specific_settings: { gecko: { id: string } };
};
const EXAMPLES: readonly (readonly [string, () => unknown])[] = [
  [
    'Firefox, with the id of the add-on that is built',
    () =>
      only(
        JSON.parse(example('json firefox')),
        'policies',
        '3rdparty',
        'Extensions',
        browser_specific_settings.gecko.id,
      ),
  ],
  ['Chrome on Linux', () => only(JSON.parse(example('json chrome')), '3rdparty', 'extensions', CHROME_ID)],
  ['Chrome on Windows', () => readRegistry(example('reg'))],
  ['Chrome on macOS', () => readPropertyList(example('xml'))],
];

describe.each(EXAMPLES)('the example for %s', (_name, read) => {
  test('has every policy, and each is read without a problem', () => {
    const policies = read() as object;
    expect(Object.keys(policies).sort()).toEqual(POLICY_NAMES);
    expect(parsePolicies(policies, collection?.names ?? {})).toEqual({ policies, problems: [] });
  });

  test('fits the schema', () => {
    expect(fits(read(), schema)).toBe(true);
  });

  test('says the same as the others', () => {
    expect(read()).toEqual(EXAMPLES[0]?.[1]());
  });
});

test('its table has every policy', () => {
  const rows = [...page.split('\n## ')[0]!.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(POLICY_NAMES);
});

test('its ids are up to date: npm run privacy:tables', () => {
  expect(collection && withPolicyTables(page, collection)).toBe(page);
  for (const id of DATA_TYPE_IDS) expect(page).toContain(`\`${id}\``);
});

describe('the schema', () => {
  test('has every policy with a title and a description', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(POLICY_NAMES);
    for (const policy of Object.values(schema.properties ?? {}))
      expect([policy.title, policy.description]).not.toContain(undefined);
  });

  test('has only what Chrome takes: one type each, and nothing open at the top', () => {
    expect(Object.keys(schema).sort()).toEqual(['properties', 'type']);
    const known = ['type', 'title', 'description', 'properties', 'additionalProperties', 'items'];
    const check = (part: Schema) => {
      for (const key of Object.keys(part)) expect(known).toContain(key);
      expect(['boolean', 'string', 'array', 'object']).toContain(part.type);
      const inner = [part.items, part.additionalProperties, ...Object.values(part.properties ?? {})];
      for (const one of inner) if (one) check(one);
    };
    check(schema);
  });

  test('is named in the manifest of Chrome alone', () => {
    const named = BUILDS.map((build) => (readJson(build, 'manifest.json') as { storage?: unknown }).storage);
    expect(named).toEqual([{ managed_schema: 'managed-schema.json' }, undefined]);
  });
});
