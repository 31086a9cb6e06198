// Plain JavaScript that imports only Node: it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

/*
 * Installs the packages of the lockfile, unless that has been done. With `--done` it notes that it has: npm calls it so after
 * every installation (`postinstall`), a person's own included.
 */
const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.installed-lock.json';

if (process.argv.includes('--done')) copyFileSync(LOCK, INSTALLED);
else if (!existsSync(INSTALLED) || readFileSync(INSTALLED, 'utf8') !== readFileSync(LOCK, 'utf8')) {
  console.log('Installing the packages of package-lock.json (a minute or so) …');
  // A shell, because npm is a batch file on Windows.
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) {
    console.error('npm could not install the packages. Is the npm registry reachable? Then try again.');
    process.exit(1);
  }
}
