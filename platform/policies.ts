import { parsePolicies, policyWarning, type ParsedPolicies } from '../core/policies/parse-policies';
import { NO_POLICIES, type Policies } from '../core/policies/policies';
import { browser } from './browser';
import { loadServices } from './collection';

/** What the organization has set, or the same as without policies. */
export const readPolicies = async (): Promise<Policies> => (await read()).policies;

/** In milliseconds. Chromium took two seconds in tests. */
const WAIT_AT_INSTALLATION = 5_000;

/**
 * The policies right after the installation. Chrome has them a moment later, and doesn’t say whether there will be any
 * (github.com/w3c/webextensions/issues/547): if an organization installed the extension, this waits for them.
 */
export async function readPoliciesAtInstallation(): Promise<Policies> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin' && Object.keys(await readManaged()).length === 0)
    await new Promise<void>((resolve) => {
      const end = () => {
        stop();
        clearTimeout(timer);
        resolve();
      };
      const stop = watchPolicies(end);
      const timer = setTimeout(end, WAIT_AT_INSTALLATION);
    });
  return readPolicies();
}

/** Tells an administrator, in the console, what is wrong with the policies. */
export async function warnOfPolicies(): Promise<void> {
  const { problems } = await read();
  if (problems.length > 0) console.warn(policyWarning(problems));
}

/** Calls back after the policies have changed; Firefox reads them only when it starts. Returns a function to stop. */
export function watchPolicies(onChange: () => void): () => void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    browser.storage.onChanged.removeListener(listener);
  };
}

async function read(): Promise<ParsedPolicies> {
  const given = await readManaged();
  // Almost nobody has policies: then the services aren't needed to check them.
  if (Object.keys(given).length === 0) return { policies: NO_POLICIES, problems: [] };
  return parsePolicies(given, await loadServices());
}

async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects if there is no policy.
    return {};
  }
}
