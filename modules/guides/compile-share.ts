import { parentPort, workerData } from 'node:worker_threads';
import { compileGuide } from './compile-guide';
import type { Share, ShareResult } from './compile-large-collection';
import { FileReport, type Problem } from './problem';

/** A thread's part of a large collection: see `compileLargeCollection`. */
const { files, options } = workerData as Share;
const problems: Problem[] = [];
const guides = files.flatMap(({ id, file, text }) => {
  const source = { id, text, report: new FileReport(file, problems) };
  return compileGuide(source, options) ?? [];
});
const result: ShareResult = { guides, problems };
parentPort?.postMessage(result);
