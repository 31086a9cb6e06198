import { showHidden } from './hidden-characters';

/**
 * Something wrong in a file of the collection.
 * - `fault`: stops the build
 * - `warning`: does not, unless it is strict
 * - `advice`: what makes a guide better; only `npm run guides:check` tells it, as a warning
 */
export interface Problem {
  readonly severity: 'fault' | 'warning' | 'advice';
  /** As a person would type it: relative to the working folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly reason: string;
}

/** `guides/x.md:4:1 destinations: unknown service "Kofr"; did you mean "Koofr"?` */
export function formatProblem({ severity, file, line, column, field, reason }: Problem): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${place} ${showHidden(`${field}: ${reason}`)}${severity === 'fault' ? '' : ' (warning)'}`;
}

export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Takes down the problems of one file. */
export class FileReport {
  constructor(
    readonly file: string,
    private readonly problems: Problem[],
  ) {}

  fault(place: Place, field: string, reason: string): void {
    this.problems.push({ severity: 'fault', file: this.file, ...at(place), field, reason });
  }

  warn(place: Place, field: string, reason: string): void {
    this.problems.push({ severity: 'warning', file: this.file, ...at(place), field, reason });
  }

  advise(place: Place, field: string, reason: string): void {
    this.problems.push({ severity: 'advice', file: this.file, ...at(place), field, reason });
  }
}

const at = ({ line, column }: Place): Place => ({ line, column });

export const FILE_START: Place = { line: 1, column: 1 };
