import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { PICTURES } from './pictures';

const FORMS = 'store/forms.yml';
const STORE_IDS = ['chrome', 'edge', 'firefox'] as const;
export type StoreId = (typeof STORE_IDS)[number];

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** The stores whose package has it; without a list, all. */
const Only = v.optional(v.array(v.picklist(STORE_IDS)));

const ListingSchema = v.strictObject({
  description: Words,
  searchTerms: v.array(Words),
  captions: v.strictObject(
    Object.fromEntries(PICTURES.map((id) => [id, Words])) as Record<(typeof PICTURES)[number], typeof Words>,
  ),
});

const FormsSchema = v.strictObject({
  purpose: Words,
  permissions: v.record(v.string(), v.strictObject({ use: Words, reason: Words, only: Only })),
  hosts: Words,
  optionalHosts: Words,
  keys: v.record(v.string(), v.strictObject({ reason: Words, only: Only })),
  remoteCode: Words,
  data: v.strictObject({ collected: v.array(Words), statement: Words }),
  trial: Words,
  mozilla: v.strictObject({ build: Words, changed: Words }),
  categories: v.record(v.picklist(STORE_IDS), Words),
  tags: v.array(Words),
});

export type Forms = v.InferOutput<typeof FormsSchema>;

/** What a store shows in one language. */
export interface Listing extends v.InferOutput<typeof ListingSchema> {
  readonly language: string;
  readonly name: string;
  readonly summary: string;
}

export const readForms = (): Forms => read(FORMS, FormsSchema);

/** The languages of the extension. */
export const languages = (root = '.'): string[] =>
  readdirSync(join(root, 'locales')).map((file) => file.replace(/\.yml$/, ''));

/** The listing in a language of the extension. Throws if there is none. */
export function readListing(language: string, root = '.'): Listing {
  const file = join(root, `store/listing/${language}.yml`);
  if (!existsSync(file))
    throw new Error(
      `There is locales/${language}.yml, but no store/listing/${language}.yml: write the listing in that language.`,
    );
  const texts = parse(readFileSync(join(root, `locales/${language}.yml`), 'utf8')) as {
    extension: { name: string; description: string };
  };
  const { name, description: summary } = texts.extension;
  return { ...read(file, ListingSchema), language, name, summary };
}

function read<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  const result = v.safeParse(schema, parse(readFileSync(file, 'utf8')));
  if (result.success) return result.output;
  const problems = result.issues.map(
    (issue) => `${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
  );
  throw new Error(problems.join('\n'));
}
