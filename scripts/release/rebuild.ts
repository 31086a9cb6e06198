import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stopIf } from './stopped';
import { readZip, unzip } from './unzip';

/** The commands under “Build it from its sources” in a README, which Mozilla's reviewers follow. */
export function buildCommands(readme: string): string[] {
  const [, section = ''] = /^## Build it from its sources$(.*?)(?=^## |$(?![^]))/ms.exec(readme) ?? [];
  const commands = [...section.matchAll(/^ {4}(\S.*)$/gm)].map(([, command = '']) => command);
  stopIf(
    commands.length > 0 ? [] : ['Mozilla’s reviewers need them. Write them there, each in an indented line.'],
    'README.md has no commands under “Build it from its sources”.',
  );
  return commands;
}

/** How a built folder differs from what is in a zip, a line for each file. */
export function differences(zip: Readonly<Record<string, Uint8Array>>, folder: string): string[] {
  const built = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
        )
    : [];
  return [...new Set([...Object.keys(zip), ...built])].sort().flatMap((name) => {
    const content = zip[name];
    if (!content) return [`${name}: built, but not in the package`];
    if (!built.includes(name)) return [`${name}: in the package, but not built`];
    return readFileSync(path.join(folder, name)).equals(content) ? [] : [`${name}: other bytes`];
  });
}

/** Runs the README's commands on unpacked sources in a folder. Returns how the builds differ from the packages. */
export function rebuildProblems(
  sourcesZip: string,
  folder: string,
  packages: Readonly<Record<string, string>>,
): string[] {
  unzip(sourcesZip, folder);
  for (const command of buildCommands(readFileSync(path.join(folder, 'README.md'), 'utf8'))) {
    console.log(`  ${command}`);
    // WXT has set it to production, in which npm leaves out what builds.
    const { NODE_ENV: _, ...env } = process.env;
    const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: 'inherit', env });
    if (status !== 0) return [`“${command}” fails in the unpacked sources.`];
  }
  return Object.entries(packages).flatMap(([build, zip]) =>
    differences(readZip(zip), path.join(folder, '.output', build)).map((line) => `${build}/${line}`),
  );
}
