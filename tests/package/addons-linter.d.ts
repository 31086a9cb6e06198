/** As far as it is used here: the package has no types of its own. */
declare module 'addons-linter' {
  interface Message {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
  }
  interface Linter {
    run(): Promise<{
      readonly count: number;
      readonly errors: readonly Message[];
      readonly warnings: readonly Message[];
      readonly notices: readonly Message[];
    }>;
  }
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): Linter;
  };
  export default linter;
}
