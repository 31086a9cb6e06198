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

/** Where something stands in a file, counted from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** Collects the problems of one file. */
export class FileReport {
  constructor(
    readonly file: string,
    private readonly problems: Problem[],
  ) {}

  error(position: SourcePosition, field: string, reason: string): void {
    this.add('error', position, field, reason);
  }

  warn(position: SourcePosition, field: string, reason: string): void {
    this.add('warning', position, field, reason);
  }

  hint(position: SourcePosition, field: string, reason: string): void {
    this.add('hint', position, field, reason);
  }

  private add(
    severity: Problem['severity'],
    { line, column }: SourcePosition,
    field: string,
    reason: string,
  ) {
    this.problems.push({ severity, file: this.file, line, column, field, reason });
  }
}

export const FILE_START: SourcePosition = { line: 1, column: 1 };
