import type { JudgeId } from '#domain/kernel/ids';
import type { CountedMarkView } from '#contract/results';
import { ratio } from '#domain/kernel/ratios';
import type { PanelRule } from '#domain/panel/panel-rule';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { Rounding } from '#domain/scheme/marking-scheme';
import { aspectWorking, type Working } from './aspect-working';
import { panelExact } from './panel-exact';

const FINAL: Rounding = { decimals: 2, mode: 'half-up', at: 'final-only' };
const mark = (points: string): CountedMarkView => ({
  judgeId: points as JudgeId,
  judgeName: points,
  points,
  dropped: null,
});
const aspect = (members: object): Aspect =>
  ({ id: 'a', name: { zh: '项', en: 'aspect' }, ...members }) as unknown as Aspect;

interface Given {
  readonly of?: Aspect | undefined;
  readonly marks: readonly string[];
  readonly value: string | null;
  readonly panel?: PanelRule['kind'];
  readonly rounding?: Rounding;
}

const work = ({ of, marks, value, panel = 'mean', rounding = FINAL }: Given): Working =>
  aspectWorking({ marks: marks.map(mark), value }, { aspect: of, panel, rounding });

const free = aspect({ kind: 'free', max: 10_000_000, step: 500_000 });
const levels = ['0', '1', '2', '3'];

describe('the working of an aspect', () => {
  it('[WEB-6] the working of a panel comes to the exact value of the counted marks', () => {
    expect(panelExact(['8.5', '9', '8.5'], 'trimmed-mean')).toEqual(ratio(26_000_000, 3));
    expect(panelExact(['8', '9'], 'trimmed-sum')).toEqual(ratio(17_000_000));
    expect(panelExact([], 'mean')).toBeNull();
    expect(work({ of: free, marks: ['8.5', '9', '8.5'], value: '8.67' })).toEqual({
      text: '(8.5 + 9 + 8.5) ÷ 3',
      value: '8.666666…',
    });
  });

  it('[WEB-6] where each node is rounded, the rounded value is the value', () => {
    const given = { of: free, marks: ['8.5', '9', '8.5'], value: '8.67' };
    expect(work({ ...given, rounding: { ...FINAL, at: 'each-node' } }).value).toBe('8.67');
  });

  it('[WEB-4] a deduction is taken off, a factor multiplied', () => {
    const off = aspect({ kind: 'deduction', max: 5_000_000, step: 500_000 });
    expect(work({ of: off, marks: ['0.5', '1'], value: '-0.75' })).toEqual({
      text: '−(0.5 + 1) ÷ 2',
      value: '-0.75',
    });
    expect(work({ of: off, marks: ['0', '1'], panel: 'sum', value: '-1.00' }).text).toBe('−(0 + 1)');
    expect(work({ of: off, marks: ['0'], value: '0.00' })).toEqual({ text: '0', value: '0' });
    const doubled = aspect({ ...free, factor: 2_000_000 });
    expect(work({ of: doubled, marks: ['4', '5'], panel: 'sum', value: '18.00' }).text).toBe('(4 + 5) × 2');
  });

  it('[WEB-4] a score becomes its share of the maximum, a number what each of them is worth', () => {
    const judged = aspect({ kind: 'judgement', max: 10_000_000, levels });
    expect(work({ of: judged, marks: ['2', '3', '2'], value: '7.78' })).toEqual({
      text: '(2 + 3 + 2) ÷ 3 ÷ 3 × 10',
      value: '7.777777…',
    });
    const count = aspect({ kind: 'count', each: 500_000, most: 12, max: 4_000_000 });
    expect(work({ of: count, marks: ['5', '10'], value: '3.25' })).toEqual({
      text: '(2.5 + 4) ÷ 2',
      value: '3.25',
    });
  });

  it('[WEB-6] what a line cannot write out is the value of the server, behind an arrow', () => {
    const pass = aspect({ kind: 'pass', max: 2_000_000 });
    expect(work({ of: pass, marks: ['1', '0', '1'], value: '2.00' })).toEqual({
      text: '(1 + 0 + 1) ÷ 3 →',
      value: '2',
    });
    expect(work({ of: free, marks: ['8', '9'], value: '5.00' })).toEqual({
      text: '(8 + 9) ÷ 2 →',
      value: '5.00',
    });
    const dive = aspect({ ...free, declares: { factor: { least: 1_000_000, most: 3_000_000 } } });
    expect(work({ of: dive, marks: ['8', '9'], value: '17.00' }).value).toBe('17.00');
  });

  it('[WEB-6] without marks, without rules and without a result there is nothing to work out', () => {
    expect(work({ of: free, marks: [], value: null })).toEqual({ text: '', value: null });
    expect(work({ marks: ['8', '9'], value: '8.50' })).toEqual({ text: '(8 + 9) ÷ 2', value: '8.50' });
    expect(work({ of: free, marks: ['DNF', 'DNF', '9'], value: null })).toEqual({ text: '', value: null });
  });
});
