import { aspectOf, moduleOf, points, schemeOf } from '../../../test/rules/builders';
import type { JsonSchema } from '../kernel/shapes';
import { advancementRuleShape } from './advancement-rule';
import { stepKindOf, advancementStepShape, type AdvancementStep } from './steps/advancement-step';

const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);
const onTime = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })], { better: 'lower' })]);
const atLeast = (total: string): AdvancementStep => ({ kind: 'at-least', total: points(total) });

const without = (value: Record<string, unknown>, member: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== member));

describe('steps of an advancement', () => {
  it.each<[string, AdvancementStep]>([
    ['前 3 名 / the best 3', { kind: 'top-places', places: 3 }],
    [
      '到场人数的前 12.5 %（向下取整） / the best 12.5 % of the starters, rounded down',
      { kind: 'top-percent', percent: 125_000 },
    ],
    ['总分不低于 60.5 分者 / everybody with a total of 60.5 or more', atLeast('60.5')],
    ['总分不低于 −2 分者 / everybody with a total of −2 or more', atLeast('-2')],
    ['每个单位的前 2 名 / the best 2 of every unit', { kind: 'per-unit', places: 2 }],
    ['外卡不超过 1 人 / at most 1 with a wild card', { kind: 'wild-cards', places: 1 }],
    ['按名次补足至 8 人 / filled up by place to 8', { kind: 'fill-up', places: 8 }],
  ])('[RUV-3] %s', (expected, step) => {
    const { zh, en } = stepKindOf(step).sentence(step, scheme);
    expect(`${zh} / ${en}`).toBe(expected);
  });

  it('[RUV-3] 成绩不超过 60.5 者 / everybody with 60.5 or less, where less is better', () => {
    const step = atLeast('60.5');
    const { zh, en } = stepKindOf(step).sentence(step, onTime);
    expect(`${zh} / ${en}`).toBe('成绩不超过 60.5 者 / everybody with 60.5 or less');
    expect(stepKindOf(step).sentence(step, undefined).en).toBe('everybody with a total of 60.5 or more');
  });

  it.each(['top-places', 'per-unit', 'wild-cards', 'fill-up'] as const)(
    '[SCH-10] %s has at least one place',
    (kind) => {
      const faults = (places: number): unknown =>
        stepKindOf({ kind, places }).faults('at', { kind, places }, scheme);
      expect(faults(1)).toEqual([]);
      expect(faults(0)).toEqual([{ path: 'at.places', fault: 'out-of-range' }]);
    },
  );

  it.each([
    [1, true],
    [1_000_000, true],
    [0, false],
    [-1, false],
    [1_000_001, false],
  ])('[SCH-10] a share of %i millionths is legal: %s', (percent, isLegal) => {
    const step: AdvancementStep = { kind: 'top-percent', percent };
    expect(stepKindOf(step).faults('at', step, scheme)).toEqual(
      isLegal ? [] : [{ path: 'at.percent', fault: 'out-of-range' }],
    );
  });

  it.each([
    ['0', 'higher', null],
    ['-0.000001', 'higher', 'out-of-range'],
    ['-0.000001', 'lower', 'out-of-range'],
    ['100', 'higher', null],
    ['100.000001', 'higher', 'unreachable'],
    ['100.000001', 'lower', null],
  ] as const)('[SCH-10] at least %s, better %s: %s', (total, better, fault) => {
    const step = atLeast(total);
    const { faults } = stepKindOf(step);
    expect(faults('at', step, better === 'higher' ? scheme : onTime)).toEqual(
      fault ? [{ path: 'at.total', fault }] : [],
    );
  });

  it('[SCH-10] without a scheme nothing is out of reach', () => {
    const step = atLeast('1000');
    expect(stepKindOf(step).faults('at', step, undefined)).toEqual([]);
  });
});

