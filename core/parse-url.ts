/** Parses an absolute address; `undefined` if it is none. `URL.parse` does the same, but Chrome has it only since 126. */
export function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
