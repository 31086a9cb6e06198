import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The browsers in which the extension is tested and demonstrated. */
export type BrowserName = 'chromium' | 'firefox';

interface Known {
  variable: string;
  commands: string[];
  mac: string[];
  windows: string[];
  debianPackage: string;
}

const KNOWN: Record<BrowserName, Known> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    // Branded Chrome comes last: it loads an unpacked extension only over a debugging pipe.
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    mac: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    debianPackage: 'firefox-esr',
  },
};

/**
 * The full path of an installed browser: the environment variable (CHROMIUM_PATH, FIREFOX_PATH), else the first one
 * found on PATH or in the system's usual folders. If there is none, throws an error that says what to do.
 */
export function findBrowser(name: BrowserName): string {
  const { variable } = KNOWN[name];
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} is set to "${named}", which is not a program that can be run.`);
  }
  const found = usualPlaces(name).find(isExecutable);
  if (found) return found;
  throw new Error(instruction([name]));
}

/**
 * Makes sure that both browsers are installed. On Debian-like systems, as root or with passwordless sudo, a missing one
 * is installed from the system's packages; elsewhere an error says what to install and how.
 */
export function installBrowsers(say: (line: string) => void = console.log): void {
  const missing = missingBrowsers();
  if (missing.length === 0) return;
  const prefix = administratorPrefix();
  if (!prefix || !commandExists('apt-get')) throw new Error(instruction(missing));
  const packages = missing.map((name) => KNOWN[name].debianPackage);
  const aptGet = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [program = 'env', ...before] = aptGet;
  for (const step of [['update'], ['install', '-y', ...packages]]) {
    say(`Running apt-get ${step.join(' ')} (this can take a few minutes) …`);
    const { status } = spawnSync(program, [...before, ...step], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`apt-get ${step.join(' ')} failed.\n${instruction(missing)}`);
  }
  const still = missingBrowsers();
  if (still.length > 0) throw new Error(instruction(still));
}

function missingBrowsers(): BrowserName[] {
  return (['chromium', 'firefox'] as const).filter((name) => {
    // A variable with a wrong path is an error to report, not a browser to install.
    if (process.env[KNOWN[name].variable]) return findBrowser(name) === '';
    return !usualPlaces(name).some(isExecutable);
  });
}

/** What the usual places depend on. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a system keeps a browser, the preferred one first. */
export function usualPlaces(name: BrowserName, { platform, env }: System = process): string[] {
  const known = KNOWN[name];
  const system = platform === 'win32' ? path.win32 : path.posix;
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [system.join(env['HOME'], 'Applications')] : [])];
    return known.mac.flatMap((app) => folders.map((folder) => system.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) => env[key]);
    return known.windows.flatMap((app) =>
      folders.flatMap((folder) => (folder ? system.join(folder, app) : [])),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(system.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return known.commands.flatMap((command) =>
    folders.filter(Boolean).map((folder) => system.join(folder, command)),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function commandExists(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The prefix of a command that runs as root; undefined if that needs a password. */
export function administratorPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function instruction(missing: BrowserName[]): string {
  const variables = missing.map((name) => KNOWN[name].variable).join(' and ');
  const packages = missing.map((name) => KNOWN[name].debianPackage).join(' ');
  return [
    `Not found: ${missing.join(' and ')}. The tests run in real browsers and do not skip any.`,
    `  Debian, Ubuntu: sudo apt-get install ${packages}`,
    `  macOS:          brew install --cask ${missing.join(' ')}`,
    `  elsewhere:      install it, and if it is in an unusual place set ${variables} to the program's full path.`,
  ].join('\n');
}
