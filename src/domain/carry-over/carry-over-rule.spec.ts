import { PLAIN_RULES, points } from '../../../test/rules/builders';
import type { StageId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import { ratio } from '../kernel/ratios';
import type { JsonSchema } from '../kernel/shapes';
import { checkStageRules } from '../stage-rules/check-stage-rules';
import type { Carry } from '../tally/tally-entry';
import type { CarriedFrom, EarlierPoints } from './carry-over-kind';
import { carryOverKindOf, carryOverShape, RESTART, type CarryOverRule } from './carry-over-rule';

const HEATS = 'heats' as StageId;
const SEMI = 'semi' as StageId;
const from = (stageId: StageId, of: CarriedFrom['of'] = 'own'): CarriedFrom => ({ stageId, of });
const add = (...stages: CarriedFrom[]): CarryOverRule => ({ kind: 'add', from: stages });
const weighted = (own: number, ...stages: [StageId, number][]): CarryOverRule => ({
  kind: 'weighted',
  own,
  from: stages.map(([stageId, weight]) => ({ ...from(stageId), weight })),
});
/** Heats 80 points; semi-final 70 of its own, 150 with the heats; nothing in a stage called void. */
const EARLIER: Readonly<Record<string, EarlierPoints>> = {
  heats: { own: ratio(points('80')), total: ratio(points('80')) },
  semi: { own: ratio(points('70')), total: ratio(points('150')) },
  void: { own: null, total: null },
};
const carried = (rule: CarryOverRule): Carry | undefined =>
  carryOverKindOf(rule).carry(rule, (stageId) => EARLIER[stageId]);
const text = (rule: CarryOverRule): string => {
  const { carried: points, ownWeight } = carried(rule)!;
  return `${points ? ratioText(points) : 'nothing'}, own × ${ownWeight}`;
};
const faults = (rule: CarryOverRule): unknown => carryOverKindOf(rule).faults('c', rule);

describe('carryOverKindOf', () => {
  it('[CAR-1] restart: everybody starts from zero', () => {
    expect(RESTART).toEqual({ kind: 'restart' });
    expect(carried(RESTART)).toBeUndefined();
    expect(faults(RESTART)).toEqual([]);
    expect(carryOverKindOf(RESTART).stageIds(RESTART)).toEqual([]);
  });

  it.each([
    [add(from(HEATS)), '80000000, own × 1000000'],
    [add(from(HEATS), from(SEMI)), '150000000, own × 1000000'],
    [add(from(SEMI, 'total')), '150000000, own × 1000000'],
    [add(from(SEMI)), '70000000, own × 1000000'],
    [add(from('void' as StageId), from(HEATS)), '80000000, own × 1000000'],
    [add(from('void' as StageId)), 'nothing, own × 1000000'],
    [add(from('unheard-of' as StageId)), 'nothing, own × 1000000'],
  ])('[CAR-2] points of a stage alone, or with what was carried into it, are added: %#', (rule, result) =>
    expect(text(rule)).toBe(result),
  );

  it.each([
    // 80 × 30 % = 24
    [weighted(700_000, [HEATS, 300_000]), '24000000, own × 700000'],
    // 80 × 10 % + 70 × 25 % = 25.5
    [weighted(650_000, [HEATS, 100_000], [SEMI, 250_000]), '25500000, own × 650000'],
    // 80 × 0.333333 = 26.66664
    [weighted(666_667, [HEATS, 333_333]), '26666640, own × 666667'],
    [weighted(700_000, ['void' as StageId, 300_000]), 'nothing, own × 700000'],
    [weighted(500_000, ['unheard-of' as StageId, 200_000], [HEATS, 300_000]), '24000000, own × 500000'],
  ])('[CAR-3] this stage and earlier ones count so much each: %#', (rule, result) =>
    expect(text(rule)).toBe(result),
  );

  it('[CAR-3] the total of an earlier stage can count too', () => {
    const rule: CarryOverRule = {
      kind: 'weighted',
      own: 800_000,
      from: [{ ...from(SEMI, 'total'), weight: 200_000 }],
    };
    // 150 × 20 % = 30
    expect(text(rule)).toBe('30000000, own × 800000');
  });

  it.each([
    [add(from(HEATS)), []],
    [add(), [{ path: 'c.from', fault: 'empty' }]],
    [weighted(1_000_000), [{ path: 'c.from', fault: 'empty' }]],
    [weighted(700_000, [HEATS, 300_000]), []],
    [weighted(500_000, [HEATS, 200_000], [SEMI, 300_000]), []],
    [weighted(700_000, [HEATS, 299_999]), [{ path: 'c.own', fault: 'sum-differs' }]],
    [weighted(700_001, [HEATS, 300_000]), [{ path: 'c.own', fault: 'sum-differs' }]],
    [weighted(1_000_000, [HEATS, 1_000_000]), [{ path: 'c.own', fault: 'sum-differs' }]],
    [weighted(0, [HEATS, 1_000_000]), [{ path: 'c.own', fault: 'out-of-range' }]],
    [weighted(1_000_000, [HEATS, 0]), [{ path: 'c.own', fault: 'out-of-range' }]],
    [weighted(1_000_001, [HEATS, 1]), [{ path: 'c.own', fault: 'out-of-range' }]],
    [weighted(500_000, [HEATS, 700_000], [SEMI, -200_000]), [{ path: 'c.own', fault: 'out-of-range' }]],
  ])('[SCH-23] there are stages, and shares make the whole: %#', (rule, expected) =>
    expect(faults(rule)).toEqual(expected),
  );

  it('[SCH-22] points are carried from stages that were before', () => {
    const rule = add(from(HEATS), from(SEMI));
    expect(carryOverKindOf(rule).stageIds(rule)).toEqual(['heats', 'semi']);
    const shares = weighted(700_000, [SEMI, 300_000]);
    expect(carryOverKindOf(shares).stageIds(shares)).toEqual(['semi']);
    const of = (carryOver: CarryOverRule, ...earlierStages: StageId[]): unknown =>
      checkStageRules({ ...PLAIN_RULES, carryOver }, { earlierStages });
    expect(of(rule, HEATS, SEMI)).toEqual([]);
    expect(of(rule, HEATS)).toEqual([{ path: 'carryOver.from[1].stageId', fault: 'unknown-stage' }]);
    expect(of(shares)).toEqual([{ path: 'carryOver.from[0].stageId', fault: 'unknown-stage' }]);
    expect(of(RESTART)).toEqual([]);
    expect(checkStageRules({ ...PLAIN_RULES, carryOver: rule })).toEqual([]);
  });

  it('[SCH-22] ties are broken by stages that were before', () => {
    const ranking = {
      ...PLAIN_RULES.ranking,
      tieBreaks: [{ key: 'earlier-stage', stageId: HEATS } as const],
    };
    const of = (...earlierStages: StageId[]): unknown =>
      checkStageRules({ ...PLAIN_RULES, ranking }, { earlierStages });
    expect(of(HEATS)).toEqual([]);
    expect(of(SEMI)).toEqual([{ path: 'ranking.tieBreaks[0].stageId', fault: 'unknown-stage' }]);
  });

  it.each([
    [RESTART, '各阶段成绩不累计，从零开始', 'every stage starts from zero'],
    [
      add(from(HEATS), from(SEMI, 'total')),
      '本阶段成绩加上阶段 heats 的成绩、至阶段 semi 的累计成绩',
      "this stage's points plus the points of stage heats, the total after stage semi",
    ],
    [
      weighted(650_000, [HEATS, 100_000], [SEMI, 250_000]),
      '本阶段成绩占 65 %，阶段 heats 的成绩占 10 %、阶段 semi 的成绩占 25 %',
      "this stage's points count 65 %, the points of stage heats 10 %, the points of stage semi 25 %",
    ],
  ])('[RUV-3] is read as a sentence: %#', (rule, zh, en) =>
    expect(carryOverKindOf(rule).sentence(rule)).toEqual({ zh, en }),
  );
});

describe('carryOverShape', () => {
  const one = { stageId: 'heats', of: 'own' };
  const share = { ...one, weight: 300_000 };
  const many = (value: unknown, times: number): unknown[] => Array.from({ length: times }, () => value);
  it.each([
    [{ kind: 'restart' }, null],
    [{ kind: 'add', from: [one, { stageId: 'semi', of: 'total' }] }, null],
    [{ kind: 'weighted', own: 700_000, from: [share] }, null],
    [{ kind: 'add', from: many(one, 20) }, null],
    [{ kind: 'weighted', own: 1, from: many(share, 20) }, null],
    [
      { kind: 'restart', from: [] },
      { path: '.from', fault: 'unknown-member' },
    ],
    [{ kind: 'add' }, { path: '.from', fault: 'missing-member' }],
    [
      { kind: 'add', from: [] },
      { path: '.from', fault: 'wrong-value' },
    ],
    [
      { kind: 'add', from: many(one, 21) },
      { path: '.from', fault: 'wrong-value' },
    ],
    [
      { kind: 'add', from: [share] },
      { path: '.from[0].weight', fault: 'unknown-member' },
    ],
    [
      { kind: 'add', from: [{ of: 'own' }] },
      { path: '.from[0].stageId', fault: 'missing-member' },
    ],
    [
      { kind: 'add', from: [{ stageId: 'x' }] },
      { path: '.from[0].of', fault: 'missing-member' },
    ],
    [
      { kind: 'add', from: [{ stageId: 'x', of: 'all' }] },
      { path: '.from[0].of', fault: 'wrong-value' },
    ],
    [
      { kind: 'weighted', from: [share] },
      { path: '.own', fault: 'missing-member' },
    ],
    [
      { kind: 'weighted', own: 1 },
      { path: '.from', fault: 'missing-member' },
    ],
    [
      { kind: 'weighted', own: 0.5, from: [share] },
      { path: '.own', fault: 'wrong-value' },
    ],
    [
      { kind: 'weighted', own: 1, from: [] },
      { path: '.from', fault: 'wrong-value' },
    ],
    [
      { kind: 'weighted', own: 1, from: many(share, 21) },
      { path: '.from', fault: 'wrong-value' },
    ],
    [
      { kind: 'weighted', own: 1, from: [one] },
      { path: '.from[0].weight', fault: 'missing-member' },
    ],
    [{ kind: 'half' }, { path: '.kind', fault: 'wrong-value' }],
  ])('[KER-8] %#', (rule, fault) => expect(carryOverShape.check(rule)).toEqual(fault));

  it('[KER-9] a draft leaves out whose points, and writes shares as factors', () => {
    expect(carryOverShape.fromDraft({ kind: 'add', from: [{ stageId: 'heats' }] })).toEqual({
      kind: 'add',
      from: [{ stageId: 'heats', of: 'own' }],
    });
    expect(
      carryOverShape.fromDraft({ kind: 'weighted', own: 0.7, from: [{ stageId: 'heats', weight: '0.3' }] }),
    ).toEqual({
      kind: 'weighted',
      own: 700_000,
      from: [{ stageId: 'heats', of: 'own', weight: 300_000 }],
    });
    expect(carryOverShape.fromDraft({ kind: 'restart' })).toEqual({ kind: 'restart' });
  });

  it.each([
    ['archive', ['stageId', 'of'], ['stageId', 'of', 'weight']],
    ['draft', ['stageId'], ['stageId', 'weight']],
  ] as const)('[KER-10] describes itself in an %s', (form, added, shared) => {
    const definitions = new Map<string, JsonSchema>();
    expect(carryOverShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/CarryOver' });
    expect(definitions.get('CarryOver')).toMatchObject({
      description: 'What earlier stages bring into this one.',
      oneOf: [
        { properties: { kind: { const: 'restart' } }, required: ['kind'] },
        {
          properties: { kind: { const: 'add' }, from: { items: { required: added } } },
          required: ['kind', 'from'],
        },
        {
          properties: { kind: { const: 'weighted' }, from: { items: { required: shared } } },
          required: ['kind', 'own', 'from'],
        },
      ],
    });
  });
});
