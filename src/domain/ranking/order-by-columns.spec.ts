import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import { columnKeys } from './column-keys';
import { orderByColumns, type Column } from './order-by-columns';
import { sortRun } from './sort-run';

const HUGE = 10n ** 30n;
const NOTHING = Number.NEGATIVE_INFINITY;

/** A column of whole numbers; null for nothing. */
const column = (better: Column['better'], ...values: readonly (bigint | number | null)[]): Column => ({
  better,
  valueOf: (index) => {
    const value = values[index]!;
    return value === null ? null : ratio(value);
  },
});
const ordered = (size: number, ...columns: readonly Column[]): [number[], number[]] => {
  const { order, separatedBy } = orderByColumns(size, columns);
  return [[...order], [...separatedBy]];
};

describe('orderByColumns', () => {
  it('[RNK-1] the better value stands first: the higher, or the lower', () => {
    expect(ordered(3, column('higher', 5, 7, 6))).toEqual([
      [1, 2, 0],
      [-1, 0, 0],
    ]);
    expect(ordered(3, column('lower', 5, 7, 6))).toEqual([
      [0, 2, 1],
      [-1, 0, 0],
    ]);
  });

  it('[RNK-2] a later column is asked only of those whom the earlier ones left equal', () => {
    const asked: number[] = [];
    const second: Column = {
      better: 'higher',
      valueOf: (index) => {
        asked.push(index);
        return ratio(index);
      },
    };
    // 9 | 8 8 | 7 7 | 6: the pairs of equals are members 2, 3 and 0, 4.
    expect(ordered(6, column('higher', 7, 9, 8, 8, 7, 6), second)).toEqual([
      [1, 3, 2, 4, 0, 5],
      [-1, 0, 1, 0, 1, 0],
    ]);
    expect(asked.toSorted((a, b) => a - b)).toEqual([0, 2, 3, 4]);
  });

  it('[RNK-2] nobody is asked once everybody is separated', () => {
    const never: Column = {
      better: 'higher',
      valueOf: () => {
        throw new Error('asked');
      },
    };
    expect(ordered(2, column('higher', 1, 2), never)[0]).toEqual([1, 0]);
    expect(ordered(1, never)).toEqual([[0], [-1]]);
    expect(ordered(0, never)).toEqual([[], []]);
  });

  it('[RNK-2] whoever has nothing comes after everybody who has, below zero too', () => {
    expect(ordered(3, column('higher', null, -5, 0))).toEqual([
      [2, 1, 0],
      [-1, 0, 0],
    ]);
    expect(ordered(3, column('lower', null, 5, 0))[0]).toEqual([2, 1, 0]);
    expect(ordered(2, column('lower', null, null))).toEqual([
      [0, 1],
      [-1, -1],
    ]);
  });

  it('[RNK-4] nothing separates equals, and the first stays first', () => {
    expect(ordered(4, column('higher', 1, 2, 1, 2))).toEqual([
      [1, 3, 0, 2],
      [-1, -1, 0, -1],
    ]);
    expect(ordered(2)).toEqual([
      [0, 1],
      [-1, -1],
    ]);
  });

  it.each([
    ['plain integers', 1n],
    ['numbers too large for plain integers', HUGE],
  ])('[RNK-11] a field of 300 is ordered exactly with %s', (_name, unit) => {
    // Three members each of 100 values; the second column turns the members of a value round; each seventh has nothing.
    const value = (index: number): bigint | null =>
      index % 7 === 0 ? null : BigInt((index * 37) % 100) * unit + 1n;
    const first: Column = { better: 'lower', valueOf: (index) => ofBig(value(index)) };
    const second: Column = { better: 'higher', valueOf: (index) => ratio(index) };
    const expected = Array.from({ length: 300 }, (_, index) => index).toSorted((a, b) => {
      const [x, y] = [value(a), value(b)];
      if (x === y) return b - a;
      if (x === null || y === null) return x === null ? 1 : -1;
      return x < y ? -1 : 1;
    });
    expect(ordered(300, first, second)[0]).toEqual(expected);
  });

  it('[RNK-11] fractions are compared as such, beside whole numbers too', () => {
    const of = (...values: readonly Ratio[]): Column => ({
      better: 'higher',
      valueOf: (index) => values[index]!,
    });
    expect(ordered(3, of(ratio(1, 2), ratio(1, 3), ratio(2, 3)))[0]).toEqual([2, 0, 1]);
    expect(ordered(3, of(ratio(1), ratio(3, 2), ratio(2)))[0]).toEqual([2, 1, 0]);
    expect(ordered(3, of(ratio(1), ratio(HUGE), ratio(2)))[0]).toEqual([1, 2, 0]);
  });

  it('[RNK-11] two fractions that differ by less than a floating number can say are ordered', () => {
    const third = (more: bigint): Ratio => ratio(HUGE + more, 3n);
    const close: Column = { better: 'higher', valueOf: (index) => third([1n, 4n, 2n][index]!) };
    expect(ordered(3, close)).toEqual([
      [1, 2, 0],
      [-1, 0, 0],
    ]);
  });
});

const ofBig = (value: bigint | null): Ratio | null => (value === null ? null : ratio(value));

