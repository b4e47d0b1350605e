import { endsOfRun, newRun, orderedIds } from './ordered-ids';

describe('orderedIds', () => {
  it('[IMP-10] follow one another in the order of their signs, each once', () => {
    const idOf = orderedIds();
    const ids = Array.from({ length: 40_000 }, (_, count) => idOf(count));
    expect([idOf(39_999), idOf(7)]).toEqual([ids[39_999], ids[7]]);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(id))).toBe(true);
  });

  it('[IMP-10] two runs share none', () => {
    const [one, other] = [orderedIds(), orderedIds()];
    expect(one(0).slice(0, 9)).not.toBe(other(0).slice(0, 9));
  });

  it('[IMP-10] all of a run lie between its ends, and none of another', () => {
    const run = newRun();
    const [first, last] = endsOfRun(run);
    const isWithin = (id: string): boolean => first <= id && id <= last;
    expect([0, 1, 31, 32, 310_000, 32 ** 7 - 1].map((count) => isWithin(orderedIds(run)(count)))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(isWithin(orderedIds()(0))).toBe(false);
  });
});
