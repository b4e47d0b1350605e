import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  sheetsOf,
  text,
  TRIMMED,
} from '../../../test/rules/builders';
import type { AspectId, JudgeId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import { ratioText } from '../kernel/ratio-text';
import type { Declaration } from '../ledger/declaration';
import type { PanelRule } from '../panel/panel-rule';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import { modulePanel, type ModulePanel } from './module-panel';

const MODULE = { over: 'module' } as const;
/** Marks of j1, j2 … in the order of the aspects; "-" is a missing one. */
const panelOf = (
  panel: PanelRule,
  aspects: readonly Aspect[],
  judges: readonly string[],
  declarations: ReadonlyMap<AspectId, Declaration> = new Map(),
): ModulePanel => {
  const marks = judges.map((written, index) => {
    const cells = written.split(' ').map((mark, at) => [aspects[at]!.id, mark] as const);
    return [`j${index + 1}`, Object.fromEntries(cells.filter(([, mark]) => mark !== '-'))] as const;
  });
  return modulePanel(moduleOf('m1', aspects, { panel }), {
    judgeIds: judges.map((_, index) => `j${index + 1}` as JudgeId),
    sheets: sheetsOf('e1', Object.fromEntries(marks)),
    declarations,
    decisions: new Map(),
    rounding: { decimals: 0, mode: 'half-up', at: 'each-node' },
  });
};
/** "j1 17 low" for each sum, and the value. */
const said = ({ sums, value }: ModulePanel): string =>
  [
    ...sums.map(
      ({ judgeId, value: sum, dropped }) => `${judgeId} ${ratioText(sum)}${dropped ? ` ${dropped}` : ''}`,
    ),
    value ? `= ${ratioText(value)}` : '-',
  ].join(', ');
const TWO = [aspectOf('a1'), aspectOf('a2')];

describe('modulePanel', () => {
  it('[TAL-5] each judge’s sum is one mark, deductions taken off', () => {
    const aspects = [aspectOf('a1'), deductionOf('d1')];
    expect(said(panelOf({ ...MEAN, ...MODULE }, aspects, ['8 1', '9 0.5']))).toBe(
      'j1 7000000, j2 8500000, = 7750000',
    );
    expect(said(panelOf({ ...TRIMMED, ...MODULE }, TWO, ['9 9', '8 7', '8 9']))).toBe(
      'j1 18000000 high, j2 15000000 low, j3 17000000, = 17000000',
    );
    expect(panelOf(MEAN, TWO, ['9 9'])).toEqual({ sums: [], value: null, isTooFarApart: false });
  });

  it('[TAL-5] a judge who owes marks is left out as long as another owes none', () => {
    const mean: PanelRule = { ...MEAN, ...MODULE };
    expect(said(panelOf(mean, TWO, ['9 9', '9 -']))).toBe('j1 18000000, = 18000000');
    expect(said(panelOf(mean, TWO, ['- 9', '8 -', '- -']))).toBe('j1 9000000, j2 8000000, = 8500000');
    expect(said(panelOf(mean, TWO, ['- -', '- -']))).toBe('-');
    expect(said(panelOf(mean, TWO, ['0 -', '- -']))).toBe('j1 0, = 0');
  });

  it('[TAL-5] until somebody owes none, the mean of the sums so far stands, whatever the panel', () => {
    const trimmed: PanelRule = { ...TRIMMED, ...MODULE };
    expect(said(panelOf(trimmed, TWO, ['9 -', '8 -', '4 -']))).toBe(
      'j1 9000000, j2 8000000, j3 4000000, = 7000000',
    );
    // One whole sheet: fewer than the panel wants, it stands plainly.
    expect(said(panelOf(trimmed, TWO, ['9 8', '8 -', '4 -']))).toBe('j1 17000000, = 17000000');
  });

  it('[TAL-5] where the panel adds, everybody’s points so far are added', () => {
    const sum: PanelRule = { kind: 'sum', ...MODULE, minimumMarks: 1 };
    expect(said(panelOf(sum, TWO, ['9 9', '8 -', '- -']))).toBe('j1 18000000, j2 8000000, = 26000000');
    expect(said(panelOf(sum, TWO, ['9 -', '8 -']))).toBe('j1 9000000, j2 8000000, = 17000000');
  });

  it('[TAL-5][TAL-8] a judge’s sum is no node: it is exact, and so is what comes of it', () => {
    const judged = (id: string): Aspect => ({
      id: id as AspectId,
      name: text(id),
      kind: 'judgement',
      max: points('1'),
      levels: ['0', '1', '2', '3'].map(text),
    });
    // Sevenths and thirds: 1/3, then 2/3 and 2/3.
    expect(said(panelOf({ ...MEAN, ...MODULE }, [judged('a1')], ['1', '2', '2']))).toBe(
      'j1 1000000/3, j2 2000000/3, j3 2000000/3, = 5000000/9',
    );
    const halves = [judged('a1'), aspectOf('a2', { factor: 142_857 })];
    expect(said(panelOf({ ...TRIMMED, ...MODULE }, halves, ['1 0', '0 3', '3 0.5']))).toBe(
      'j1 1000000/3 low, j2 428571, j3 2142857/2 high, = 428571',
    );
  });

  it('[TAL-20] factors and declarations work on each judge’s mark; what is owed has no value', () => {
    const aspects = [
      aspectOf('a1', { factor: 1_500_000 }),
      aspectOf('a2', { declares: { factor: { least: 1, most: 3_000_000 } } }),
    ];
    const mean: PanelRule = { ...MEAN, ...MODULE };
    const declared = new Map([['a2' as AspectId, { factor: 2_000_000 }]]);
    // 8 × 1.5 + 4 × 2
    expect(said(panelOf(mean, aspects, ['8 4'], declared))).toBe('j1 20000000, = 20000000');
    expect(said(panelOf(mean, aspects, ['8 4', '6 -']))).toBe('j1 12000000, j2 9000000, = 10500000');
  });

  it('[TAL-19] sums further apart than the limit, once somebody’s sheet is whole', () => {
    const spread = (kind: 'points' | 'percent', most: number): PanelRule => ({
      ...MEAN,
      ...MODULE,
      spread: { kind, most: most as Points },
    });
    const isApart = (panel: PanelRule, ...judges: string[]): boolean =>
      panelOf(panel, TWO, judges).isTooFarApart;
    const byPoints = spread('points', 2_000_000);
    expect(isApart(byPoints, '8 8', '9 9')).toBe(false);
    expect(isApart(byPoints, '8 8', '9 9.5')).toBe(true);
    expect(isApart(byPoints, '8 -', '1 -')).toBe(false);
    expect(isApart(byPoints, '8 8', '1 -')).toBe(false);
    // 10 % of the module’s full marks of 20
    const byShare = spread('percent', 100_000);
    expect(isApart(byShare, '8 8', '9 9')).toBe(false);
    expect(isApart(byShare, '8 8', '9 9.5')).toBe(true);
    expect(isApart({ ...MEAN, ...MODULE }, '0 0', '10 10')).toBe(false);
  });

  it('[TAL-19] a limit holds for sums that are fractions', () => {
    const third: Aspect = {
      id: 'a1' as AspectId,
      name: text('a1'),
      kind: 'judgement',
      max: points('1'),
      levels: ['0', '1', '2', '3'].map(text),
    };
    const spread = (most: number): PanelRule => ({
      ...MEAN,
      ...MODULE,
      spread: { kind: 'points', most: most as Points },
    });
    // A third of a point apart is 333 333.33… micro-points.
    expect(panelOf(spread(333_333), [third], ['1', '2']).isTooFarApart).toBe(true);
    expect(panelOf(spread(333_334), [third], ['1', '2']).isTooFarApart).toBe(false);
    const share = (most: number): PanelRule => ({ ...MEAN, ...MODULE, spread: { kind: 'percent', most } });
    expect(panelOf(share(333_333), [third], ['1', '2']).isTooFarApart).toBe(true);
    expect(panelOf(share(333_334), [third], ['1', '2']).isTooFarApart).toBe(false);
  });
});
