import matter from 'gray-matter';
import { slug } from 'github-slugger';
import * as v from 'valibot';
import { isOld } from '../../core/guides/age';
import { DATA_TYPE_IDS, DATA_TYPES, type DataType } from '../../core/guides/data-types';
import type { FirstSight, Guide, GuideSummary } from '../../core/guides/guide';
import type { ServiceId } from '../../core/pages/service';
import { isValidId, normalizeName, suggest } from './names';
import {
  checkPlaceholders,
  fields,
  isTooLong,
  parseFields,
  text,
  texts,
  SourceText,
  type ParsedFields,
} from './parse-fields';
import { FILE_START, type FileReport } from './problem';
import type { SourceFile } from './read-collection';
import { findService, type ServiceTable } from './service-table';

type GuideFields = Pick<GuideSummary, 'title' | 'dataType' | 'sources' | 'destinations' | 'checked'> &
  Partial<FirstSight> &
  Pick<Guide, 'leaving'>;

export interface FrontMatter extends GuideFields {
  /** The names of the services without a service file, by the ids made from these names. */
  readonly undescribed: ReadonlyMap<ServiceId, string>;
}

export interface ParseOptions {
  readonly services: ServiceTable;
  /** Whether a guide may name a service without a service file. */
  readonly allowUndescribed: boolean;
  /** `YYYY-MM-DD`, for the hint on the guide's age. */
  readonly today: string | undefined;
}

export interface ParsedGuide {
  /** `undefined` if it has errors. The body is compiled all the same, so that all errors are reported at once. */
  readonly frontMatter: FrontMatter | undefined;
  /** The Markdown after an empty line for each line of front matter, so that its line numbers are those of the file. */
  readonly body: string;
}

// Finds a mistyped year. The margin is wide so that a build doesn't depend on the day.
const MAX_YEARS_AHEAD = 5;
const isDay = ({ text: day }: SourceText) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  !Number.isNaN(Date.parse(day)) &&
  new Date(day).toISOString().startsWith(day);
const isNear = ({ text: day }: SourceText) =>
  Number(day.slice(0, 4)) <= new Date().getUTCFullYear() + MAX_YEARS_AHEAD;
/** The data type that an author's words mean. */
export const findDataType = (name: string): DataType | undefined =>
  DATA_TYPE_IDS.find((id) => normalizeName(DATA_TYPES[id]) === normalizeName(name));

const shortText = (length: number) =>
  v.pipe(
    text,
    v.check(
      (words) => words.text.length <= length,
      ({ input: words }) =>
        `must have at most ${String(length)} characters, and has ${String(words.text.length)}`,
    ),
  );
const FIRST_SIGHT = { headline: v.optional(shortText(120)), promise: v.optional(shortText(200)) };

/** The shape of a guide's front matter. */
const FRONT_MATTER = fields({
  title: text,
  ...FIRST_SIGHT,
  leaving: v.optional(fields(FIRST_SIGHT)),
  datatype: v.pipe(
    text,
    v.check(
      (name) => findDataType(name.text) !== undefined,
      ({ input: name }) => `unknown data type "${name.text}"${suggest(name.text, Object.values(DATA_TYPES))}`,
    ),
    v.transform((name) => findDataType(name.text)),
  ),
  sources: v.optional(texts, []),
  destinations: v.optional(texts, []),
  checked: v.optional(
    v.pipe(
      text,
      v.check(isDay, ({ input: day }) => `"${day.text}" isn’t a day: write it as 2026-11-23`),
      v.check(
        (day) => !isDay(day) || isNear(day),
        ({ input: day }) => `"${day.text}" is far in the future`,
      ),
    ),
  ),
});
type ParsedFrontMatter = ParsedFields<v.InferOutput<typeof FRONT_MATTER>>;

const refuse = {
  parse: (): never => {
    throw new Error('not YAML');
  },
};
// gray-matter runs `---js` front matter as code unless its engines are replaced.
const engines = {
  yaml: { parse: () => ({}) },
  json: refuse,
  javascript: refuse,
  coffee: refuse,
  toml: refuse,
};