describe('columnKeys', () => {
  const keys = (better: Column['better'], ...values: readonly (Ratio | null)[]): number[] => [
    ...columnKeys(values, better),
  ];

  it('[RNK-11] keys compare as the values do, higher being better', () => {
    // 1/2 and 1/3 are 3 and 2 sixths.
    expect(keys('higher', ratio(1, 2), null, ratio(1, 3))).toEqual([3, NOTHING, 2]);
    expect(keys('lower', ratio(1, 2), null, ratio(1, 3))).toEqual([-3, NOTHING, -2]);
    expect(keys('lower', ratio(0))).toEqual([0]);
    expect(keys('higher')).toEqual([]);
    expect(keys('higher', null)).toEqual([NOTHING]);
  });

  it('[RNK-11] values too large for plain integers get their places from the lowest', () => {
    const big = (more: bigint): Ratio => ratio(HUGE + more);
    expect(keys('higher', big(5n), big(1n), null, big(5n), big(3n))).toEqual([2, 0, NOTHING, 2, 1]);
    expect(keys('lower', big(5n), big(1n), big(3n))).toEqual([-2, 0, -1]);
  });
});

describe('a large field', () => {
  const SIZE = 3000;
  const values = (factor: number, most: number): (number | null)[] =>
    Array.from({ length: SIZE }, (_, member) => {
      const value = (member * factor) % most;
      return value === 0 ? null : value;
    });
  const first = column('higher', ...values(7919, 31));
  const second = column('lower', ...values(104_729, 57));
  const third = column('higher', ...values(1_299_709, 101));
  /** Some thirds: these have a common denominator first. */
  const broken: Column = {
    better: 'higher',
    valueOf: (member) => (member % 5 === 0 ? ratio(BigInt(member), 3n) : ratio(member % 97)),
  };
  const read = (one: Column): Column => ({ ...one, isRead: true });

  it('[RNK-1][RNK-2] columns that are read together give the order of columns that are asked one by one', () => {
    for (const columns of [
      [first, second, third],
      [first, broken, third],
      [broken, first],
    ])
      expect(ordered(SIZE, ...columns.map(read))).toEqual(ordered(SIZE, ...columns));
  });

  it('[RNK-2] a column that computes is asked only of those still tied', () => {
    let asked = 0;
    const counted: Column = { better: 'higher', valueOf: (member) => ((asked += 1), third.valueOf(member)) };
    ordered(
      SIZE,
      read(column('higher', ...Array.from({ length: SIZE }, (_, member) => member >> 1))),
      counted,
    );
    expect(asked).toBe(SIZE);
    asked = 0;
    ordered(SIZE, read(column('higher', ...Array.from({ length: SIZE }, (_, member) => member))), counted);
    expect(asked).toBe(0);
  });
});

describe('sortRun', () => {
  const sorted = (members: readonly number[], keys: readonly number[]): number[] => {
    const run = Uint32Array.from(members);
    sortRun(run, Float64Array.from(keys));
    return [...run];
  };
  /** Members 0, 1, … by their keys, highest first; of equals the first. */
  const naive = (keys: readonly number[]): number[] =>
    keys.map((_, member) => member).toSorted((a, b) => (keys[b] === keys[a] ? a - b : keys[b]! - keys[a]!));
  const fieldOf = (size: number, key: (member: number) => number): number[] =>
    Array.from({ length: size }, (_, member) => key(member));
  const all = (keys: readonly number[]): number[] =>
    sorted(
      keys.map((_, member) => member),
      keys,
    );

  it('[RNK-11] sorts the members it is given, highest key first', () => {
    expect(sorted([0, 2, 3], [5, 100, 7, 6])).toEqual([2, 3, 0]);
    expect(sorted([3, 0, 1], [1, 1, 0, 1])).toEqual([3, 0, 1]);
    expect(sorted([0, 1, 2], [NOTHING, 1, NOTHING])).toEqual([1, 0, 2]);
    expect(sorted([], [])).toEqual([]);
  });

  it.each([63, 64, 65, 200])('[RNK-11] sorts %i members alike, those without a key last', (size) => {
    const keys = fieldOf(size, (member) => (member % 5 === 0 ? NOTHING : ((member * 13) % 17) - 8));
    const expected = naive(keys.map((key) => (key === NOTHING ? -1000 : key)));
    expect(all(keys)).toEqual(expected);
  });

  it('[RNK-11] of a hundred members out of their order each one is there once', () => {
    const members = fieldOf(100, (position) => 299 - 3 * position);
    const keys = fieldOf(300, (member) => member % 10);
    const expected = members.toSorted((a, b) => (b % 10) - (a % 10));
    expect(sorted(members, keys)).toEqual(expected);
  });

  it('[RNK-11] nobody with a key', () => {
    expect(all(fieldOf(70, () => NOTHING))).toEqual(fieldOf(70, (member) => member));
  });

  it('[RNK-11] keys as far apart as plain integers go are sorted without ranks of 32 bits', () => {
    const far = Number.MAX_SAFE_INTEGER;
    const keys = fieldOf(70, (member) => (member % 2 === 0 ? -far + member : far - member));
    expect(all(keys)).toEqual(naive(keys));
    // The same with keys that differ in their last digit only.
    const near = fieldOf(70, (member) => far - ((member * 11) % 70));
    expect(all(near)).toEqual(naive(near));
  });

  it('[RNK-11] those at odd positions are not lost', () => {
    const most = 2 ** 47 + 255;
    const low = fieldOf(64, (member) => (member === 0 ? most : 64 - member));
    expect(all(low)).toEqual(fieldOf(64, (member) => member));
    const none = fieldOf(64, (member) => [2 ** 47 - 1, 0][member] ?? NOTHING);
    expect(all(none)).toEqual(fieldOf(64, (member) => member));
  });

  it('[RNK-11] up to where ranks have 32 bits, and beyond it', () => {
    // Ranks need 32 bits: a range of 2³² is the first that has none.
    for (const range of [2 ** 32 - 3, 2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32, 2 ** 47, 2 ** 47 + 100]) {
      const keys = fieldOf(64, (member) => (member % 2 === 0 ? member : range - member));
      expect(all(keys)).toEqual(naive(keys));
    }
  });
});
