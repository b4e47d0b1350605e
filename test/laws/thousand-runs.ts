import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';

/** A thousand runs of every law. What breaks one is told as it was drawn: making it smaller takes minutes. */
export const RUNS = { numRuns: 1000, endOnFailure: true };

/**
 * Holds a law to a thousand drawn things, or to more where few of them are of its kind.
 * @param check expects what the law says; true where the drawn thing is of the kind that the law is about
 * @returns how many were: a law that few runs touch has not been held to anything
 */
export function timesTold<Drawn>(
  drawn: fc.Arbitrary<Drawn>,
  check: (of: Drawn) => boolean,
  numRuns = RUNS.numRuns,
): number {
  let told = 0;
  fc.assert(
    fc.property(drawn, (of) => {
      if (check(of)) told += 1;
    }),
    { ...RUNS, numRuns },
  );
  return told;
}

/** Jest's own comparison is slow, and only needed to say what differs. */
export function expectSame(of: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(of, expected)) expect(of).toStrictEqual(expected);
}
