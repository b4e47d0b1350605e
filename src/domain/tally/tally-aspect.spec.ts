import { aspectOf, MEAN, points, sheetsOf, text, TRIMMED } from '../../../test/rules/builders';
import type { AspectId, JudgeId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { PassAspect } from '../scheme/aspects/pass-aspect';
import type { EntryMarking } from './entry-marking';
import { tallyAspect, type ValuedAspect } from './tally-aspect';

const A1 = 'a1' as AspectId;
const OVER_MODULE: PanelRule = { ...MEAN, over: 'module' };
/** Marks of j1, j2 … for a1; "-" is a mark that is not there, "void" one that was voided. */
const markingOf = (marks: string, more: Partial<EntryMarking> = {}): EntryMarking => {
  const given = marks === '' ? [] : marks.split(' ');
  const sheets = given.map(
    (mark, index) => [`j${index + 1}`, mark === '-' ? {} : { a1: mark === 'void' ? null : mark }] as const,
  );
  return {
    judgeIds: given.map((_, index) => `j${index + 1}` as JudgeId),
    sheets: sheetsOf('e1', Object.fromEntries(sheets)),
    declarations: new Map(),
    decisions: new Map(),
    rounding: { decimals: 2, mode: 'half-up', at: 'display-only' },
    ...more,
  };
};
const valued = (
  marks: string,
  {
    aspect = aspectOf('a1'),
    panel = MEAN,
    ...more
  }: Partial<EntryMarking> & { aspect?: Aspect; panel?: PanelRule } = {},
): ValuedAspect => tallyAspect(aspect, panel, markingOf(marks, more));
const value = (of: ValuedAspect): string | null => of.tally.value && ratioText(of.tally.value);
const attempt = aspectOf('a1', { isAttempt: true });

describe('tallyAspect', () => {
  it('[TAL-1][TAL-10] the marks that are there, in the order of the judges', () => {
    expect(valued('8 - void 9').tally).toEqual({
      aspectId: 'a1',
      marks: [
        { judgeId: 'j1', points: 8_000_000, dropped: null },
        { judgeId: 'j4', points: 9_000_000, dropped: null },
      ],
      value: { num: 8_500_000n, den: 1n },
      isUnfinished: false,
      counts: true,
      isRuled: false,
    });
    const none = {
      aspectId: 'a1',
      marks: [],
      value: null,
      isUnfinished: false,
      counts: false,
      isRuled: false,
    };
    expect(valued('- void')).toEqual({ tally: none, isTooFarApart: false, veto: null, isOwed: false });
    expect(valued('8', { sheets: undefined }).tally).toEqual(none);
    expect(valued('0').tally).toMatchObject({ value: { num: 0n, den: 1n }, counts: true });
  });

  it('[TAL-5] where the panel works on modules, an aspect has marks but no value', () =>
    expect(valued('8 9 9', { panel: { ...TRIMMED, over: 'module' } }).tally).toMatchObject({
      marks: [{ dropped: null }, { dropped: null }, { dropped: null }],
      value: null,
      counts: false,
    }));

  it.each([
    // marks, value, without a result
    ['DNF', null, true],
    ['DNS DNF', null, true],
    ['8 DNF', null, true],
    ['8 DNF 9 DNS', null, true],
    ['8 DNF 9', '8500000', false],
    ['8 DNF DNS 9 10', '9000000', false],
    ['DNF void', null, true],
    ['- -', null, false],
  ])('[TAL-21] half of the marks or more without a result leave none: %s', (marks, result, isUnfinished) => {
    const of = valued(marks, { aspect: attempt });
    expect(value(of)).toBe(result);
    expect(of.tally.isUnfinished).toBe(isUnfinished);
    expect(of.tally.counts).toBe(result !== null);
  });

  it('[TAL-21] a mark without a result is shown, but it is not in the panel', () => {
    const of = valued('9 DNF 8 9.5 8.5', { aspect: attempt, panel: TRIMMED });
    expect(of.tally.marks).toEqual([
      { judgeId: 'j1', points: 9_000_000, dropped: null },
      { judgeId: 'j2', points: 'DNF', dropped: null },
      { judgeId: 'j3', points: 8_000_000, dropped: 'low' },
      { judgeId: 'j4', points: 9_500_000, dropped: 'high' },
      { judgeId: 'j5', points: 8_500_000, dropped: null },
    ]);
    expect(value(of)).toBe('8750000');
    expect(valued('8 DNF', { aspect: attempt }).tally.marks).toEqual([
      { judgeId: 'j1', points: 8_000_000, dropped: null },
      { judgeId: 'j2', points: 'DNF', dropped: null },
    ]);
  });

  const hard = aspectOf('a1', { isAttempt: true, declares: { factor: { least: 1, most: 3_000_000 } } });
  const declared = (declaration: Declaration): Pick<EntryMarking, 'declarations'> => ({
    declarations: new Map([[A1, declaration]]),
  });

  it('[TAL-20] what an entry owes a declaration for has no value', () => {
    const owed = valued('8 9', { aspect: hard });
    expect(value(owed)).toBeNull();
    expect(owed.tally).toMatchObject({ marks: [{}, {}], isUnfinished: false, counts: false });
    expect(valued('DNF', { aspect: hard }).tally.isUnfinished).toBe(false);
    // 8.5 × 2
    expect(value(valued('8 9', { aspect: hard, ...declared({ factor: 2_000_000 }) }))).toBe('17000000');
    expect(valued('DNF', { aspect: hard, ...declared({ factor: 2_000_000 }) }).tally.isUnfinished).toBe(true);
  });

  it('[TAL-20] the entry’s own table stands between a mark and the panel', () => {
    const aspect = aspectOf('a1', { declares: { table: { least: 0, most: 9_000_000 } } });
    const table = [
      { mark: points('1'), points: points('2') },
      { mark: points('2'), points: points('7') },
    ];
    // 2, 7 and 7: the middle one
    const panel: PanelRule = { kind: 'median', over: 'aspect', minimumMarks: 1 };
    const of = valued('1 2 2', { aspect, panel, ...declared({ table }) });
    expect(value(of)).toBe('7000000');
    expect(of.tally.marks.map((mark) => mark.dropped)).toEqual(['low', null, 'high']);
  });

  it('[TAL-8] rounds at the node, if the rule says so', () => {
    const rounding = { decimals: 1, mode: 'half-up', at: 'each-node' } as const;
    expect(value(valued('8 8 8.5', { rounding }))).toBe('8200000');
  });

  it.each([
    ['8 9.5', { kind: 'points', most: points('1.5') }, false],
    ['8 10', { kind: 'points', most: points('1.5') }, true],
    ['8 10', { kind: 'percent', most: 200_000 }, false],
    ['7.5 10', { kind: 'percent', most: 200_000 }, true],
    ['0', { kind: 'percent', most: 200_000 }, false],
  ] as const)('[TAL-19] marks %s with a limit of %j: to be given again', (marks, spread, isApart) => {
    expect(valued(marks, { panel: { ...MEAN, spread } }).isTooFarApart).toBe(isApart);
    expect(valued(marks, { panel: { ...OVER_MODULE, spread } }).isTooFarApart).toBe(false);
  });

  it('[TAL-19] a share is one of what the marks count, not of what is entered', () => {
    const aspect: Aspect = { id: A1, name: text('a1'), kind: 'count', each: points('0.5'), most: 10 };
    const panel: PanelRule = { ...MEAN, spread: { kind: 'percent', most: 200_000 } };
    // At most 5 points, so the limit is 1: 4 and 6 are 2 and 3 points, 4 and 7 are 2 and 3.5.
    expect(valued('4 6', { aspect, panel }).isTooFarApart).toBe(false);
    expect(valued('4 7', { aspect, panel }).isTooFarApart).toBe(true);
  });

  const pass = (more: Partial<PassAspect> = {}): Aspect => ({
    id: A1,
    name: text('a1'),
    kind: 'pass',
    max: points('5'),
    veto: 'module',
    ...more,
  });

  it.each(['mean', 'sum', 'median', 'closest-two', 'majority'] as const)(
    '[ASP-8] whatever the panel does with points, more than half must say so: %s',
    (kind) => {
      const panel: PanelRule = { kind, over: 'aspect', minimumMarks: 1 };
      const worth = (marks: string): string | null => value(valued(marks, { aspect: pass(), panel }));
      expect(worth('1 0 0')).toBe('0');
      expect(worth('1 0')).toBe('0');
      expect(worth('1 1 0')).toBe('5000000');
      expect(worth('1')).toBe('5000000');
      expect(worth('-')).toBeNull();
    },
  );

  it('[ASP-8] no vote is dropped', () => {
    const panel: PanelRule = {
      kind: 'trimmed-sum',
      over: 'aspect',
      dropHigh: 2,
      dropLow: 0,
      minimumMarks: 3,
    };
    const of = valued('1 1 0', { aspect: pass(), panel });
    expect(value(of)).toBe('5000000');
    expect(of.tally.marks.map((mark) => mark.dropped)).toEqual([null, null, null]);
  });

  it('[TAL-22] a failed aspect costs what its veto says, once as many marks are there as the panel wants', () => {
    const panel: PanelRule = { ...MEAN, minimumMarks: 2 };
    expect(valued('0', { aspect: pass(), panel }).veto).toBeNull();
    expect(valued('0 0', { aspect: pass(), panel }).veto).toBe('module');
    expect(valued('0 1', { aspect: pass(), panel }).veto).toBe('module');
    expect(valued('1 1 0', { aspect: pass(), panel }).veto).toBeNull();
    expect(valued('0 0', { aspect: pass({ veto: 'total' }), panel }).veto).toBe('total');
    expect(valued('0 0', { aspect: pass({ veto: 'place' }), panel }).veto).toBe('place');
    const harmless: Aspect = { id: A1, name: text('a1'), kind: 'pass', max: points('5') };
    expect(valued('0 0', { aspect: harmless, panel }).veto).toBeNull();
    expect(valued('0 0', { panel }).veto).toBeNull();
    expect(valued('- -', { aspect: pass(), panel: { ...panel, minimumMarks: 0 } }).veto).toBeNull();
    expect(valued('0 0 1', { aspect: pass(), panel: OVER_MODULE }).veto).toBe('module');
  });

  it('[ADV-14] an assumed worth takes the place of the marks', () => {
    const assumed = new Map([[A1, ratio(points('4'))]]);
    const panel: PanelRule = { ...TRIMMED, spread: { kind: 'points', most: points('1') } };
    expect(valued('0 9 9.5', { assumed, panel, aspect: hard })).toEqual({
      tally: {
        aspectId: 'a1',
        marks: ['0', '9', '9.5'].map((mark, index) => ({
          judgeId: `j${index + 1}`,
          points: points(mark),
          dropped: null,
        })),
        value: { num: 4_000_000n, den: 1n },
        isUnfinished: false,
        counts: true,
        isRuled: false,
      },
      isTooFarApart: false,
      veto: null,
      isOwed: false,
    });
    expect(value(valued('8', { assumed: new Map() }))).toBe('8000000');
  });
});
