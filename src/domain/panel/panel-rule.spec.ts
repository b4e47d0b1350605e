import type { JsonSchema, SchemaForm } from '../kernel/shapes';
import type { Dropped, Whole } from './panel-kind';
import { panelKindOf, panelRuleShape, type PanelRule } from './panel-rule';

const BASE = { over: 'aspect', minimumMarks: 1 } as const;
const keep = (rule: PanelRule, values: readonly Whole[]): Dropped[] => panelKindOf(rule).keep(values, rule);
/** "--lh" → what became of four values: two count, one is among the lowest, one among the highest. */
const fates = (written: string): Dropped[] =>
  written.split('').map((fate) => (fate === 'l' ? 'low' : fate === 'h' ? 'high' : null));

const MEAN: PanelRule = { kind: 'mean', ...BASE };
const SUM: PanelRule = { kind: 'sum', ...BASE };
const MEDIAN: PanelRule = { kind: 'median', ...BASE };
const CLOSEST: PanelRule = { kind: 'closest-two', ...BASE };
const MAJORITY: PanelRule = { kind: 'majority', ...BASE };
const trimmed = (kind: 'trimmed-mean' | 'trimmed-sum', dropLow: number, dropHigh: number): PanelRule => ({
  kind,
  over: 'aspect',
  minimumMarks: dropLow + dropHigh + 1,
  dropLow,
  dropHigh,
});

describe('panelKindOf', () => {
  it.each([
    [MEAN, false],
    [MEDIAN, false],
    [trimmed('trimmed-mean', 1, 1), false],
    [CLOSEST, false],
    [MAJORITY, false],
    [SUM, true],
    [trimmed('trimmed-sum', 1, 1), true],
  ])('[TAL-1][TAL-2][TAL-3] $kind adds what counts, or takes its mean: %#', (rule, adds) =>
    expect(panelKindOf(rule).adds).toBe(adds),
  );

  it.each([
    [MEAN, true],
    [SUM, true],
    [MEDIAN, true],
    [trimmed('trimmed-mean', 1, 1), true],
    [trimmed('trimmed-sum', 1, 1), true],
    [CLOSEST, false],
    [MAJORITY, false],
  ])('[SCH-17] $kind: a better mark never makes the value worse, or it can: %#', (rule, isMonotone) =>
    expect(panelKindOf(rule).isMonotone).toBe(isMonotone),
  );

  it.each([MEAN, SUM])('[TAL-1][TAL-2] $kind: everything counts', (rule) => {
    expect(keep(rule, [3, 1, 2])).toEqual(fates('---'));
    expect(keep(rule, [])).toEqual([]);
  });

  it.each(['trimmed-mean', 'trimmed-sum'] as const)(
    '[TAL-3] %s drops on each side its own number; of equal marks the first low, the last high',
    (kind) => {
      expect(keep(trimmed(kind, 1, 1), [9, 8, 9, 8, 9])).toEqual(fates('-l--h'));
      expect(keep(trimmed(kind, 2, 1), [5, 4, 3, 2, 1])).toEqual(fates('h--ll'));
      expect(keep(trimmed(kind, 1, 2), [5, 4, 3, 2, 1])).toEqual(fates('hh--l'));
      expect(keep(trimmed(kind, 0, 1), [5, 5, 5])).toEqual(fates('--h'));
      expect(keep(trimmed(kind, 1, 0), [5, 5, 5])).toEqual(fates('l--'));
      expect(keep(trimmed(kind, 1, 1), [10n ** 20n, 10n ** 20n + 1n, 7n])).toEqual(fates('-hl'));
    },
  );

  it.each([
    [[], ''],
    [[4], '-'],
    [[4, 9], '--'],
    [[4, 9, 5], 'lh-'],
    [[4, 9, 5, 1], '-h-l'],
    [[4, 9, 5, 1, 2], '-hhll'],
    [[7, 7, 7], 'l-h'],
    [[3n, 1n, 2n], 'hl-'],
  ])('[TAL-12] a median leaves the middle mark, or the two in the middle: %#', (values, written) =>
    expect(keep(MEDIAN, values)).toEqual(fates(written)),
  );

  it.each([
    [[], ''],
    [[4], '-'],
    [[4, 90], '--'],
    // 80 and 82 are closest
    [[80, 90, 82], '-h-'],
    [[82, 70, 80], '-l-'],
    [[60, 82, 90, 80, 100], 'l-h-h'],
    // two pairs equally close: all marks of such pairs
    [[80, 82, 84], '---'],
    [[10, 12, 50, 80, 82], '--h--'],
    [[5, 5, 9], '--h'],
    [[0, 10, 20, 21], 'll--'],
    [[10n ** 20n, 10n ** 20n + 3n, 10n ** 20n + 1n], '-h-'],
    [[-5, -1, -2], 'l--'],
  ])('[TAL-13] the two marks closest to each other count: %#', (values, written) =>
    expect(keep(CLOSEST, values)).toEqual(fates(written)),
  );

  it.each([
    [[], ''],
    [[4], '-'],
    [[4, 4, 9], '--h'],
    [[1, 4, 4], 'l--'],
    [[4, 4, 4, 1, 9], '---lh'],
    // two of four are no majority: nothing counts
    [[4, 4, 9, 9], 'llll'],
    [[1, 2, 3], 'lll'],
    [[1n, 2n, 2n], 'l--'],
  ])('[TAL-14] the mark that more than half gave counts, or nothing: %#', (values, written) =>
    expect(keep(MAJORITY, values)).toEqual(fates(written)),
  );

  it.each([
    [MEAN, '取各裁判评分的平均分', 'the mean of the marks'],
    [SUM, '各裁判评分相加', 'the sum of the marks'],
    [MEDIAN, '取各裁判评分的中位数', 'the median of the marks'],
    [
      trimmed('trimmed-mean', 1, 2),
      '去掉 2 个最高分和 1 个最低分，其余取平均分',
      'the mean of the marks without the 2 highest and the 1 lowest',
    ],
    [
      trimmed('trimmed-sum', 1, 2),
      '去掉 2 个最高分和 1 个最低分，其余相加',
      'the sum of the marks without the 2 highest and the 1 lowest',
    ],
    [CLOSEST, '取最接近的两个评分的平均分', 'the mean of the two closest marks'],
    [MAJORITY, '以过半数裁判一致的评分为准', 'the mark that more than half of the judges gave'],
  ])('[RUV-3] $kind is read as a sentence: %#', (rule, zh, en) =>
    expect(panelKindOf(rule).sentence(rule)).toEqual({ zh, en }),
  );
});

