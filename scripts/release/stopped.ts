/** A release that can't go on, with the reasons that a person can do something about. */
export class Stopped extends Error {
  constructor(
    /** What happened. */
    message: string,
    /** What to do, a sentence each. */
    readonly problems: readonly string[],
    /** What is safe. */
    readonly safe = 'Nothing was published, and .output/release is as it was.',
  ) {
    super(message);
  }
}

export function stopIf(problems: readonly string[], what: string): void {
  if (problems.length > 0) throw new Stopped(what, problems);
}
