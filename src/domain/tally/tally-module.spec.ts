import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
} from '../../../test/rules/builders';
import type { AdjustmentRule, AdjustmentRules } from '../adjustment/adjustment-rule';
import type { AdjustmentId, AspectId, EntryId, ModuleId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Ratio } from '../kernel/ratio';
import { emptyEntryRecord } from '../ledger/entry-record';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module, Rounding } from '../scheme/marking-scheme';
import type { ModuleTally, Tally } from './tally';
import { tallyEntry } from './tally-entry';

type Marks = Record<string, Record<string, string | null>>;
const EXACT: Rounding = { decimals: 2, mode: 'half-up', at: 'display-only' };
const exact = (value: Ratio | null): string | null => value && ratioText(value);

const tallyOf = (scheme: MarkingScheme, marks: Marks, times = 0): Tally => {
  const record = emptyEntryRecord();
  if (times > 0) record.adjustments.set(1, { adjustmentId: 'late' as AdjustmentId, times, reason: 'seen' });
  return tallyEntry({
    entryId: 'e1' as EntryId,
    scheme,
    seats: seatsOf(Object.fromEntries(scheme.modules.map(({ id }) => [id, Object.keys(marks)]))),
    sheets: sheetsOf('e1', marks),
    record,
  });
};
/** One module, marked by judges j1, j2 …; marks in the order of its aspects, "-" for a missing one. */
const module1 = (aspects: readonly Aspect[], more: Partial<Module>, ...judges: string[]): ModuleTally => {
  const marks = judges.map((written, index) => {
    const cells = written.split(' ').map((mark, at) => [aspects[at]!.id, mark] as const);
    return [`j${index + 1}`, Object.fromEntries(cells.filter(([, mark]) => mark !== '-'))] as const;
  });
  return tallyOf(schemeOf([moduleOf('m1', aspects, more)], EXACT), Object.fromEntries(marks)).modules[0]!;
};
const counts = ({ aspects }: ModuleTally): string =>
  aspects.map((aspect) => (aspect.counts ? '*' : '.')).join('');
const attempts = ['a1', 'a2', 'a3'].map((id) =>
  aspectOf(id, { isAttempt: true, max: points('100'), step: points('0.01') }),
);

