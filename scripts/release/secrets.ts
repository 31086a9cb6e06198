/** By store: the variables that `wxt submit` takes its ids and secrets from. Chrome's are those of its API's version 2. */
export const STORE_VARIABLES = {
  Chrome: [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  Edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  Firefox: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which of them aren't set, each in a sentence. Never says the value of one. */
export function secretProblems(environment: Environment): string[] {
  return Object.entries(STORE_VARIABLES).flatMap(([store, names]) => {
    const missing = names.filter((name) => !environment[name]);
    return missing.length > 0
      ? [`For ${store}’s store, these variables aren’t set: ${missing.join(', ')}. See docs/releasing.md.`]
      : [];
  });
}

/** `wxt submit` takes from this file what the environment doesn't say, such as a fourth store or a review to be skipped. */
const SETTINGS_FILE = '.env.submit';

/** Whether something else than the environment would decide how the packages are handed in. */
export const settingsProblems = (exists: (path: string) => boolean): string[] =>
  exists(SETTINGS_FILE)
    ? [`There is a file ${SETTINGS_FILE}, which the stores’ command would read as well. Remove it.`]
    : [];

/** Moves the stores' variables out of an environment, so that no test and no package's script is started with them. */
export function takeStoreVariables(environment: Record<string, string | undefined>): Environment {
  const taken: Record<string, string | undefined> = {};
  for (const name of Object.values(STORE_VARIABLES).flat()) {
    taken[name] = environment[name];
    Reflect.deleteProperty(environment, name);
  }
  return taken;
}
