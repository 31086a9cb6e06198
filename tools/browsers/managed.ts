import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { administratorPrefix, findBrowser, type BrowserName } from './find-browser';
import { waitUntil } from './wait';
import { geckoId, launchBrowser, type BrowserSession, type SessionOptions } from './launch';

/** A browser with the extension, in which an organization has set policies with a real policy file. */
export interface ManagedBrowser {
  readonly session: BrowserSession;
  /** Replaces the policies while the browser runs. Only Chromium reads them again. */
  readonly setPolicies: (policies: object) => void;
  readonly close: () => Promise<void>;
}

export async function launchManaged(
  name: BrowserName,
  extensionFolder: string,
  policies: object,
  options: SessionOptions = {},
): Promise<ManagedBrowser> {
  const file = name === 'chromium' ? chromiumFile(extensionFolder) : firefoxFile(extensionFolder);
  try {
    file.write(policies);
    const session = await launchBrowser(name, file.extensionFolder, { ...options, ...file.options });
    // Chromium has them a moment after the installation, see `readPoliciesAtInstallation`.
    await waitUntil(
      'the policies',
      () =>
        session.evaluateInBackground(
          async () => Object.keys(await chrome.storage.managed.get(null)).length > 0,
        ),
      POLICIES_READ_MS,
    );
    return {
      session,
      setPolicies: file.write,
      close: async () => {
        await session.close();
        file.remove();
      },
    };
  } catch (error) {
    file.remove();
    throw error;
  }
}

/** Chromium waits some seconds until a policy file doesn’t change any more. */
export const POLICIES_READ_MS = 40_000;

interface PolicyFile {
  /** The extension that the policies are for. */
  readonly extensionFolder: string;
  readonly options: SessionOptions;
  readonly write: (policies: object) => void;
  readonly remove: () => void;
}

const SYSTEM_FILE = '/etc/firefox/policies/policies.json';

/** Firefox reads a file of its own, so that nothing else on the machine has these policies. */
function firefoxFile(extensionFolder: string): PolicyFile {
  if (existsSync(SYSTEM_FILE))
    throw new Error(`Firefox would read ${SYSTEM_FILE} in place of the test’s policies. Move it away first.`);
  const folder = mkdtempSync(join(tmpdir(), 'transfer-guides-policies-'));
  const policyFile = join(folder, 'policies.json');
  const id = geckoId(extensionFolder);
  return {
    extensionFolder,
    options: { policyFile },
    write: (policies) =>
      writeFileSync(
        policyFile,
        JSON.stringify({ policies: { '3rdparty': { Extensions: { [id]: policies } } } }),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Chromium has one folder of policies for the whole machine. The policies are for a copy of the extension in a folder of its
 * own: its id depends on the folder, so that no other test has them.
 */
function chromiumFile(extensionFolder: string): PolicyFile {
  if (process.platform !== 'linux')
    throw new Error('Policies for Chromium can be tested on Linux alone: elsewhere they aren’t files.');
  const copy = `${extensionFolder}-managed`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(extensionFolder, copy, { recursive: true });
  const isBranded = basename(findBrowser('chromium')).startsWith('google-chrome');
  const folder = `/etc/${isBranded ? 'opt/chrome' : 'chromium'}/policies/managed`;
  const id = unpackedId(copy);
  const file = join(folder, `transfer-guides-test-${id}.json`);
  return {
    extensionFolder: copy,
    options: {},
    write: (policies) =>
      // Renamed once it is whole: the browser may read it at any moment.
      asAdministrator(
        `mkdir -p ${folder} && cat > ${file}.new && chmod 644 ${file}.new && mv ${file}.new ${file}`,
        JSON.stringify({ '3rdparty': { extensions: { [id]: policies } } }),
      ),
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
      asAdministrator(
        `rm -f ${file} && (rmdir ${folder} && rmdir ${join(folder, '..')} || true) 2>/dev/null`,
      );
    },
  };
}

/** The id that Chromium gives to the unpacked extension in a folder: a hash of its path in the letters a to p. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}

function asAdministrator(command: string, input = ''): void {
  const prefix = administratorPrefix();
  if (!prefix)
    throw new Error(
      'Chromium reads policies from a folder in /etc alone, which this user may not write. Run the test as root, or with sudo that asks for no password.',
    );
  const [program, ...rest] = [...prefix, 'sh', '-c', command];
  const { status, stderr } = spawnSync(program, rest, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
