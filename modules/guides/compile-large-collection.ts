import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Guide } from '../../core/guide';
import {
  compileCollection,
  finishCollection,
  openCollection,
  type CollectionOptions,
  type Compilation,
} from './compile-collection';
import type { CompileOptions } from './compile-guide';
import type { Problem } from './problem';

/** Below this, starting the threads takes longer than they save. */
const WORTH_THREADS = 200;

/** What a thread is given, and what it answers with. */
export interface Share {
  readonly files: readonly { readonly id: string; readonly file: string; readonly text: string }[];
  readonly options: CompileOptions;
}
export interface ShareResult {
  readonly guides: readonly Guide[];
  readonly problems: readonly Problem[];
}

/** The same as `compileCollection`, on all processors. For where TypeScript is run by tsx. */
export async function compileLargeCollection(
  folder: string,
  options: CollectionOptions = {},
): Promise<Compilation> {
  const read = openCollection(folder, options);
  if (read.files.length < WORTH_THREADS) return compileCollection(folder, options);
  const count = availableParallelism();
  const files = read.files.map(({ id, text, report }) => ({ id, file: report.file, text }));
  const shares = Array.from({ length: count }, (_, share) => files.filter((_file, i) => i % count === share));
  const results = await Promise.all(
    shares.map((share) => compileShare({ files: share, options: read.options })),
  );
  for (const { problems } of results) read.problems.push(...problems);
  return finishCollection(
    results.flatMap(({ guides }) => guides),
    read,
    options,
  );
}

function compileShare(share: Share): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compile-share.ts', import.meta.url), {
      workerData: share,
      execArgv: ['--import', 'tsx'],
      // Markdown may be nested as deeply as on the main thread.
      resourceLimits: { stackSizeMb: 8 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A thread that compiles guides ended with ${String(code)}`));
    });
  });
}
