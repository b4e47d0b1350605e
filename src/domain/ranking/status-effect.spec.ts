import type { JsonSchema } from '../kernel/shapes';
import { ENTRY_STATUSES, type EntryStatus } from '../ledger/entry-status';
import { rankingRuleShape } from './ranking-rule';
import {
  checkStatusEffects,
  describeStatus,
  statusEffectOf,
  statusEffectsShape,
  type StatusEffect,
  type StatusEffects,
} from './status-effect';

const PLAIN: StatusEffect = {
  place: 'by-points',
  others: 'move-up',
  starts: 'yes',
  unit: { kind: 'place' },
};

describe('what a status does', () => {
  it.each([
    ['present', PLAIN],
    ['late', PLAIN],
    ['penalised', PLAIN],
    ['did-not-finish', { ...PLAIN, place: 'after' }],
    ['absent', { ...PLAIN, place: 'none', starts: 'no', unit: { kind: 'field-plus', plus: 1 } }],
    ['withdrawn', { ...PLAIN, place: 'none', starts: 'if-marked', unit: { kind: 'field-plus', plus: 1 } }],
    ['disqualified', { ...PLAIN, place: 'none', starts: 'yes', unit: { kind: 'field-plus', plus: 2 } }],
  ] as const)('[STA-1] unless the rules say otherwise: %s', (status, expected) => {
    expect(statusEffectOf(status, undefined)).toEqual(expected);
    expect(statusEffectOf(status, {})).toEqual(expected);
  });

  it('[STA-1] what the rules say of one status leaves the others as they are', () => {
    const late: StatusEffect = { ...PLAIN, place: 'after' };
    expect(statusEffectOf('late', { late })).toBe(late);
    expect(statusEffectOf('present', { late })).toEqual(PLAIN);
  });

  it.each(['after', 'none'] as const)('[STA-2] being present never costs the place: not %s', (place) => {
    expect(checkStatusEffects('ranking.statuses', { present: { ...PLAIN, place } })).toEqual([
      { path: 'ranking.statuses.present.place', fault: 'out-of-range' },
    ]);
    expect(checkStatusEffects('ranking.statuses', { late: { ...PLAIN, place } })).toEqual([]);
  });

  it('[STA-2] present and ranked by points is legal, and so is nothing said', () => {
    expect(checkStatusEffects('x', { present: { ...PLAIN, starts: 'no' } })).toEqual([]);
    expect(checkStatusEffects('x', {})).toEqual([]);
  });
});

describe('a status as a sentence', () => {
  const sentence = (status: EntryStatus, effects?: StatusEffects): string => {
    const { zh, en } = describeStatus(status, effects);
    return `${zh} / ${en}`;
  };

  it.each([
    [
      'present',
      "正常：按成绩计名次；单位名次和中按名次计 / present: ranked by points; counts its place in a unit's sum of places",
    ],
    [
      'late',
      "迟到：按成绩计名次；单位名次和中按名次计 / late: ranked by points; counts its place in a unit's sum of places",
    ],
    [
      'absent',
      "缺考：不计名次；单位名次和中按参赛数加 1 计 / absent: without a place; counts the number of entries + 1 in a unit's sum of places",
    ],
    [
      'withdrawn',
      "弃权：不计名次；单位名次和中按参赛数加 1 计 / withdrawn: without a place; counts the number of entries + 1 in a unit's sum of places",
    ],
    [
      'did-not-finish',
      "未完成：排在有成绩者之后；单位名次和中按名次计 / did not finish: placed after all who have a result; counts its place in a unit's sum of places",
    ],
    [
      'penalised',
      "违纪扣分：按成绩计名次；单位名次和中按名次计 / penalised: ranked by points; counts its place in a unit's sum of places",
    ],
    [
      'disqualified',
      "取消成绩：不计名次；单位名次和中按参赛数加 2 计 / disqualified: without a place; counts the number of entries + 2 in a unit's sum of places",
    ],
  ] as const)('[RUV-3] %s', (status, expected) => {
    expect(sentence(status)).toBe(expected);
  });

  it('[RUV-3] nothing is said to be added where nothing is', () => {
    const field: StatusEffect = {
      place: 'after',
      others: 'stay',
      starts: 'yes',
      unit: { kind: 'field-plus', plus: 0 },
    };
    expect(sentence('did-not-finish', { 'did-not-finish': field })).toBe(
      "未完成：排在有成绩者之后；单位名次和中按参赛数计 / did not finish: placed after all who have a result; counts the number of entries in a unit's sum of places",
    );
  });

  it('[RUV-3] says where the place stays empty and the unit goes without', () => {
    const unit = { kind: 'left-out' } as const;
    const stays: StatusEffect = { place: 'none', others: 'stay', starts: 'yes', unit };
    expect(sentence('disqualified', { disqualified: stays })).toBe(
      "取消成绩：不计名次；名次空缺；不计入单位名次和 / disqualified: without a place; the place stays empty; left out of the unit's sum of places",
    );
    expect(sentence('late', { late: { ...stays, place: 'by-points' } })).toBe(
      "迟到：按成绩计名次；不计入单位名次和 / late: ranked by points; left out of the unit's sum of places",
    );
  });
});

