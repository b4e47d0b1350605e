import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  TRIMMED,
  TWO_DECIMALS,
} from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import type { TrimmedMeanPanel } from '../panel/kinds/trimmed-mean-panel';
import type { PanelRule } from '../panel/panel-rule';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { partPoints } from './part-points';
import type { Tally } from './tally';
import { tallyEntry } from './tally-entry';

const FIVE = ['j1', 'j2', 'j3', 'j4', 'j5'];
const exact = (value: Ratio | null | undefined): string | null => (value ? ratioText(value) : null);
type Marks = Record<string, Record<string, string | null>>;

const tally = (scheme: MarkingScheme, judges: Record<string, string[]>, marks: Marks): Tally =>
  tallyEntry({ entryId: 'e1' as EntryId, scheme, seats: seatsOf(judges), sheets: sheetsOf('e1', marks) });

/** One aspect, marks of j1, j2 … in order; null for a voided one, undefined for a missing one. */
const panel = (
  rule: Partial<TrimmedMeanPanel> | PanelRule,
  marks: readonly (string | null | undefined)[],
  judges = FIVE,
): Tally => {
  const scheme = schemeOf(
    [moduleOf('m1', [aspectOf('a1')], { panel: { ...TRIMMED, ...rule } as PanelRule })],
    {
      ...TWO_DECIMALS,
      at: 'display-only',
    },
  );
  const byJudge = marks.map(
    (mark, index) => [`j${index + 1}`, mark === undefined ? {} : { a1: mark }] as const,
  );
  return tally(scheme, { m1: judges }, Object.fromEntries(byJudge));
};
const value = (of: Tally): string | null => exact(of.modules[0]?.aspects[0]?.value);
const dropped = (of: Tally): (string | null)[] =>
  of.modules[0]!.aspects[0]!.marks.map((mark) => mark.dropped);

