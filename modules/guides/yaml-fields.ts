import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { withoutHidden } from './hidden-characters';
import { FILE_START, type FileReport, type SourcePosition } from './problem';
import { suggest } from './names';

export interface SourceText extends SourcePosition {
  readonly text: string;
}

interface YamlSource {
  readonly text: string;
  readonly report: FileReport;
  /** How many lines of the file stand before the text. */
  readonly linesBefore: number;
}

/** Fifty times what anybody writes. The reader takes the square of the number of fields. */
const LONGEST = 16_000;

/** Whether YAML is too long to be read; that has been reported then. */
export function isTooLong(text: string, report: FileReport): boolean {
  if (text.length > LONGEST)
    report.error(FILE_START, 'yaml', `has over ${LONGEST.toLocaleString('en')} characters: shorten it`);
  return text.length > LONGEST;
}

/** Reads the fields of a YAML map, each with its place, and reports what is missing, unknown or of the wrong kind. */
export class YamlFields {
  private constructor(
    private readonly map: YAMLMap,
    private readonly place: (node: unknown) => SourcePosition,
    readonly report: FileReport,
    private readonly start: SourcePosition,
  ) {}

  /** `undefined` where the text is no YAML map; that has been reported then. */
  static parse({ text, report, linesBefore }: YamlSource): YamlFields | undefined {
    if (isTooLong(text, report)) return undefined;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const positionOf = (offset: number): SourcePosition => {
      const { line, col } = lines.linePos(offset);
      return { line: line + linesBefore, column: col };
    };
    for (const error of document.errors)
      report.error(positionOf(error.pos[0]), 'yaml', error.message.split(/ at line|\n/)[0] ?? error.message);
    for (const warning of document.warnings)
      report.warn(
        positionOf(warning.pos[0]),
        'yaml',
        warning.message.split(/ at line|\n/)[0] ?? warning.message,
      );
    if (document.errors.length > 0) return undefined;
    const start: SourcePosition = { line: linesBefore + 1, column: 1 };
    if (!isMap(document.contents)) {
      report.error(
        linesBefore === 0 ? FILE_START : start,
        'yaml',
        'must be a list of fields, one `name: value` a line',
      );
      return undefined;
    }
    const place = (node: unknown) => {
      const range = (node as Node | null | undefined)?.range;
      return range ? positionOf(range[0]) : start;
    };
    return new YamlFields(document.contents, place, report, start);
  }

  checkKeys(known: readonly string[]): void {
    for (const { key } of this.map.items) {
      const name = (isScalar(key) && String(key.value)) || '?';
      if (!known.includes(name))
        this.report.error(this.place(key), name, `unknown field${suggest(name, known)}`);
    }
  }

  private find(key: string) {
    return this.map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  }

  has(key: string): boolean {
    return this.find(key) !== undefined;
  }

  positionOf(key: string): SourcePosition {
    const pair = this.find(key);
    return pair ? this.place(pair.key) : this.start;
  }

  /** A text in one line, without hidden characters. */
  private clean(text: string, key: string, place: SourcePosition): string {
    const shown = withoutHidden(text, (reason) => this.report.warn(place, key, reason));
    return shown.trim().replace(/\s+/g, ' ');
  }

  /** A text that must be there. `undefined` where it is not; that has been reported then. */
  requiredText(key: string): SourceText | undefined {
    const text = this.optionalText(key);
    if (!this.find(key)) this.report.error(this.start, key, 'is missing');
    return text;
  }

  optionalText(key: string): SourceText | undefined {
    const pair = this.find(key);
    if (!pair) return undefined;
    const place = this.place(pair.value ?? pair.key);
    if (!isScalar(pair.value) || pair.value.value === null) {
      const empty = pair.value === null || isScalar(pair.value);
      this.report.error(this.place(pair.key), key, empty ? 'is empty' : 'must be one text');
      return undefined;
    }
    const text = this.clean(pair.value.source ?? JSON.stringify(pair.value.value), key, place);
    if (text !== '') return { text, ...place };
    this.report.error(this.place(pair.key), key, 'is empty');
    return undefined;
  }

  /** `true` or `false`; `fallback` where it is absent. */
  flag(key: string, fallback: boolean): boolean {
    const value = this.find(key)?.value;
    if (value == null) return fallback;
    if (isScalar(value) && typeof value.value === 'boolean') return value.value;
    this.report.error(this.place(value), key, 'must be "true" or "false"');
    return fallback;
  }

  /** A list of texts, or one text. Absent is an empty list. */
  texts(key: string): readonly SourceText[] {
    const value = this.find(key)?.value;
    if (isScalar(value))
      return value.value === null ? [] : [this.optionalText(key)].filter((text) => text !== undefined);
    if (!isSeq(value)) {
      if (value != null) this.report.error(this.positionOf(key), key, 'must be a list');
      return [];
    }
    return value.items.flatMap((item) => {
      const text =
        isScalar(item) && typeof item.value === 'string' ? this.clean(item.value, key, this.place(item)) : '';
      if (text !== '') return [{ text, ...this.place(item) }];
      this.report.error(this.place(item), key, 'must have only texts, none of them empty');
      return [];
    });
  }

  /** A field that is itself a map. Absent is `undefined`. */
  fields(key: string): YamlFields | undefined {
    const value = this.find(key)?.value;
    if (value == null || (isScalar(value) && value.value === null)) return undefined;
    if (isMap(value)) return new YamlFields(value, this.place, this.report, this.positionOf(key));
    this.report.error(this.positionOf(key), key, 'must have fields of its own');
    return undefined;
  }
}