describe('the shape of effects', () => {
  const whole = { ...PLAIN, place: 'none' };

  it.each(ENTRY_STATUSES)('[KER-8] %s may be there, and needs all of its effect', (status) => {
    expect(statusEffectsShape.check({ [status]: whole })).toBeNull();
    expect(statusEffectsShape.check({ [status]: {} })).toEqual({
      path: `.${status}.place`,
      fault: 'missing-member',
    });
  });

  it.each([
    ['place', 'by-points', 'after', 'none'],
    ['others', 'move-up', 'stay'],
    ['starts', 'yes', 'no', 'if-marked'],
  ])('[KER-8] %s is one of its words', (member, ...words) => {
    for (const word of words)
      expect(statusEffectsShape.check({ late: { ...whole, [member]: word } })).toBeNull();
    expect(statusEffectsShape.check({ late: { ...whole, [member]: '' } })).toEqual({
      path: `.late.${member}`,
      fault: 'wrong-value',
    });
  });

  it.each([
    [{ kind: 'left-out' }, null],
    [{ kind: 'field-plus', plus: 0 }, null],
    [{ kind: 'field-plus', plus: 1000 }, null],
    [
      { kind: 'field-plus', plus: 1001 },
      { path: '.late.unit.plus', fault: 'wrong-value' },
    ],
    [
      { kind: 'field-plus', plus: -1 },
      { path: '.late.unit.plus', fault: 'wrong-value' },
    ],
    [{ kind: 'field-plus' }, { path: '.late.unit.plus', fault: 'missing-member' }],
    [
      { kind: 'left-out', plus: 1 },
      { path: '.late.unit.plus', fault: 'unknown-member' },
    ],
    [{ kind: 'gone' }, { path: '.late.unit.kind', fault: 'wrong-value' }],
  ])('[KER-8] what it brings to a unit: %j', (unit, expected) => {
    expect(statusEffectsShape.check({ late: { ...whole, unit } })).toEqual(expected);
  });

  it('[KER-9] in a draft what is left out is what the status usually does', () => {
    expect(
      statusEffectsShape.fromDraft({ late: { place: 'after' }, disqualified: { others: 'stay' } }),
    ).toEqual({
      late: { ...statusEffectOf('late', undefined), place: 'after' },
      disqualified: { ...statusEffectOf('disqualified', undefined), others: 'stay' },
    });
    expect(statusEffectsShape.fromDraft({ absent: whole, withdrawn: {} })).toEqual({
      absent: whole,
      withdrawn: statusEffectOf('withdrawn', undefined),
    });
  });

  it('[KER-8] there is no other status', () => {
    expect(statusEffectsShape.check({})).toBeNull();
    expect(statusEffectsShape.check({ early: whole })).toEqual({ path: '.early', fault: 'unknown-member' });
  });

  it('[KER-10] says in the schema what is left out', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(statusEffectsShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/StatusEffects' });
    expect(definitions.get('StatusEffects')).toMatchObject({
      description: 'What each status does to places; what is left out keeps its usual effect.',
      required: [],
    });
  });
});

describe('the shape of a ranking rule', () => {
  const rule = { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] };

  it('[KER-9] a draft may leave out everything', () => {
    expect(rankingRuleShape.fromDraft({})).toEqual(rule);
    const own = { ...rule, terminal: 'lot', style: 'strict' };
    expect(rankingRuleShape.fromDraft(own)).toEqual(own);
  });

  it.each([
    [rule, null],
    [{ ...rule, statuses: {} }, null],
    [{ ...rule, terminal: 'extra-test', style: '1-1-2' }, null],
    [{ ...rule, terminal: 'chief-judge', style: 'strict' }, null],
    [{ ...rule, terminal: 'lot' }, null],
    [
      { ...rule, terminal: 'coin' },
      { path: '.terminal', fault: 'wrong-value' },
    ],
    [
      { ...rule, style: '1-2-2' },
      { path: '.style', fault: 'wrong-value' },
    ],
    [
      { ...rule, conditions: 0 },
      { path: '.conditions', fault: 'wrong-value' },
    ],
    [
      { ...rule, tieBreaks: 0 },
      { path: '.tieBreaks', fault: 'wrong-value' },
    ],
    [
      { ...rule, statuses: 0 },
      { path: '.statuses', fault: 'wrong-value' },
    ],
    [
      { ...rule, note: 0 },
      { path: '.note', fault: 'unknown-member' },
    ],
    [{}, { path: '.tieBreaks', fault: 'missing-member' }],
    [{ tieBreaks: [] }, { path: '.terminal', fault: 'missing-member' }],
    [
      { tieBreaks: [], terminal: 'lot' },
      { path: '.style', fault: 'missing-member' },
    ],
    [
      { tieBreaks: [], terminal: 'lot', style: 'strict' },
      { path: '.conditions', fault: 'missing-member' },
    ],
  ])('[KER-8] %j', (value, expected) => {
    expect(rankingRuleShape.check(value)).toEqual(expected);
  });

  it('[KER-10] has a name and a description in the schema', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(rankingRuleShape.schema('draft', definitions)).toEqual({ $ref: '#/$defs/RankingRule' });
    expect(definitions.get('RankingRule')).toMatchObject({
      description: 'How tallies become places.',
      required: [],
    });
  });
});
