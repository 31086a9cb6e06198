import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Scalar } from 'yaml';
import { FILE_START, type FileReport, type Point } from './problem';
import { didYouMean } from './suggest';

/** A string of a YAML file, and where it stands. */
export interface Text {
  readonly text: string;
  readonly at: Point;
  /** Where a part of the text stands, searched from `from` on. */
  locate(part: string): Point;
}

/** A mapping of strings and lists of strings. Whatever does not fit is reported and read as absent. */
export interface YamlMapping {
  has(key: string): boolean;
  /** Where the key stands, or the file's start. */
  at(key: string): Point;
  text(key: string): Text | undefined;
  /** A list of strings, or one string. `undefined` where the key is absent or its value is no such list. */
  texts(key: string): Text[] | undefined;
  mapping(key: string, keys: readonly string[]): YamlMapping | undefined;
}

interface Entry {
  readonly at: Point;
  readonly value: unknown;
}

/** Reads a YAML text whose line 1 is the file's line 1. `undefined` when it is broken, which is then reported. */
export function parseYamlMapping(
  source: string,
  keys: readonly string[],
  report: FileReport,
): YamlMapping | undefined {
  const lines = new LineCounter();
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  // `core` has no tag that makes anything but text, numbers, booleans and null.
  const document = parseDocument(source, { schema: 'core', prettyErrors: false, lineCounter: lines });
  const broken = [...document.errors, ...document.warnings];
  for (const error of broken)
    report.fault(point(error.pos[0]), 'yaml', error.message.split('\n')[0] ?? 'cannot be read');
  if (broken.length > 0) return undefined;
  const reader = new MappingReader(source, point, report);
  return reader.read(document.contents, keys, FILE_START, 'yaml');
}

class MappingReader {
  constructor(
    private readonly source: string,
    private readonly point: (offset: number) => Point,
    private readonly report: FileReport,
  ) {}

  read(node: unknown, keys: readonly string[], at: Point, field: string): YamlMapping | undefined {
    if (node !== null && !isNull(node) && !isMap(node)) {
      this.report.fault(this.start(node, at), field, 'must be keys and values');
      return undefined;
    }
    const entries = new Map<string, Entry>();
    for (const { key, value } of isMap(node) ? node.items : []) {
      const name = isScalar(key) ? String(key.value) : '';
      const place = this.start(key, at);
      if (keys.includes(name)) entries.set(name, { at: place, value });
      else
        this.report.fault(
          place,
          field === 'yaml' ? name : field,
          `unknown key "${name}"${didYouMean(name, keys)}`,
        );
    }
    return {
      has: (key) => entries.has(key),
      at: (key) => entries.get(key)?.at ?? at,
      text: (key) => this.text(entries.get(key), label(field, key)),
      texts: (key) => this.texts(entries.get(key), label(field, key)),
      mapping: (key, inner) => {
        const entry = entries.get(key);
        return entry && this.read(entry.value, inner, entry.at, label(field, key));
      },
    };
  }

  private text(entry: Entry | undefined, field: string): Text | undefined {
    if (!entry) return undefined;
    if (isNull(entry.value)) return this.toText('', undefined, entry.at);
    if (isScalar(entry.value) && typeof entry.value.value === 'string')
      return this.toText(entry.value.value, entry.value, entry.at);
    this.report.fault(this.start(entry.value, entry.at), field, 'must be text: put it in quotes');
    return undefined;
  }

  private texts(entry: Entry | undefined, field: string): Text[] | undefined {
    if (!entry) return undefined;
    if (isNull(entry.value)) return [];
    const items: readonly unknown[] = isSeq(entry.value) ? entry.value.items : [entry.value];
    const texts = items.map((value) => this.text({ at: this.start(value, entry.at), value }, field));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }

  private toText(text: string, node: Scalar | undefined, fallback: Point): Text {
    const at = this.start(node, fallback);
    const [from, to] = node?.range ?? [0, 0];
    return {
      text: text.trim(),
      at,
      locate: (part) => {
        const offset = this.source.slice(from, to).indexOf(part);
        return offset < 0 ? at : this.point(from + offset);
      },
    };
  }

  private start(node: unknown, fallback: Point): Point {
    const range = (node as Node | null | undefined)?.range;
    return range ? this.point(range[0]) : fallback;
  }
}

function isNull(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

function label(field: string, key: string): string {
  return field === 'yaml' ? key : `${field}.${key}`;
}
