import * as fc from 'fast-check';

/** Something that must hold for every value of its kind. */
export interface Property {
  /** `parser/spliced` */
  readonly name: string;
  check(parameters: fc.Parameters<unknown>): Promise<fc.RunDetails<unknown>>;
}

/** `check` throws for a value for which it does not hold. */
export function defineProperty<T>(
  name: string,
  values: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): Property {
  return {
    name,
    check: (parameters) =>
      fc.check(
        fc.asyncProperty(values, async (value) => check(value)),
        parameters as fc.Parameters<[T]>,
      ) as unknown as Promise<fc.RunDetails<unknown>>,
  };
}