describe('panelRuleShape', () => {
  const DROPS = { dropHigh: 1, dropLow: 0 };
  const KINDS: readonly (readonly [string, Record<string, unknown>])[] = [
    ['mean', {}],
    ['sum', {}],
    ['median', {}],
    ['trimmed-mean', DROPS],
    ['trimmed-sum', DROPS],
    ['closest-two', {}],
    ['majority', {}],
  ];
  const wrong = (path: string): unknown => ({ path, fault: 'wrong-value' });

  it.each(KINDS)('[KER-8] %s: all its members, and no other', (kind, own) => {
    const rule = { kind, ...BASE, ...own };
    expect(panelRuleShape.check(rule)).toBeNull();
    expect(panelRuleShape.check({ ...rule, dropMiddle: 1 })).toEqual({
      path: '.dropMiddle',
      fault: 'unknown-member',
    });
    for (const key of ['over', 'minimumMarks', ...Object.keys(own)]) {
      const less = Object.fromEntries(Object.entries(rule).filter(([one]) => one !== key));
      expect(panelRuleShape.check(less)).toEqual({ path: `.${key}`, fault: 'missing-member' });
      expect(panelRuleShape.check({ ...rule, [key]: -1 })).toEqual(wrong(`.${key}`));
    }
  });

  it('[KER-8] a panel works on aspects or on modules, and may have a limit of the spread', () => {
    const mean = { ...MEAN };
    expect(panelRuleShape.check({ ...mean, over: 'module', minimumMarks: 0 })).toBeNull();
    expect(panelRuleShape.check({ ...mean, over: 'stage' })).toEqual(wrong('.over'));
    expect(panelRuleShape.check({ ...mean, kind: 'best' })).toEqual(wrong('.kind'));
    for (const kind of ['points', 'percent']) {
      expect(panelRuleShape.check({ ...mean, spread: { kind, most: 1 } })).toBeNull();
      expect(panelRuleShape.check({ ...mean, spread: { kind } })).toEqual({
        path: '.spread.most',
        fault: 'missing-member',
      });
    }
    expect(panelRuleShape.check({ ...mean, spread: { kind: 'steps', most: 1 } })).toEqual(
      wrong('.spread.kind'),
    );
  });

  it('[KER-9] a draft need only say the kind', () => {
    expect(panelRuleShape.fromDraft({ kind: 'median' })).toEqual({ kind: 'median', ...BASE });
    expect(
      panelRuleShape.fromDraft({
        kind: 'trimmed-mean',
        over: 'module',
        minimumMarks: 5,
        dropHigh: 1,
        dropLow: 1,
        spread: { kind: 'points', most: 1.5 },
      }),
    ).toEqual({
      kind: 'trimmed-mean',
      over: 'module',
      minimumMarks: 5,
      dropHigh: 1,
      dropLow: 1,
      spread: { kind: 'points', most: 1_500_000, meanwhile: 'unplaced' },
    });
    expect(panelRuleShape.fromDraft({ kind: 'trimmed-sum', dropHigh: 2, dropLow: 1 })).toMatchObject({
      minimumMarks: 4,
    });
    expect(panelRuleShape.fromDraft({ kind: 'trimmed-sum', dropLow: 1 })).toMatchObject({ minimumMarks: 2 });
    expect(panelRuleShape.fromDraft({ kind: 'mean', spread: { kind: 'percent', most: 0.2 } })).toEqual({
      kind: 'mean',
      ...BASE,
      spread: { kind: 'percent', most: 200_000, meanwhile: 'unplaced' },
    });
  });

  it.each(['archive', 'draft'] as const)('[KER-10] describes every kind in an %s', (form: SchemaForm) => {
    const definitions = new Map<string, JsonSchema>();
    expect(panelRuleShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/PanelRule' });
    const common = form === 'archive' ? ['kind', 'over', 'minimumMarks'] : ['kind'];
    expect(definitions.get('PanelRule')).toMatchObject({
      description: 'How the marks of several judges become one value.',
      oneOf: KINDS.map(([kind, own]) => ({
        properties: { kind: { const: kind } },
        required: [...common, ...Object.keys(own)],
      })),
    });
  });
});
