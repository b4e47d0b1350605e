import {
  aspectOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  seatsOf,
  sheetsOf,
  text,
  TWO_DECIMALS,
} from '../../../test/rules/builders';
import type { AdjustmentRule } from '../adjustment/adjustment-rule';
import type { AdjustmentId, AspectId, EntryId, JudgeId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Ratio } from '../kernel/ratio';
import { ratio } from '../kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Veto } from '../scheme/aspects/pass-aspect';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Tally } from './tally';
import { tallyEntry, type Carry, type TallyInput } from './tally-entry';

const exact = (value: Ratio | null | undefined): string | null => (value ? ratioText(value) : null);
type Marks = Record<string, Record<string, string | null>>;

const tally = (scheme: MarkingScheme, judges: Record<string, string[]>, marks: Marks): Tally =>
  tallyEntry({ entryId: 'e1' as EntryId, scheme, seats: seatsOf(judges), sheets: sheetsOf('e1', marks) });

describe('tallyEntry, what the desk says and what was before', () => {
  const time = (id: string): Aspect => ({
    id: id as AspectId,
    name: text(id),
    kind: 'time',
    limit: points('600'),
    step: points('1'),
  });
  const pass = (veto: Veto): Aspect => ({
    id: 'v1' as AspectId,
    name: text('safety'),
    kind: 'pass',
    max: points('0'),
    veto,
  });
  const LOWER = { better: 'lower' } as const;
  const late: AdjustmentRule = {
    id: 'late' as AdjustmentId,
    name: text('late'),
    kind: 'penalty',
    amount: { kind: 'points', points: points('2') },
    clause: text('art. 5'),
  };
  const ONE = { m1: ['j1'], m2: ['j1'] };
  const heard = (
    scheme: MarkingScheme,
    marks: Marks,
    more: Partial<TallyInput>,
    judges: Record<string, string[]> = ONE,
  ): Tally =>
    tallyEntry({
      entryId: 'e1' as EntryId,
      scheme,
      seats: seatsOf(judges),
      sheets: sheetsOf('e1', marks),
      ...more,
    });
  const recordOf = (more: Partial<EntryRecord>): { record: EntryRecord } => ({
    record: { ...emptyEntryRecord(), ...more },
  });
  const given = (times: number): { record: EntryRecord } =>
    recordOf({ adjustments: new Map([[7, { adjustmentId: late.id, times, reason: 'seen' }]]) });

  it('[TAL-22] a failed aspect costs the total, but not the modules', () => {
    const scheme = schemeOf([
      moduleOf('m1', [aspectOf('a1'), pass('total')]),
      moduleOf('m2', [aspectOf('b1')]),
    ]);
    const of = (v1: string): Tally => tally(scheme, ONE, { j1: { a1: '8', v1, b1: '6' } });
    expect(exact(of('1').total)).toBe('14000000');
    const failed = of('0');
    expect(failed).toMatchObject({ isUnfinished: false, vetoes: [] });
    expect([failed.own, failed.total, failed.exactTotal].map(exact)).toEqual(['0', '0', '0']);
    expect(failed.modules.map(({ value: points }) => exact(points))).toEqual(['8000000', '6000000']);
  });

  it('[TAL-22] where less is better, a failed aspect leaves no total', () => {
    const scheme = schemeOf([moduleOf('m1', [time('t1'), pass('total')], LOWER)]);
    const of = (v1: string): Tally => tally(scheme, { m1: ['j1'] }, { j1: { t1: '40', v1 } });
    expect(of('0')).toMatchObject({ total: null, own: null, exactTotal: null, isUnfinished: true });
    expect(of('1')).toMatchObject({ isUnfinished: false });
    expect(exact(of('1').total)).toBe('40000000');
  });

  it('[TAL-22] a failed aspect costs the place: the aspect is named', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1'), pass('place')])]);
    const of = (v1: string): Tally => tally(scheme, { m1: ['j1'] }, { j1: { a1: '8', v1 } });
    expect(of('0').vetoes).toEqual(['v1']);
    expect(exact(of('0').total)).toBe('8000000');
    expect(of('1').vetoes).toEqual([]);
  });

  it('[TAL-23] penalties on the total come before its rounding', () => {
    const third = schemeOf([moduleOf('m1', [aspectOf('a1')])], { ...TWO_DECIMALS, decimals: 1 });
    const scheme: MarkingScheme = { ...third, adjustments: { floor: 'zero', rules: [late] } };
    const judges = { m1: ['j1', 'j2', 'j3'] };
    const marks = { j1: { a1: '8' }, j2: { a1: '8' }, j3: { a1: '8.5' } };
    // 24.5 ÷ 3 − 2 = 6.1666…, shown and ranked as 6.2
    const of = heard(scheme, marks, given(1), judges);
    expect([of.own, of.total, of.exactTotal].map(exact)).toEqual(['6200000', '6200000', '18500000/3']);
    expect(of.adjustments).toEqual([
      { adjustmentId: 'late', times: 1, moduleId: null, change: { num: -2_000_000n, den: 1n } },
    ]);
    expect(heard(scheme, {}, given(1), judges)).toMatchObject({ total: null, adjustments: [] });
    expect(exact(heard(scheme, marks, {}, judges).total)).toBe('8200000');
  });

  it('[TAL-23] a penalty on a total of times makes it longer', () => {
    const scheme = schemeOf([moduleOf('m1', [time('t1')], LOWER)]);
    const adjustments = { floor: 'zero', rules: [late] } as const;
    const of = heard({ ...scheme, adjustments }, { j1: { t1: '40' } }, given(3), { m1: ['j1'] });
    expect(exact(of.total)).toBe('46000000');
  });

  it('[TAL-24] where less is better there is no total before every weighted module has a value', () => {
    const scheme = schemeOf([
      moduleOf('m1', [time('t1')], LOWER),
      moduleOf('m2', [time('t2')], LOWER),
      moduleOf('m3', [time('t3')], { ...LOWER, weight: 0 }),
    ]);
    const judges = { ...ONE, m3: ['j1'] };
    const of = (marks: Record<string, string>): Tally => tally(scheme, judges, { j1: marks });
    expect(of({ t1: '40' })).toMatchObject({ own: null, total: null, isUnfinished: false });
    expect(exact(of({ t1: '40', t2: '30' }).total)).toBe('70000000');
    expect(exact(of({ t1: '40', t2: '30', t3: '9' }).total)).toBe('70000000');
  });

  it('[TAL-24] a weighted module without a result leaves no total', () => {
    const attempt = { ...time('t2'), isAttempt: true } as const;
    const scheme = schemeOf([moduleOf('m1', [time('t1')], LOWER), moduleOf('m2', [attempt], LOWER)]);
    expect(tally(scheme, ONE, { j1: { t1: '40', t2: 'DNF' } })).toMatchObject({
      total: null,
      isUnfinished: true,
      marked: 2,
    });
  });

  it('[TAL-25] a judge excused from an entry owes it no marks, and none of hers counts', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')], { panel: { ...MEAN, minimumMarks: 2 } })]);
    const judges = { m1: ['j1', 'j2', 'j3'] };
    const excused = recordOf({ excusedJudges: new Set(['j2' as JudgeId]) });
    const of = heard(scheme, { j1: { a1: '8' }, j2: { a1: '2' }, j3: { a1: '9' } }, excused, judges);
    expect(of).toMatchObject({ marked: 2, expected: 2, isComplete: true });
    expect(exact(of.total)).toBe('8500000');
    const few = heard(
      scheme,
      { j1: { a1: '8' } },
      recordOf({ excusedJudges: new Set(['j2', 'j3'] as JudgeId[]) }),
      judges,
    );
    expect(few).toMatchObject({ marked: 1, expected: 1, isComplete: false });
  });

  const carrying = (
    carry: Carry | undefined,
    marks: Marks = { j1: { a1: '8' }, j2: { a1: '8.5' }, j3: { a1: '8' } },
  ): Tally =>
    heard(
      schemeOf([moduleOf('m1', [aspectOf('a1')])], { ...TWO_DECIMALS, decimals: 1 }),
      marks,
      { carry },
      { m1: ['j1', 'j2', 'j3'] },
    );
  const allPoints = (of: Tally): (string | null)[] =>
    [of.own, of.carried, of.total, of.exactTotal].map(exact);

  it('[TAL-20][TAL-9] an element that was not declared was not shown; one that is marked waits for its declaration', () => {
    const range = { least: 1_000_000, most: 4_000_000 };
    const dive = (id: string): Aspect => aspectOf(id, { declares: { factor: range } });
    const scheme = schemeOf([moduleOf('m1', [dive('a1'), dive('a2')])]);
    const judges = { m1: ['j1', 'j2'] };
    const declared = (...ids: string[]): { record: EntryRecord } =>
      recordOf({ declarations: new Map(ids.map((id) => [id as AspectId, { factor: 2_000_000 }])) });
    const one = { j1: { a1: '8' }, j2: { a1: '9' } };
    const shown = heard(scheme, one, declared('a1'), judges);
    expect(shown).toMatchObject({ marked: 2, expected: 2, isComplete: true });
    // (8 + 9) ÷ 2 × 2
    expect(exact(shown.total)).toBe('17000000');
    expect(heard(scheme, one, declared('a1', 'a2'), judges)).toMatchObject({
      expected: 4,
      isComplete: false,
    });
    const both = { j1: { a1: '8', a2: '7' }, j2: { a1: '9', a2: '7' } };
    expect(heard(scheme, both, declared('a1'), judges)).toMatchObject({
      marked: 4,
      expected: 4,
      isComplete: false,
    });
    expect(heard(scheme, both, declared('a1', 'a2'), judges)).toMatchObject({ marked: 4, isComplete: true });
  });

  it('[CAR-1] without a carry-over the total is the stage’s own', () =>
    expect(allPoints(carrying(undefined))).toEqual(['8200000', null, '8200000', '24500000/3']));

  it('[CAR-2][TAL-8] the stage’s own points are official by themselves, and rounded again with what is carried', () => {
    const carry = { carried: ratio(points('70.06')), ownWeight: 1_000_000 };
    // 8.2 + 70.06 = 78.26, rounded to 78.3; exactly 8.1666… + 70.06, which would be 78.2
    expect(allPoints(carrying(carry))).toEqual(['8200000', '70060000', '78300000', '234680000/3']);
  });

  it('[CAR-3] the stage’s own share counts beside what is carried, and beside nothing', () => {
    // 8.2 × 0.5 + 24 = 28.1
    expect(allPoints(carrying({ carried: ratio(points('24')), ownWeight: 500_000 }))).toEqual([
      '8200000',
      '24000000',
      '28100000',
      '84250000/3',
    ]);
    expect(allPoints(carrying({ carried: null, ownWeight: 500_000 }))).toEqual([
      '8200000',
      null,
      '4100000',
      '12250000/3',
    ]);
  });

  it('[CAR-4] nothing is carried to whoever has no points in this stage', () =>
    expect(carrying({ carried: ratio(points('70')), ownWeight: 1_000_000 }, { j1: {} })).toMatchObject({
      own: null,
      carried: null,
      total: null,
      exactTotal: null,
    }));

  it('[TAL-10] the judges of one module are not those of another, and each counts once', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('b1')])]);
    const twice = seatsOf({ m1: ['j2', 'j1'], m2: ['j3'] }).concat(seatsOf({ m1: ['j2'] }));
    const marks = { j1: { a1: '8', b1: '0' }, j2: { a1: '9' }, j3: { b1: '6', a1: '0' } };
    const of = heard(scheme, marks, { seats: twice });
    expect(of.modules[0]!.aspects[0]!.marks.map(({ judgeId }) => judgeId)).toEqual(['j1', 'j2']);
    expect(of).toMatchObject({ entryId: 'e1', marked: 3, expected: 3, isComplete: true });
    expect(exact(of.total)).toBe('14500000');
  });

  it('[ADV-14] what an aspect is assumed to be worth takes the place of its marks', () => {
    const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('b1')])]);
    const assumed = new Map([['a1' as AspectId, ratio(points('10'))]]);
    expect(exact(heard(scheme, { j1: { a1: '1', b1: '6' } }, { assumed }).total)).toBe('16000000');
  });
});