describe('tallyEntry', () => {
  it('[TAL-1] a mean is exact', () => {
    const mean = panel(MEAN, ['8', '8.5', '8.5'], FIVE.slice(0, 3));
    expect(value(mean)).toBe('25000000/3');
    expect(dropped(mean)).toEqual([null, null, null]);
  });

  it('[TAL-2] a sum adds the marks', () => {
    expect(
      value(panel({ kind: 'sum', over: 'aspect', minimumMarks: 1 }, ['8', '8.5', '0', '0.5', '1'])),
    ).toBe('18000000');
  });

  it('[TAL-3] drops one highest and one lowest, of equal ones the first low and the last high', () => {
    const trimmed = panel({}, ['9', '8', '9.5', '8', '9.5']);
    expect(dropped(trimmed)).toEqual([null, 'low', null, null, 'high']);
    expect(value(trimmed)).toBe('26500000/3');
    expect(dropped(panel({}, ['9', '9', '9', '9', '9']))).toEqual(['low', null, null, null, 'high']);
  });

  it('[TAL-3] drops as many as the rule says, on each side its own number', () => {
    const rule = { dropHigh: 2, dropLow: 1, minimumMarks: 5 };
    const trimmed = panel(rule, ['1', '2', '3', '4', '5']);
    expect(dropped(trimmed)).toEqual(['low', null, null, 'high', 'high']);
    expect(value(trimmed)).toBe('2500000');
    expect(dropped(panel({ dropHigh: 1, dropLow: 0 }, ['1', '2', '3', '4', '5']))).toEqual([
      null,
      null,
      null,
      null,
      'high',
    ]);
  });

  it('[TAL-4] with too few marks the plain mean stands', () => {
    expect(value(panel({ minimumMarks: 5 }, ['8', '9', '9.5', '10']))).toBe('9125000');
    expect(value(panel({ minimumMarks: 4 }, ['8', '9', '9.5', '10']))).toBe('9250000');
    expect(value(panel({}, ['8', '9']))).toBe('8500000');
  });

  it('[TAL-10] a missing and a voided mark are left out, never zero', () => {
    expect(value(panel({}, [undefined, '8', '9', null, '10']))).toBe('9000000');
    const none = panel({}, [undefined, null]);
    expect(none).toMatchObject({ total: null, marked: 0, expected: 5, isComplete: false });
    expect(none.modules[0]).toMatchObject({ value: null, contribution: null });
    expect(value(panel({}, ['0', '0', '0', '0', '0']))).toBe('0');
  });

  it('[TAL-10] an entry without sheets has no total', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
    const of = tallyEntry({
      entryId: 'e1' as EntryId,
      scheme,
      seats: seatsOf({ m1: ['j1'] }),
      sheets: undefined,
    });
    expect(of).toMatchObject({ total: null, marked: 0, expected: 1 });
  });

  it('[TAL-10] a judge without a seat does not count', () => {
    const of = panel({}, ['8', '8', '8', '0', '0'], FIVE.slice(0, 3));
    expect(value(of)).toBe('8000000');
    expect(of).toMatchObject({ marked: 3, expected: 3, isComplete: true });
  });

  it('[TAL-9] is complete with every mark of a panel that is large enough', () => {
    expect(panel({}, ['8', '8', '8', '8', '8']).isComplete).toBe(true);
    expect(panel({}, ['8', '8', '8', '8']).isComplete).toBe(false);
    expect(panel({}, ['8', '8'], ['j1', 'j2']).isComplete).toBe(false);
    expect(panel({}, [], []).isComplete).toBe(false);
  });

  it('[TAL-6] deductions are taken off, and a module never falls below zero', () => {
    const module = moduleOf('m1', [aspectOf('a1'), deductionOf('d1')]);
    const of = (a1: string, d1: string): Tally =>
      tally(schemeOf([module]), { m1: ['j1'] }, { j1: { a1, d1 } });
    expect(exact(of('8', '1.5').total)).toBe('6500000');
    expect(exact(of('1', '1.5').total)).toBe('0');
  });

  it('[TAL-5] over the module each judge’s whole sum is one mark', () => {
    const aspects = [aspectOf('a1'), aspectOf('a2'), deductionOf('d1')];
    const module = moduleOf('m1', aspects, { panel: { ...TRIMMED, over: 'module' } });
    const marks = { j1: ['9', '9', '0'], j2: ['8', '8', '1'], j3: ['8', '9', '0'], j4: ['9', '8', '0.5'] };
    const sheets = Object.fromEntries(
      Object.entries(marks).map(([judge, [a1, a2, d1]]) => [judge, { a1: a1!, a2: a2!, d1: d1! }]),
    );
    const of = tally(schemeOf([module]), { m1: Object.keys(marks) }, sheets);
    expect(of.modules[0]?.sums).toEqual([
      { judgeId: 'j1', value: ratio(points('18')), dropped: 'high' },
      { judgeId: 'j2', value: ratio(points('15')), dropped: 'low' },
      { judgeId: 'j3', value: ratio(points('17')), dropped: null },
      { judgeId: 'j4', value: ratio(points('16.5')), dropped: null },
    ]);
    expect(exact(of.modules[0]?.value)).toBe('16750000');
    expect(of.modules[0]?.aspects[0]).toMatchObject({
      value: null,
      marks: [{ points: points('9') }, {}, {}, {}],
    });
  });

  it('[TAL-5] half a sheet is not a low sum', () => {
    const module = moduleOf('m1', [aspectOf('a1'), aspectOf('a2')], { panel: { ...MEAN, over: 'module' } });
    const sums = (marks: Marks): unknown[] =>
      tally(schemeOf([module]), { m1: ['j1', 'j2'] }, marks).modules.map((of) => exact(of.value));
    expect(sums({ j1: { a1: '9', a2: '9' }, j2: { a1: '9' } })).toEqual(['18000000']);
    expect(sums({ j1: { a1: '9' }, j2: { a1: '8' } })).toEqual(['8500000']);
    expect(sums({ j1: { a1: '9', a2: '9' }, j2: { a1: '9', a2: '7' } })).toEqual(['17000000']);
  });

  const rounded = (at: typeof TWO_DECIMALS.at): Tally => {
    const theory = moduleOf('t', [aspectOf('t1', { max: points('100') })], {
      part: 'theory',
      weight: 300_000,
    });
    const practical = moduleOf('p', [aspectOf('p1'), aspectOf('p2')], { weight: 700_000 });
    const marks = {
      j1: { t1: '80.5', p1: '8', p2: '8' },
      j2: { p1: '8', p2: '8' },
      j3: { p1: '8.5', p2: '8.5' },
    };
    return tally(
      schemeOf([theory, practical], { decimals: 2, mode: 'half-up', at }),
      { t: ['j1'], p: ['j1', 'j2', 'j3'] },
      marks,
    );
  };

  it('[TAL-8] rounds at each node, at the total, or only for the eye', () => {
    // aspects 8.1666… twice, module 16.3333…, × 0.7 = 11.4333…, theory 80.5 × 0.3 = 24.15
    const each = rounded('each-node');
    expect(exact(each.modules[1]?.aspects[0]?.value)).toBe('8170000');
    expect(exact(each.modules[1]?.value)).toBe('16340000');
    expect(exact(each.modules[1]?.contribution)).toBe('11440000');
    expect(exact(each.total)).toBe('35590000');
    const final = rounded('final-only');
    expect(exact(final.modules[1]?.contribution)).toBe('34300000/3');
    expect(exact(final.total)).toBe('35580000');
    expect(exact(rounded('display-only').total)).toBe('106750000/3');
  });

  it('[TAL-7] the total is the sum of value × weight', () => {
    expect(exact(rounded('display-only').modules[0]?.contribution)).toBe('24150000');
  });

  it('[TAL-11] a part is on its own scale, weighed within itself', () => {
    const hundred = (id: string): ReturnType<typeof aspectOf> => aspectOf(id, { max: points('100') });
    const scheme = schemeOf([
      moduleOf('t', [hundred('t1')], { part: 'theory', weight: 300_000 }),
      moduleOf('p', [hundred('p1')], { weight: 500_000 }),
      moduleOf('q', [hundred('q1')], { weight: 200_000 }),
    ]);
    const of = tally(scheme, { t: ['j1'], p: ['j1'], q: ['j1'] }, { j1: { p1: '80', q1: '90' } });
    expect(exact(partPoints(of, scheme, 'practical'))).toBe('580000000/7');
    expect(partPoints(of, scheme, 'theory')).toBeNull();
  });
});
