import matter from 'gray-matter';
import { slug } from 'github-slugger';
import { DATA_TYPES } from '../../core/guides/data-types';
import type { ServiceId } from '../../core/pages/service';
import { FILE_START, type FileReport, type SourcePosition } from './problem';
import type { SourceFile } from './read-collection';
import { findService, type ServiceTable } from './service-table';
import { normalizeName, suggest } from './names';
import { checkPlaceholders } from './template-remains';
import { isValidId } from './names';
import { isTooLong, YamlFields, type SourceText } from './yaml-fields';

export interface FrontMatter {
  readonly title: string;
  readonly dataType: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly checked?: string;
  /** The names of the services that nobody has described, by the ids made for them. */
  readonly undescribed: ReadonlyMap<ServiceId, string>;
}

export interface ParseOptions {
  readonly services: ServiceTable;
  /** Whether a service may be named that nobody has described. */
  readonly allowUndescribed: boolean;
  /** `YYYY-MM-DD`, for advice on the guide's age. */
  readonly today?: string;
}

export interface ParsedGuide {
  /** `undefined` where it is at fault. The body is compiled all the same: all faults are reported at once. */
  readonly frontMatter: FrontMatter | undefined;
  /** The Markdown, with an empty line for each line of front matter, so that places are the file's. */
  readonly body: string;
}

// Clocks differ, and a build must not depend on the day; a mistyped year is still found.
const YEARS_AHEAD = 5;
const YEAR = 366 * 24 * 60 * 60 * 1000;

class NotYaml extends Error {}
const refuse = {
  parse: (): never => {
    throw new NotYaml();
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
  const { text, report } = source;
  checkPlaceholders(text, report);
  // Before gray-matter looks at it, which takes the square of its length for some texts.
  const end = text.indexOf('\n---');
  if (isTooLong(text.slice(0, end === -1 ? text.length : end), report)) return undefined;
  let split;
  try {
    split = matter(text, { engines });
  } catch {
    report.error(FILE_START, 'front matter', 'must be YAML between two lines of "---"');
    return undefined;
  }
  if (!text.startsWith('---') || split.matter.trim() === '') {
    report.error(
      FILE_START,
      'front matter',
      'is missing: start with "---", title, datatype, sources, destinations, "---"',
    );
    return undefined;
  }
  const [, language = '', closing] = /^---(.*)[^]*?\n(---.*|$(?![^]))/.exec(text) ?? [];
  if (!/^\s*(ya?ml)?\s*$/i.test(language) || closing?.trimEnd() !== '---') {
    report.error(FILE_START, 'front matter', 'must be YAML between two lines of "---"');
    return undefined;
  }
  const fields = YamlFields.parse({ text: split.matter.replace(/^\n/, ''), report, linesBefore: 1 });
  const frontMatter = fields && readFrontMatter(fields, options);
  const linesBefore = text.slice(0, text.length - split.content.length).split('\n').length - 1;
  return { frontMatter, body: '\n'.repeat(linesBefore) + split.content };
}

function readFrontMatter(fields: YamlFields, options: ParseOptions): FrontMatter | undefined {
  fields.checkKeys(['title', 'datatype', 'sources', 'destinations', 'checked']);
  const title = fields.requiredText('title');
  const dataType = readDataType(fields);
  const undescribed = new Map<ServiceId, string>();
  const sources = readServices(fields, 'sources', options, undescribed);
  const destinations = readServices(fields, 'destinations', options, undescribed);
  const checked = readDate(fields, 'checked');
  adviseOnAge(fields, checked, options.today);
  if (!title || !dataType || sources.length === 0 || destinations.length === 0) return undefined;
  if (sources.every((source) => destinations.every((destination) => source === destination)))
    fields.report.error(
      fields.positionOf('destinations'),
      'destinations',
      'lead from a service to itself only',
    );
  return { title: title.text, dataType, sources, destinations, ...(checked && { checked }), undescribed };
}

function adviseOnAge(fields: YamlFields, checked: string | undefined, today: string | undefined): void {
  const place = fields.positionOf('checked');
  if (checked === undefined) {
    if (!fields.has('checked'))
      fields.report.hint(place, 'checked', 'is missing: the day on which the facts were last checked');
  } else if (today !== undefined && Date.parse(today) - Date.parse(checked) > YEAR)
    fields.report.hint(
      place,
      'checked',
      'is more than a year ago: hold the facts against their sources again',
    );
}

function readDataType(fields: YamlFields): string | undefined {
  const given = fields.requiredText('datatype');
  const known = given && DATA_TYPES.find((type) => normalizeName(type) === normalizeName(given.text));
  if (given && !known)
    fields.report.error(
      given,
      'datatype',
      `unknown data type "${given.text}"${suggest(given.text, DATA_TYPES)}`,
    );
  return known;
}

function readServices(
  fields: YamlFields,
  key: string,
  { services, allowUndescribed }: ParseOptions,
  undescribed: Map<ServiceId, string>,
): readonly string[] {
  const names = fields.texts(key).flatMap(splitAtCommas);
  if (names.length === 0) fields.report.error(fields.positionOf(key), key, 'is missing or empty');
  const ids = names.flatMap((name) => {
    const id = findService(services, name.text);
    if (id !== undefined) return id;
    const own = allowUndescribed ? slug(normalizeName(name.text)) : '';
    if (!isValidId(own)) {
      fields.report.error(name, key, `unknown service "${name.text}"${suggest(name.text, services.names)}`);
      return [];
    }
    fields.report.warn(
      name,
      key,
      `nobody has described the service "${name.text}"${suggest(name.text, services.names)}`,
    );
    undescribed.set(own, undescribed.get(own) ?? name.text);
    return own;
  });
  return [...new Set(ids)];
}

const splitAtCommas = ({ text, ...place }: SourceText): SourceText[] =>
  text
    .split(',')
    .map((name) => ({ text: name.trim(), ...place }))
    .filter((name) => name.text !== '');

function readDate(fields: YamlFields, key: string): string | undefined {
  const given = fields.optionalText(key);
  if (!given) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given.text) && isRealDay(given.text)) {
    if (Number(given.text.slice(0, 4)) <= new Date().getUTCFullYear() + YEARS_AHEAD) return given.text;
    fields.report.error(given, key, `"${given.text}" is far in the future`);
    return undefined;
  }
  reportDate(fields.report, given, key);
  return undefined;
}

function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function reportDate(report: FileReport, given: SourceText & SourcePosition, key: string): void {
  report.error(given, key, `"${given.text}" is not a day: write it as 2026-11-23`);
}
