import { showHidden } from './hidden-characters';

/**
 * Something wrong in a file of the collection.
 * - `error`: stops the build
 * - `warning`: stops a strict build only
 * - `hint`: would improve a guide; only `npm run guides:check` reports it, as a warning
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'hint';
  /** The path, relative to the working folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly reason: string;
}

/** `guides/x.md:4:1 destinations: unknown service "Kofr"; did you mean "Koofr"?` */
export function formatProblem({ severity, file, line, column, field, reason }: Problem): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${place} ${showHidden(`${field}: ${reason}`)}${severity === 'error' ? '' : ' (warning)'}`;
}

/** A quotation for a message: in one line of at most 60 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** `2 errors` */
export function countErrors(problems: readonly Problem[]): string {
  const count = problems.filter(({ severity }) => severity === 'error').length;
  return `${String(count)} ${count === 1 ? 'error' : 'errors'}`;
}

export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** A position in a file. Lines and columns count from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

export const FILE_START: SourcePosition = { line: 1, column: 1 };

type Report = (position: SourcePosition, field: string, reason: string) => void;

/** Adds problems of one file to those of its collection. */
export interface FileReport extends Readonly<Record<'error' | 'warn' | 'hint', Report>> {
  readonly file: string;
}

export function reportOn(file: string, problems: Problem[]): FileReport {
  const add =
    (severity: Problem['severity']): Report =>
    ({ line, column }, field, reason) =>
      void problems.push({ severity, file, line, column, field, reason });
  return { file, error: add('error'), warn: add('warning'), hint: add('hint') };
}
