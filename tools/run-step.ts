import { spawn, spawnSync, type SpawnSyncOptions, type SpawnSyncReturns } from 'node:child_process';

export interface ShellCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/**
 * How a system starts a command such as `npm` or `wxt`. On Windows these are batch files, which only a shell starts; it gets one
 * line, in which an argument may have spaces but no quotation marks or percent signs.
 */
export function shellCommand(
  platform: NodeJS.Platform,
  command: string,
  args: readonly string[],
): ShellCommand {
  if (platform !== 'win32') return { file: command, args, shell: false };
  const unsafe = args.find((arg) => /["%\r\n]/.test(arg));
  if (unsafe !== undefined) throw new Error(`Windows’ shell would change the argument ${unsafe}`);
  const quoted = args.map((arg) => (/^[\w./:=@\\-]+$/.test(arg) ? arg : `"${arg}"`));
  return { file: [command, ...quoted].join(' '), args: [], shell: true };
}

/** Runs a command of `node_modules/.bin`, or npm, and waits for its end. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: Omit<SpawnSyncOptions, 'shell'>,
): SpawnSyncReturns<string | Buffer> {
  const { file, args: rest, shell } = shellCommand(process.platform, command, args);
  return spawnSync(file, rest, { ...options, shell });
}

/** Prints a title, runs a command of `node_modules/.bin` in the foreground, and returns whether it succeeded. */
export function runStep(title: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n▸ ${title}`);
  const began = Date.now();
  const { status } = runCommand(command, args, { stdio: 'inherit' });
  console.log(`  ${ending(status, began)}`);
  return status === 0;
}

/** The same beside other steps: prints everything once the command has ended. */
export function runStepBeside(title: string, command: string, ...args: readonly string[]): Promise<boolean> {
  const began = Date.now();
  const { file, args: rest, shell } = shellCommand(process.platform, command, args);
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(file, rest, { shell, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.on('error', ({ message }) => said.push(Buffer.from(`${message}\n`)));
    child.on('close', (status) => {
      console.log(`\n▸ ${title}\n${Buffer.concat(said).toString()}  ${ending(status, began)}`);
      resolve(status === 0);
    });
  });
}

const ending = (status: number | null, began: number) =>
  `${status === 0 ? 'done' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`;
