import { spawnSync } from 'node:child_process';

/** Runs a command of `node_modules/.bin` in the foreground, says so first, and answers whether it went well. */
export function runStep(title: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n▸ ${title}`);
  const began = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`  ${status === 0 ? 'done' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return status === 0;
}