/** Splits a guide's file. `undefined` where its front matter is unusable; that has been reported then. */
export function parseGuide(source: SourceFile, options: ParseOptions): ParsedGuide | undefined {
  const { text: file, report } = source;
  checkPlaceholders(file, report);
  // Checked first because gray-matter takes quadratic time for some texts.
  const end = file.indexOf('\n---');
  if (isTooLong(file.slice(0, end === -1 ? file.length : end), report)) return undefined;
  const reject = (reason: string) => {
    report.error(FILE_START, 'front matter', reason);
    return undefined;
  };
  const isMissing = !file.startsWith('---') || /^---\s*\n---/.test(file);
  if (isMissing) return reject('is missing: start with "---", title, datatype, sources, destinations, "---"');
  const [, language = '', closing] = /^---(.*)[^]*?\n(---.*|$(?![^]))/.exec(file) ?? [];
  if (!/^\s*(ya?ml)?\s*$/i.test(language) || closing?.trimEnd() !== '---')
    return reject('must be YAML between two lines of "---"');
  const split = matter(file, { engines });
  const parsed = parseFields(split.matter.replace(/^\n/, ''), FRONT_MATTER, report, 1);
  const frontMatter = parsed && readFrontMatter(parsed, report, options);
  const linesBefore = file.slice(0, file.length - split.content.length).split('\n').length - 1;
  return { frontMatter, body: '\n'.repeat(linesBefore) + split.content };
}

function readFrontMatter(
  parsed: ParsedFrontMatter,
  report: FileReport,
  options: ParseOptions,
): FrontMatter | undefined {
  const { title, datatype: dataType, checked: day } = parsed.values;
  const undescribed = new Map<ServiceId, string>();
  const sources = readServices('sources', parsed, report, options, undescribed);
  const destinations = readServices('destinations', parsed, report, options, undescribed);
  const checked = day?.text;
  const leaving = parsed.values.leaving && firstSight(parsed.values.leaving);
  checkAge(parsed, report, options.today);
  if (!title || !dataType || sources.length === 0 || destinations.length === 0) return undefined;
  if (sources.every((source) => destinations.every((destination) => source === destination)))
    report.error(
      parsed.positionOf('destinations'),
      'destinations',
      'must be a different service from the source',
    );
  return {
    title: title.text,
    dataType,
    sources,
    destinations,
    ...(checked !== undefined && { checked }),
    ...firstSight(parsed.values),
    ...(leaving && Object.keys(leaving).length > 0 && { leaving }),
    undescribed,
  };
}

function firstSight({ headline, promise }: Partial<Record<keyof FirstSight, SourceText | undefined>>) {
  return { ...(headline && { headline: headline.text }), ...(promise && { promise: promise.text }) };
}

function checkAge({ values, has, positionOf }: ParsedFrontMatter, report: FileReport, today?: string): void {
  const position = positionOf('checked');
  if (!has('checked'))
    report.hint(position, 'checked', 'is missing: add the day on which someone last checked the facts');
  if (values.checked && today !== undefined && isOld(values.checked.text, Date.parse(today)))
    report.hint(position, 'checked', 'is over 9 months ago: check the facts again, then change the day');
}

function readServices(
  key: 'sources' | 'destinations',
  { values, positionOf }: ParsedFrontMatter,
  report: FileReport,
  { services, allowUndescribed }: ParseOptions,
  undescribed: Map<ServiceId, string>,
): readonly ServiceId[] {
  const names = values[key]?.flatMap(splitAtCommas);
  if (names?.length === 0) report.error(positionOf(key), key, 'is missing or empty');
  const ids = (names ?? []).flatMap((name) => {
    const id = findService(services, name.text);
    if (id !== undefined) return id;
    const newId = allowUndescribed ? slug(normalizeName(name.text)) : '';
    const similar = suggest(name.text, services.names);
    if (!isValidId(newId)) {
      report.error(name, key, `unknown service "${name.text}"${similar}`);
      return [];
    }
    report.warn(name, key, `there’s no service file for "${name.text}"${similar}`);
    undescribed.set(newId, undescribed.get(newId) ?? name.text);
    return newId;
  });
  return [...new Set(ids)];
}

const splitAtCommas = ({ text: list, line, column }: SourceText): SourceText[] =>
  list
    .split(',')
    .map((name) => new SourceText(name.trim(), line, column))
    .filter((name) => name.text !== '');
