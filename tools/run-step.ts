import { spawnSync } from 'node:child_process';

/** Prints a title, runs a command of `node_modules/.bin` in the foreground, and returns whether it succeeded. */
export function runStep(title: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n▸ ${title}`);
  const began = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`  ${status === 0 ? 'done' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return status === 0;
}
