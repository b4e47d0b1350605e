import fc from 'fast-check';
import { sha256 } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { drawRecheck } from './draw-recheck';

const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);
const rests = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 60 }) as fc.Arbitrary<
  EntryId[]
>;
const shares = fc.integer({ min: 1, max: 1_000_000 });

describe('drawRecheck', () => {
  it('[RCK-2] draws the share, rounded up, each entry once and only from the rest', () => {
    fc.assert(
      fc.property(rests, seeds, shares, (rest, seed, share) => {
        const drawn = drawRecheck(rest, { seed, share }, sha256);
        expect(drawn).toHaveLength(Math.ceil((rest.length * share) / 1_000_000));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(rest).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  it('[RCK-3] the order of the entries changes nothing', () => {
    const shuffled = rests.chain((rest) =>
      fc.tuple(fc.constant(rest), fc.shuffledSubarray(rest, { minLength: rest.length })),
    );
    fc.assert(
      fc.property(shuffled, seeds, shares, ([rest, other], seed, share) => {
        expect(drawRecheck(other, { seed, share }, sha256)).toEqual(
          drawRecheck(rest, { seed, share }, sha256),
        );
      }),
    );
  });

  it('[RCK-3] a smaller share is the beginning of a larger one', () => {
    fc.assert(
      fc.property(rests, seeds, shares, shares, (rest, seed, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((share) =>
          drawRecheck(rest, { seed, share }, sha256),
        );
        expect(more?.slice(0, less?.length)).toEqual(less);
      }),
    );
  });

  it('[RCK-3] other seeds draw others: every entry has its chance', () => {
    const rest = Array.from({ length: 20 }, (_, n) => `e${n}` as EntryId);
    const drawn = new Set<EntryId>();
    for (let n = 0; n < 200; n += 1)
      for (const entryId of drawRecheck(rest, { seed: String(n), share: 150_000 }, sha256))
        drawn.add(entryId);
    expect(drawn.size).toBe(20);
  });

  it('[RCK-2] 15 % of a field, worked by hand', () => {
    const of = (count: number): number =>
      drawRecheck(
        Array.from({ length: count }, (_, n) => `e${n}` as EntryId),
        { seed: 'a', share: 150_000 },
        sha256,
      ).length;
    expect([0, 1, 6, 7, 20, 21].map(of)).toEqual([0, 1, 1, 2, 3, 4]);
  });
});