describe('tallyModule', () => {
  it('[TAL-6] a module never falls below zero unless it says so', () => {
    const aspects = [aspectOf('a1'), deductionOf('d1')];
    expect(exact(module1(aspects, {}, '1 1.5').value)).toBe('0');
    expect(exact(module1(aspects, {}, '1.5 1.5').value)).toBe('0');
    expect(exact(module1(aspects, { floor: 'none' }, '1 1.5').value)).toBe('-500000');
    expect(exact(module1(aspects, {}, '2 1.5').value)).toBe('500000');
    const golf = [aspectOf('a1', { least: points('-3'), max: points('3'), step: points('1') })];
    expect(exact(module1(golf, { better: 'lower' }, '-2').value)).toBe('-2000000');
  });

  it.each([
    ['higher', '8 9.5 7', '9500000', '.*.'],
    ['lower', '8 9.5 7', '7000000', '..*'],
    ['lower', '8 DNF 9', '8000000', '*..'],
    ['higher', '- 9.5 -', '9500000', '.*.'],
  ] as const)('[TAL-15] the best of three attempts, %s is better: %s', (better, marks, value, made) => {
    const of = module1(attempts, { better, combination: { kind: 'best', count: 1 } }, marks);
    expect([exact(of.value), counts(of)]).toEqual([value, made]);
  });

  it('[TAL-15][TAL-21] attempts that have all ended without a result leave the module without one', () => {
    const more = { better: 'lower', combination: { kind: 'best', count: 1 } } as const;
    const none = module1(attempts, more, 'DNF DNS DNF');
    expect(none).toMatchObject({ value: null, isUnfinished: true, contribution: null });
    expect(counts(none)).toBe('...');
    expect(module1(attempts, more, 'DNF DNS -')).toMatchObject({ value: null, isUnfinished: false });
  });

  it('[TAL-16] the mean of the attempts without the best and the worst', () => {
    const more = { better: 'lower', combination: { kind: 'mean', dropBest: 1, dropWorst: 1 } } as const;
    const of = module1(attempts, more, '12 9 11');
    expect([exact(of.value), counts(of)]).toEqual(['11000000', '..*']);
    expect(exact(module1(attempts, more, '12 DNF 11').value)).toBe('12000000');
    expect(module1(attempts, more, 'DNF DNF 11')).toMatchObject({ value: null, isUnfinished: true });
    expect(module1(attempts, more, '12 - 11')).toMatchObject({ value: null, isUnfinished: false });
  });

  it('[TAL-21] added up, one attempt without a result leaves the module without one', () =>
    expect(module1(attempts, {}, '8 DNF 7')).toMatchObject({ value: null, isUnfinished: true }));

  it('[TAL-8] at each node with decimals of its own', () => {
    const nodes = { aspect: 1, module: 0, contribution: 3 };
    const scheme = (own: Partial<Rounding>): MarkingScheme =>
      schemeOf([moduleOf('m1', [aspectOf('a1'), aspectOf('a2')], { weight: 333_333 })], {
        decimals: 2,
        mode: 'half-up',
        at: 'each-node',
        ...own,
      });
    const marks: Marks = { j1: { a1: '8', a2: '8' }, j2: { a1: '8', a2: '8' }, j3: { a1: '8.5', a2: '8' } };
    // 8.1666… → 8.2; 8.2 + 8 = 16.2 → 16; 16 × 0.333333 = 5.333328 → 5.333 → 5.33
    const { modules, total } = tallyOf(scheme({ nodes }), marks);
    expect(
      [modules[0]!.aspects[0]!.value, modules[0]!.value, modules[0]!.contribution, total].map((one) =>
        exact(one),
      ),
    ).toEqual(['8200000', '16000000', '5333000', '5330000']);
    // Without them two decimals everywhere: 8.17 + 8 = 16.17, × 0.333333 = 5.38999… → 5.39
    expect(exact(tallyOf(scheme({}), marks).modules[0]!.contribution)).toBe('5390000');
    // Only the total: 16.1666… × 0.333333 = 5.3888835 → 5.39
    const last = tallyOf(scheme({ at: 'final-only' }), marks);
    expect([exact(last.modules[0]!.contribution), exact(last.total)]).toEqual(['10777767/2', '5390000']);
  });

  const pass: Aspect = {
    id: 'v1' as AspectId,
    name: text('safety'),
    kind: 'pass',
    max: points('0'),
    veto: 'module',
  };

  it('[TAL-22] a failed aspect costs the module, and only it', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1'), pass]), moduleOf('m2', [aspectOf('b1')])]);
    const failed = tallyOf(scheme, { j1: { a1: '8', v1: '0', b1: '6' } });
    expect(failed.modules.map(({ value }) => exact(value))).toEqual(['0', '6000000']);
    expect(exact(failed.total)).toBe('6000000');
    const passed = tallyOf(scheme, { j1: { a1: '8', v1: '1', b1: '6' } });
    expect(exact(passed.total)).toBe('14000000');
    expect(passed.vetoes).toEqual([]);
  });

  it('[TAL-22] where less is better a failed aspect leaves no result, never the best of all', () => {
    const time: Aspect = {
      id: 't1' as AspectId,
      name: text('time'),
      kind: 'time',
      limit: points('60'),
      step: points('1'),
    };
    const more = { better: 'lower' } as const;
    expect(module1([time, pass], more, '40 0')).toMatchObject({ value: null, isUnfinished: true });
    expect(module1([time, pass], more, '40 1')).toMatchObject({
      isUnfinished: false,
      value: { num: 40_000_000n },
    });
    expect(module1([time, pass], more, '- -')).toMatchObject({ value: null, isUnfinished: false });
  });

  it('[TAL-23] penalties and bonuses of a module come before its weight', () => {
    const late: AdjustmentRule = {
      id: 'late' as AdjustmentId,
      name: text('late'),
      kind: 'penalty',
      amount: { kind: 'points', points: points('2') },
      moduleId: 'm1' as ModuleId,
      clause: text('art. 5'),
    };
    const scheme = (rounding: Rounding, floor: AdjustmentRules['floor'] = 'zero'): MarkingScheme => ({
      ...schemeOf(
        [moduleOf('m1', [aspectOf('a1')], { weight: 500_000 }), moduleOf('m2', [aspectOf('b1')])],
        rounding,
      ),
      adjustments: { floor, rules: [late] },
    });
    const of = tallyOf(scheme(EXACT), { j1: { a1: '9', b1: '1' } }, 2);
    expect(of.modules.map(({ value, contribution }) => [exact(value), exact(contribution)])).toEqual([
      ['5000000', '2500000'],
      ['1000000', '1000000'],
    ]);
    expect(of.adjustments).toEqual([
      { adjustmentId: 'late', times: 2, moduleId: 'm1', change: { num: -4_000_000n, den: 1n } },
    ]);
    // The module without a value has nothing to take off from.
    const none = tallyOf(scheme(EXACT), { j1: { b1: '1' } }, 2);
    expect([none.adjustments, exact(none.total)]).toEqual([[], '1000000']);
    // Where the rules let it, a module too is brought below zero: (1 − 2) × 0.5.
    expect(exact(tallyOf(scheme(EXACT, 'none'), { j1: { a1: '1' } }, 1).total)).toBe('-500000');
    // Rounded after it: 25 ÷ 3 − 2 = 6.33…
    const judges: Marks = { j1: { a1: '8' }, j2: { a1: '8.5' }, j3: { a1: '8.5' } };
    const rounded = tallyOf(
      scheme({ decimals: 0, mode: 'half-up', at: 'each-node', nodes: { aspect: 6 } }),
      judges,
      1,
    );
    expect(exact(rounded.modules[0]!.value)).toBe('6000000');
  });

  it('[TAL-9][TAL-19] a panel that is too far apart marks again, and the tally is not complete', () => {
    const spread = { kind: 'points', most: points('1') } as const;
    const panel: PanelRule = { ...MEAN, spread };
    const aspects = [aspectOf('a1'), aspectOf('a2')];
    const of = (on: PanelRule, ...marks: [string, string][]): Tally =>
      tallyOf(
        schemeOf([moduleOf('m1', aspects, { panel: on })]),
        Object.fromEntries(marks.map(([a1, a2], index) => [`j${index + 1}`, { a1, a2 }])),
      );
    expect(of(panel, ['8', '5'], ['9', '6'])).toMatchObject({ discrepancies: [], isComplete: true });
    expect(of(panel, ['8', '5'], ['9', '6.5'])).toMatchObject({
      discrepancies: [{ moduleId: 'm1', aspectId: 'a2' }],
      isComplete: false,
    });
    const over: PanelRule = { ...panel, over: 'module' };
    expect(of(over, ['8', '5'], ['7', '7'])).toMatchObject({ discrepancies: [], isComplete: true });
    expect(of(over, ['8', '5'], ['8', '6.5'])).toMatchObject({
      discrepancies: [{ moduleId: 'm1', aspectId: null }],
      isComplete: false,
    });
  });

  it('[TAL-9][TAL-10] counts the marks that are there and those to come', () =>
    expect(module1([aspectOf('a1'), aspectOf('a2')], {}, '8 -', '9 7')).toMatchObject({
      moduleId: 'm1',
      marked: 3,
      expected: 4,
      sums: [],
    }));
});
