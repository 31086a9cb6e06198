import assert from 'node:assert/strict';
import { cpuUsage } from 'node:process';
import { formatProblem, type Problem } from '../../modules/guides/problem';
import { checkCollection, checkText } from './allowed-collection';
import { asInFile, compileTexts, fileOf, type Texts } from './compile-texts';

/** Of the processor's time, not of the clock's: another program may be busy beside it. */
const MOST_SECONDS = 10;

const PROTOTYPES = [Object, Array, String, Number, Boolean, Function, RegExp, Map, Set, Promise, URL];
const shapeOfWorld = () =>
  JSON.stringify(PROTOTYPES.map(({ prototype }) => Reflect.ownKeys(prototype as object).map(String)));
const BEFORE = shapeOfWorld();

/** Compiles, and throws where anything but an allowed collection or located problems comes of it. */
export function checkOutcome(texts: Texts): readonly Problem[] {
  // To ask takes longer than most texts do.
  const start = JSON.stringify(texts).length > 10_000 ? cpuUsage() : undefined;
  const { collection, problems } = compileTexts(texts, { today: '2026-11-23' });
  if (collection) checkCollection(collection);
  if (start) checkTime(cpuUsage(start));
  assert.equal(
    collection === undefined,
    problems.some(({ severity }) => severity === 'error'),
  );
  const lines = linesOf(texts);
  for (const problem of problems) checkProblem(problem, lines);
  assert.equal(shapeOfWorld(), BEFORE);
  assert.ok(!('hostileGuideRan' in globalThis) && !('polluted' in {}));
  return problems;
}

function checkTime({ user, system }: NodeJS.CpuUsage): void {
  const seconds = (user + system) / 1e6;
  assert.ok(seconds < MOST_SECONDS, `took ${String(seconds)} s`);
}

function linesOf(texts: Texts): ReadonlyMap<string, number> {
  return new Map(
    (['guides', 'services'] as const).flatMap((kind) =>
      Object.entries(texts[kind]).map(([id, text]) => [fileOf(kind, id), asInFile(text).split('\n').length]),
    ),
  );
}

function checkProblem(problem: Problem, lines: ReadonlyMap<string, number>): void {
  const { file, line, column, field, reason } = problem;
  const told = formatProblem(problem);
  assert.ok(line >= 1 && line <= (lines.get(file) ?? 0), `no such line: ${told}`);
  assert.ok(column >= 1 && field !== '' && reason !== '', told);
  assert.ok(!told.includes('\n'));
  checkText(told);
}
