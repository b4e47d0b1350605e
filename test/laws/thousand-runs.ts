import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';

/** What a law is held to: a thousand drawn things (`npm run torture -- laws`), and every time the tests run a part of them. */
const THOUSAND = 1000;
const SHARE = Number(process.env['LAW_RUNS'] ?? 250) / THOUSAND;

/** What breaks a law is told as it was drawn: making it smaller takes minutes. */
export const RUNS = { numRuns: THOUSAND * SHARE, endOnFailure: true };

/** Where every one of the thousand is needed to see all that can happen. */
export const ALL_RUNS = { ...RUNS, numRuns: Math.max(THOUSAND, RUNS.numRuns) };

/**
 * Holds a law to drawn things.
 * @param check expects what the law says; true where the drawn thing is of the kind that the law is about
 * @param ofThousand more than a thousand where few of them are of its kind
 * @returns how many were: a law that few runs touch has not been held to anything
 */
export function timesTold<Drawn>(
  drawn: fc.Arbitrary<Drawn>,
  check: (of: Drawn) => boolean,
  ofThousand = THOUSAND,
): number {
  let told = 0;
  fc.assert(
    fc.property(drawn, (of) => {
      if (check(of)) told += 1;
    }),
    { ...RUNS, numRuns: ofThousand * SHARE },
  );
  return told;
}

/** More than this are to have been of the kind: so many of the thousand, of a part of them so great a part, less what chance may take. */
export function leastOf(ofThousand: number): number {
  const share = Math.min(1, ofThousand / THOUSAND);
  const fourDeviations = SHARE < 1 ? 4 * Math.sqrt(share * (1 - share) * RUNS.numRuns) : 0;
  return ofThousand * SHARE - fourDeviations;
}

/** Jest's own comparison is slow, and only needed to say what differs. */
export function expectSame(of: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(of, expected)) expect(of).toStrictEqual(expected);
}
