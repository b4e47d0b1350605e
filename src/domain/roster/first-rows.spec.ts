import fc from 'fast-check';
import { FirstRows } from './first-rows';
import type { RosterPerson } from './read-roster-row';

type Identity = RosterPerson['identity'];

const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat({ max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));

/** Few heads and tails, so that numbers come again and come close to one another; the check sign is of no account here. */
const resident = fc
  .tuple(
    fc.constantFrom('11010119', '99999999', '10000000'),
    fc.oneof(fc.constantFrom('000000000', '999999999'), digits(9)),
  )
  .map(([head, tail]): Identity => ({ kind: 'resident-id', number: `${head}${tail}X` }));
const other = fc
  .tuple(fc.constantFrom('passport', 'other'), fc.constantFrom('E1', 'E2', '110101190001010014'))
  .map(([kind, number]): Identity => ({ kind: kind as Identity['kind'], number }));

describe('the row in which a person stands first', () => {
  it('[IMP-3] is that of a map by kind and number, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: resident }, other), { maxLength: 3000, size: 'max' }),
        (all) => {
          const [rows, map] = [new FirstRows(), new Map<string, number>()];
          for (const [index, identity] of all.entries()) {
            const key = `${identity.kind}:${identity.number}`;
            expect(rows.standsFirst(identity, index + 1)).toBe(map.get(key));
            if (!map.has(key)) map.set(key, index + 1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('[IMP-3] keeps those of a city apart, and knows each of them again', () => {
    const rows = new FirstRows();
    const identityOf = (n: number): Identity => ({
      kind: 'resident-id',
      number: `1101${String(1_000_000_000_000 + n * 37)}X`,
    });
    const seen = (from: number): number => {
      let known = 0;
      for (let n = 0; n < 50_000; n += 1) if (rows.standsFirst(identityOf(n), from + n) === n + 1) known += 1;
      return known;
    };
    expect(seen(1)).toBe(0);
    expect(seen(100_000)).toBe(50_000);
  });
});
