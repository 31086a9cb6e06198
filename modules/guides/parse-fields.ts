import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { withoutHidden } from './hidden-characters';
import { suggest } from './names';
import { FILE_START, type FileReport, type SourcePosition } from './problem';

/** A text with its position in a YAML file. */
export class SourceText implements SourcePosition {
  constructor(
    readonly text: string,
    readonly line: number,
    readonly column: number,
  ) {}
}

const isEmpty = (input: unknown) => input instanceof SourceText && input.text === '';

/** One text that is not empty. */
export const text = v.custom<SourceText>(
  (input) => input instanceof SourceText && !isEmpty(input),
  ({ input }) => (isEmpty(input) ? 'is empty' : 'must be text'),
);

/** A list of texts. One text is a list of one, an empty one is an empty list. */
export const texts = v.pipe(
  v.custom<SourceText | unknown[]>(
    (input) => input instanceof SourceText || Array.isArray(input),
    'must be a list',
  ),
  v.transform((input): unknown[] => (Array.isArray(input) ? input : isEmpty(input) ? [] : [input])),
  v.array(v.custom<SourceText>((input) => v.is(text, input), 'must contain only text, and no empty items')),
);

/** `true` or `false`. */
export const flag = v.pipe(
  v.custom<SourceText>((input) => input instanceof SourceText, 'must be "true" or "false"'),
  v.check((input) => /^(true|false)$/i.test(input.text), 'must be "true" or "false"'),
  v.transform((input) => /^true$/i.test(input.text)),
);

/** A map with these fields. Without a value it is an empty map. `parseFields` reports the unknown fields. */
export const fields = <Entries extends v.ObjectEntries>(entries: Entries) =>
  Object.assign(
    v.pipe(
      v.custom<object>(
        (input) => isEmpty(input) || !(input instanceof SourceText || Array.isArray(input) || input === null),
        'must contain fields, one `name: value` per line',
      ),
      v.transform((input) => (isEmpty(input) ? {} : input)),
      v.object(entries, 'is missing'),
    ),
    { entries },
  );

export interface ParsedFields<Values> {
  /** The fields that are valid. */
  readonly values: Partial<Values>;
  readonly has: (key: string) => boolean;
  /** The position of a field's name, or of the first line if the field is missing. */
  readonly positionOf: (key: string) => SourcePosition;
}

// The YAML parser takes quadratic time in the number of fields. The limit is fifty times the length of a usual file.
const MAX_LENGTH = 16_000;

/** Whether YAML is too long to be parsed, which it reports. */
export function isTooLong(yaml: string, report: FileReport): boolean {
  if (yaml.length > MAX_LENGTH)
    report.error(FILE_START, 'yaml', `has over ${MAX_LENGTH.toLocaleString('en')} characters: shorten it`);
  return yaml.length > MAX_LENGTH;
}

/** Parses YAML that follows `linesBefore` lines of its file. Reports every error. `undefined` if it isn't a map. */
export function parseFields<Values extends object>(
  yaml: string,
  schema: v.GenericSchema<object, Values> & { readonly entries: v.ObjectEntries },
  report: FileReport,
  linesBefore = 0,
): ParsedFields<Values> | undefined {
  if (isTooLong(yaml, report)) return undefined;
  const lineCounter = new LineCounter();
  // In YAML's failsafe schema every scalar is a string, as the author wrote it.
  const document = parseDocument(yaml, { lineCounter, schema: 'failsafe' });
  const start = { line: linesBefore + 1, column: 1 };
  const positionAt = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const reasonOf = ({ message }: Error) => message.split(/ at line|\n/)[0] ?? message;
  for (const error of document.errors) report.error(positionAt(error.pos[0]), 'yaml', reasonOf(error));
  for (const warning of document.warnings) report.warn(positionAt(warning.pos[0]), 'yaml', reasonOf(warning));
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) {
    report.error(start, 'yaml', 'must contain fields, one `name: value` per line');
    return undefined;
  }

  const positionOfNode = (node: unknown): SourcePosition => {
    const range = (node as Document['contents'])?.range;
    return range ? positionAt(range[0]) : start;
  };
  const keyOf = (key: unknown) => (isScalar(key) && String(key.value)) || '?';
  const positions = new Map<string, { readonly key: SourcePosition; readonly value: SourcePosition }>();

  /** Unknown fields are reported here because valibot stops at the first one. */
  const toValue = (node: unknown, path: readonly string[], expected?: v.ObjectEntries): unknown => {
    if (isMap(node))
      return Object.fromEntries(
        node.items.map(({ key, value }) => {
          const name = keyOf(key);
          const inner = [...path, name];
          positions.set(inner.join('.'), { key: positionOfNode(key), value: positionOfNode(value ?? key) });
          const entry = expected && Object.hasOwn(expected, name) ? expected[name] : undefined;
          if (expected && !entry)
            report.error(positionOfNode(key), name, `unknown field${suggest(name, Object.keys(expected))}`);
          return [name, entry && toValue(value, inner, entriesOf(entry))];
        }),
      );
    // A list within a list is an error anyway, whatever its items are.
    if (isSeq(node))
      return node.items.map((item, index) => {
        const position = positionOfNode(item);
        positions.set([...path, index].join('.'), { key: position, value: position });
        return isScalar(item) ? toValue(item, path) : null;
      });
    if (node === null) return new SourceText('', start.line, start.column);
    if (!isScalar(node)) return null;
    const position = positionOfNode(node);
    const warn = (reason: string) => report.warn(position, path.join('.'), reason);
    const visible = withoutHidden(String(node.value), warn);
    return new SourceText(visible.trim().replace(/\s+/g, ' '), position.line, position.column);
  };

  const result = v.safeParse(schema, toValue(document.contents, [], schema.entries));
  const invalid = new Set<unknown>();
  for (const { path = [], kind, message } of result.issues ?? []) {
    const keys = path.map(({ key }) => key);
    invalid.add(keys[0]);
    report.error(
      positions.get(keys.join('.'))?.[kind === 'schema' ? 'key' : 'value'] ?? start,
      keys.filter((key) => typeof key === 'string').join('.'),
      message,
    );
  }
  const valid = Object.entries(result.output as object).filter(([key]) => !invalid.has(key));
  return {
    values: Object.fromEntries(valid) as Partial<Values>,
    has: (key) => document.has(key),
    positionOf: (key) => positions.get(key)?.key ?? start,
  };
}

const entriesOf = (schema: unknown): v.ObjectEntries | undefined => {
  const { entries, wrapped } = (schema ?? {}) as { entries?: v.ObjectEntries; wrapped?: unknown };
  return entries ?? (wrapped === undefined ? undefined : entriesOf(wrapped));
};

/** Reports each "XXX" that is left from a template. */
export function checkPlaceholders(file: string, report: FileReport): void {
  for (const [index, line] of file.split('\n').entries())
    for (const found of line.matchAll(/XXX+/g)) {
      const field = /^([a-z_]+):/.exec(line)?.[1] ?? 'text';
      report.error(
        { line: index + 1, column: found.index + 1 },
        field,
        'still contains "XXX" from the template',
      );
    }
}
