import { aspectOf, moduleOf, schemeOf } from '../../../test/rules/builders';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { Module } from '../scheme/marking-scheme';
import { partPoints } from './part-points';
import { shownPoints } from './shown-points';
import type { Tally } from './tally';

/** Modules as [part, weight in millionths, value in micro-points as num/den; null: none yet]. */
type Row = readonly [part: Module['part'], weight: number, value: readonly [number, number] | null];
const of = (part: Module['part'], ...rows: Row[]): string | null => {
  const scheme = schemeOf(
    rows.map(([own, weight], index) => moduleOf(`m${index}`, [aspectOf(`a${index}`)], { part: own, weight })),
  );
  const modules = rows.map(([, , value]) => ({ value: value && ratio(...value) }));
  const points = partPoints({ modules } as unknown as Tally, scheme, part);
  return points && ratioText(points);
};

describe('partPoints', () => {
  it.each<[string, Row[], string | null]>([
    ['nothing of the part', [['theory', 300_000, [80, 1]]], null],
    [
      'no value yet',
      [
        ['practical', 300_000, null],
        ['practical', 700_000, null],
      ],
      null,
    ],
    ['one module: its value', [['practical', 300_000, [80, 3]]], '80/3'],
    ['one module without a value', [['practical', 300_000, null]], null],
    // (80 × 0.5 + 90 × 0.2) ÷ 0.7
    [
      'two: weighed within the part',
      [
        ['practical', 500_000, [80, 1]],
        ['theory', 300_000, [10, 1]],
        ['practical', 200_000, [90, 1]],
      ],
      '580/7',
    ],
    // (80/3 × 0.5 + 90/7 × 0.5) ÷ 1
    [
      'exact fractions',
      [
        ['practical', 500_000, [80, 3]],
        ['practical', 500_000, [90, 7]],
      ],
      '415/21',
    ],
    // (80 × 0.5) ÷ 0.7
    [
      'so far: what is missing adds nothing',
      [
        ['practical', 500_000, [80, 1]],
        ['practical', 200_000, null],
      ],
      '400/7',
    ],
    [
      'zero is a value',
      [
        ['practical', 500_000, [0, 1]],
        ['practical', 200_000, null],
      ],
      '0',
    ],
    [
      'a module that only breaks ties is not in it',
      [
        ['practical', 0, [5, 1]],
        ['practical', 700_000, null],
      ],
      null,
    ],
    ['nor where it stands alone', [['practical', 0, [5, 1]]], null],
    [
      'nor beside others',
      [
        ['practical', 0, [5, 1]],
        ['practical', 500_000, [80, 1]],
        ['practical', 500_000, [90, 1]],
      ],
      '85',
    ],
  ])('[TAL-11] %s', (_what, rows, result) => expect(of('practical', ...rows)).toBe(result));

  it('[TAL-11] theory has a scale of its own', () => {
    const rows: Row[] = [
      ['theory', 100_000, [60, 1]],
      ['practical', 700_000, [90, 1]],
      ['theory', 200_000, [90, 1]],
    ];
    // (60 × 0.1 + 90 × 0.2) ÷ 0.3
    expect(of('theory', ...rows)).toBe('80');
    expect(of('practical', ...rows)).toBe('90');
  });
});

describe('shownPoints', () => {
  it('[KER-3] with the decimals of the stage, however it rounds; nothing stays nothing', () => {
    const third = ratio(245_000_000, 3);
    expect(shownPoints(third, { decimals: 2, mode: 'half-up', at: 'each-node' })).toBe('81.67');
    expect(shownPoints(third, { decimals: 0, mode: 'half-up', at: 'display-only' })).toBe('82');
    expect(shownPoints(ratio(125_000), { decimals: 2, mode: 'half-even', at: 'final-only' })).toBe('0.12');
    expect(shownPoints(ratio(125_000), { decimals: 2, mode: 'half-up', at: 'final-only' })).toBe('0.13');
    expect(shownPoints(ratio(0), { decimals: 1, mode: 'half-up', at: 'final-only' })).toBe('0.0');
    expect(shownPoints(null, { decimals: 2, mode: 'half-up', at: 'final-only' })).toBeNull();
  });
});
