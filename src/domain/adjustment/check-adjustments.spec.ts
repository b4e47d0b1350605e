import { aspectOf, moduleOf, points, text } from '../../../test/rules/builders';
import type { AdjustmentId, ModuleId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import type { JsonSchema } from '../kernel/shapes';
import { adjustmentRulesShape, type AdjustmentRule } from './adjustment-rule';
import { checkAdjustments } from './check-adjustments';

const late: AdjustmentRule = {
  id: 'late' as AdjustmentId,
  name: text('late'),
  kind: 'penalty',
  amount: { kind: 'points', points: points('2') },
  clause: text('art. 5'),
};
const modules = [moduleOf('m1', [aspectOf('a1')]), moduleOf('m2', [aspectOf('a2')])];
const faults = (...rules: AdjustmentRule[]): unknown =>
  checkAdjustments('x', { modules, adjustments: { floor: 'zero', rules } });
const fault = (path: string, code = 'out-of-range'): unknown => ({ path: `x.rules${path}`, fault: code });

describe('checkAdjustments', () => {
  it('[SCH-21] nothing to say where there are none', () => {
    expect(checkAdjustments('x', { modules })).toEqual([]);
    expect(faults(late)).toEqual([]);
    expect(faults()).toEqual([fault('', 'empty')]);
  });

  it('[SCH-2] each has an id of its own', () =>
    expect(faults(late, { ...late, id: '' as AdjustmentId }, late)).toEqual([
      fault('[1].id', 'empty'),
      fault('[2].id', 'duplicate'),
    ]));

  it('[SCH-21] each has a name and a clause', () =>
    expect(
      faults(late, {
        ...late,
        id: 'x' as AdjustmentId,
        name: { zh: '', en: 'x' },
        clause: { zh: 'x', en: ' ' },
      }),
    ).toEqual([fault('[1].name.zh', 'empty'), fault('[1].clause.en', 'empty')]));

  it.each([
    [{ kind: 'points', points: 1 as Points }, []],
    [{ kind: 'points', points: points('1000000') }, []],
    [{ kind: 'points', points: 0 as Points }, [fault('[0].amount.points')]],
    [{ kind: 'points', points: -1 as Points }, [fault('[0].amount.points')]],
    [{ kind: 'percent', percent: 1 }, []],
    [{ kind: 'percent', percent: 1_000_000 }, []],
    [{ kind: 'percent', percent: 1_000_001 }, [fault('[0].amount.percent')]],
    [{ kind: 'percent', percent: 0 }, [fault('[0].amount.percent')]],
  ] as const)('[SCH-21] an amount above zero, a share at most the whole: %j', (amount, expected) =>
    expect(faults({ ...late, amount })).toEqual(expected),
  );

  it('[SCH-21] the module it changes is one that there is', () => {
    expect(faults({ ...late, moduleId: 'm2' as ModuleId })).toEqual([]);
    expect(faults({ ...late, moduleId: 'm3' as ModuleId })).toEqual([
      fault('[0].moduleId', 'unknown-module'),
    ]);
  });
});

describe('adjustmentRulesShape', () => {
  const whole = { ...late, most: 3, moduleId: 'm1' };
  const of = (...rules: unknown[]): unknown => ({ floor: 'none', rules });
  const rule = (more: Record<string, unknown>): unknown => of({ ...whole, ...more });

  it.each([
    [of(), null],
    [of({ ...late }), null],
    [rule({}), null],
    [rule({ kind: 'bonus', amount: { kind: 'percent', percent: 1 }, most: 1 }), null],
    [rule({ most: 1000 }), null],
    [{ floor: 'zero', rules: [] }, null],
    [{ rules: [] }, { path: '.floor', fault: 'missing-member' }],
    [{ floor: 'zero' }, { path: '.rules', fault: 'missing-member' }],
    [
      { floor: 'one', rules: [] },
      { path: '.floor', fault: 'wrong-value' },
    ],
    [rule({ most: 0 }), { path: '.rules[0].most', fault: 'wrong-value' }],
    [rule({ most: 1001 }), { path: '.rules[0].most', fault: 'wrong-value' }],
    [rule({ moduleId: '' }), { path: '.rules[0].moduleId', fault: 'wrong-value' }],
    [rule({ kind: 'fine' }), { path: '.rules[0].kind', fault: 'wrong-value' }],
    [rule({ colour: 1 }), { path: '.rules[0].colour', fault: 'unknown-member' }],
    [rule({ amount: { kind: 'points' } }), { path: '.rules[0].amount.points', fault: 'missing-member' }],
    [rule({ amount: { kind: 'percent' } }), { path: '.rules[0].amount.percent', fault: 'missing-member' }],
    [rule({ amount: { kind: 'all' } }), { path: '.rules[0].amount.kind', fault: 'wrong-value' }],
  ])('[KER-8] penalties and bonuses: %#', (value, fault) =>
    expect(adjustmentRulesShape.check(value)).toEqual(fault),
  );

  it.each(['id', 'name', 'kind', 'amount', 'clause'])('[KER-8] none is without its %s', (key) => {
    const less = Object.fromEntries(Object.entries(late).filter(([one]) => one !== key));
    expect(adjustmentRulesShape.check(of(less))).toEqual({
      path: `.rules[0].${key}`,
      fault: 'missing-member',
    });
  });

  it('[KER-8] at most 200 of them', () => {
    expect(adjustmentRulesShape.check(of(...Array.from({ length: 200 }, () => late)))).toBeNull();
    expect(adjustmentRulesShape.check(of(...Array.from({ length: 201 }, () => late)))).toEqual({
      path: '.rules',
      fault: 'wrong-value',
    });
  });

  it('[KER-9] a draft leaves out the floor, the name and the clause, and writes points', () => {
    const rules = [
      { id: 'late', kind: 'penalty', amount: { kind: 'points', points: 1.5 } },
      { id: 'neat', kind: 'bonus', amount: { kind: 'percent', percent: 0.05 } },
    ];
    expect(adjustmentRulesShape.fromDraft({ rules })).toEqual({
      floor: 'zero',
      rules: [
        {
          id: 'late',
          name: text('late'),
          kind: 'penalty',
          amount: { kind: 'points', points: 1_500_000 },
          clause: text('—'),
        },
        {
          id: 'neat',
          name: text('neat'),
          kind: 'bonus',
          amount: { kind: 'percent', percent: 50_000 },
          clause: text('—'),
        },
      ],
    });
  });

  it.each([
    ['archive', ['floor', 'rules'], ['id', 'name', 'kind', 'amount', 'clause']],
    ['draft', ['rules'], ['id', 'kind', 'amount']],
  ] as const)('[KER-10] describes itself in an %s', (form, required, ofEach) => {
    const definitions = new Map<string, JsonSchema>();
    expect(adjustmentRulesShape.schema(form, definitions)).toEqual({ $ref: '#/$defs/Adjustments' });
    expect(definitions.get('Adjustments')).toMatchObject({
      description: 'Penalties and bonuses, each with its clause.',
      required,
      properties: { rules: { items: { required: ofEach } } },
    });
  });
});