describe('the shape of steps', () => {
  const WHOLE: readonly Record<string, unknown>[] = [
    { kind: 'top-places', places: 0 },
    { kind: 'top-percent', percent: 250_000 },
    { kind: 'at-least', total: 60_000_000 },
    { kind: 'per-unit', places: 0 },
    { kind: 'wild-cards', places: 0 },
    { kind: 'fill-up', places: 0 },
  ];

  it.each(WHOLE)('[KER-8] $kind has all of its members and no other', (step) => {
    expect(advancementStepShape.check(step)).toBeNull();
    expect(advancementStepShape.check({ ...step, note: 1 })).toEqual({
      path: '.note',
      fault: 'unknown-member',
    });
    for (const member of Object.keys(step).filter((key) => key !== 'kind')) {
      expect(advancementStepShape.check(without(step, member))).toEqual({
        path: `.${member}`,
        fault: 'missing-member',
      });
      expect(advancementStepShape.check({ ...step, [member]: 'x' })).toEqual({
        path: `.${member}`,
        fault: 'wrong-value',
      });
    }
  });

  it.each(['top-places', 'per-unit', 'wild-cards', 'fill-up'])(
    '[KER-8] %s: places are counted from 0',
    (kind) => {
      expect(advancementStepShape.check({ kind, places: -1 })).toEqual({
        path: '.places',
        fault: 'wrong-value',
      });
      expect(advancementStepShape.check({ kind, places: 1.5 })).toEqual({
        path: '.places',
        fault: 'wrong-value',
      });
    },
  );

  it('[KER-8] there is no other kind of step', () => {
    expect(advancementStepShape.check({ kind: 'lottery' })).toEqual({ path: '.kind', fault: 'wrong-value' });
  });

  it('[KER-9] in a draft amounts are written in points', () => {
    expect(advancementStepShape.fromDraft({ kind: 'at-least', total: '60.5' })).toEqual({
      kind: 'at-least',
      total: 60_500_000,
    });
    expect(advancementStepShape.fromDraft({ kind: 'top-percent', percent: 0.25 })).toEqual({
      kind: 'top-percent',
      percent: 250_000,
    });
  });

  it('[KER-10] stand once in the schema, with each of their kinds', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(advancementStepShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/AdvancementStep' });
    const { description, oneOf } = definitions.get('AdvancementStep') as unknown as {
      description: string;
      oneOf: { properties: { kind: JsonSchema } }[];
    };
    expect(description).toBe('One way into the next stage; a rule takes several in its order.');
    expect(oneOf.map(({ properties: { kind } }) => kind['const'])).toEqual(WHOLE.map(({ kind }) => kind));
  });
});

describe('the shape of an advancement rule', () => {
  const rule = {
    conditions: [],
    steps: [{ kind: 'top-places', places: 2 }],
    tiesAtCut: 'all-in',
    reserves: 0,
  };
  const all = {
    ...rule,
    cutKeys: [{ key: 'own-total' }],
    perUnit: 0,
    mostPercent: 750_000,
    minimumField: { starters: 0, otherwise: 'nobody' },
  };

  it.each([
    [rule],
    [all],
    [{ ...rule, tiesAtCut: 'all-out' }],
    [{ ...rule, tiesAtCut: 'by-key' }],
    [{ ...rule, tiesAtCut: 'decide' }],
    [{ ...rule, steps: Array.from({ length: 20 }, () => rule.steps[0]) }],
    [{ ...rule, minimumField: { starters: 5, otherwise: 'everybody' } }],
  ])('[KER-8] %j fits', (value) => {
    expect(advancementRuleShape.check(value)).toBeNull();
  });

  it.each([
    [{ ...rule, tiesAtCut: 'share' }, '.tiesAtCut'],
    [{ ...rule, reserves: -1 }, '.reserves'],
    [{ ...rule, conditions: {} }, '.conditions'],
    [{ ...rule, steps: Array.from({ length: 21 }, () => rule.steps[0]) }, '.steps'],
    [{ ...rule, steps: [{ kind: 'x' }] }, '.steps[0].kind'],
    [{ ...all, cutKeys: {} }, '.cutKeys'],
    [{ ...all, perUnit: -1 }, '.perUnit'],
    [{ ...all, mostPercent: 0.75 }, '.mostPercent'],
    [{ ...all, minimumField: { starters: -1, otherwise: 'nobody' } }, '.minimumField.starters'],
    [{ ...all, minimumField: { starters: 1, otherwise: 'half' } }, '.minimumField.otherwise'],
  ])('[KER-8] %j is wrong at %s', (value, path) => {
    expect(advancementRuleShape.check(value)).toEqual({ path, fault: 'wrong-value' });
  });

  it('[KER-8] what is missing or unknown is named', () => {
    for (const member of Object.keys(rule)) {
      expect(advancementRuleShape.check(without(rule, member))).toEqual({
        path: `.${member}`,
        fault: 'missing-member',
      });
    }
    expect(advancementRuleShape.check({ ...rule, seeds: 1 })).toEqual({
      path: '.seeds',
      fault: 'unknown-member',
    });
    expect(advancementRuleShape.check({ ...rule, minimumField: { starters: 1 } })).toEqual({
      path: '.minimumField.otherwise',
      fault: 'missing-member',
    });
    expect(advancementRuleShape.check({ ...rule, minimumField: { otherwise: 'nobody' } })).toEqual({
      path: '.minimumField.starters',
      fault: 'missing-member',
    });
  });

  it('[KER-9] a draft may leave out conditions, reserves and what happens to ties, not the steps', () => {
    const { steps } = rule;
    expect(advancementRuleShape.fromDraft({ steps, mostPercent: 0.75 })).toEqual({
      ...rule,
      mostPercent: 750_000,
    });
    expect(advancementRuleShape.fromDraft({})).toEqual({ conditions: [], tiesAtCut: 'all-in', reserves: 0 });
    const own = { ...rule, tiesAtCut: 'decide', reserves: 3 };
    expect(advancementRuleShape.fromDraft(own)).toEqual(own);
  });

  it('[KER-10] has a name and a description in the schema', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(advancementRuleShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/AdvancementRule' });
    expect(definitions.get('AdvancementRule')).toMatchObject({
      description: 'Who goes on to the next stage.',
      required: ['conditions', 'steps', 'tiesAtCut', 'reserves'],
    });
  });
});
