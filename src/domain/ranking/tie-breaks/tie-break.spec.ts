import { aspectOf, MEAN, moduleOf, points, schemeOf } from '../../../../test/rules/builders';
import type { AspectId, ModuleId, StageId } from '../../kernel/ids';
import type { JsonSchema } from '../../kernel/shapes';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import { tieBreakKindOf, tieBreaksShape, type TieBreak } from './tie-break';

const named = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
const time: Aspect = {
  id: 'w1' as AspectId,
  name: named('用时', 'time'),
  kind: 'time',
  limit: points('100'),
  step: points('1'),
};
const scheme = schemeOf([
  moduleOf('p', [aspectOf('p1', { name: named('倒角', 'chamfer') }), aspectOf('p2')], {
    name: named('钳工', 'fitting'),
  }),
  moduleOf('w', [time], { name: named('速度', 'speed'), better: 'lower', weight: 0 }),
  moduleOf('q', [aspectOf('q1')], { name: named('装配', 'assembly'), panel: { ...MEAN, over: 'module' } }),
]);
const withPenalties: MarkingScheme = { ...scheme, adjustments: { floor: 'zero', rules: [] } };
const shown: MarkingScheme = { ...scheme, rounding: { ...scheme.rounding, at: 'display-only' } };

const byModule = (id: string): TieBreak => ({ key: 'module', moduleId: id as ModuleId });
const byAspect = (id: string): TieBreak => ({ key: 'aspect', aspectId: id as AspectId });
const countBack = (id: string, count: number): TieBreak => ({
  key: 'count-back',
  moduleId: id as ModuleId,
  count,
});
const earlier: TieBreak = { key: 'earlier-stage', stageId: 'semi' as StageId };

const sentence = (tieBreak: TieBreak, of: MarkingScheme | undefined): string => {
  const { zh, en } = tieBreakKindOf(tieBreak).sentence(tieBreak, of);
  return `${zh} / ${en}`;
};

describe('what a tie-break compares', () => {
  it.each<[string, TieBreak]>([
    ['理论成绩高者在前 / more points in theory', { key: 'part', part: 'theory' }],
    ['实操成绩高者在前 / more points in practical', { key: 'part', part: 'practical' }],
    ['「钳工」成绩高者在前 / more points in “fitting”', byModule('p')],
    ['「速度」少者在前 / less in “speed”', byModule('w')],
    ['「x」成绩高者在前 / more points in “x”', byModule('x')],
    ['「倒角」得分高者在前 / more points in “chamfer”', byAspect('p1')],
    ['「用时」少者在前 / less in “time”', byAspect('w1')],
    ['「x」得分高者在前 / more points in “x”', byAspect('x')],
    ['按模块顺序逐个比较 / module by module in their order', { key: 'modules-in-order' }],
    ['保留更多小数比较总分 / the total with more decimals', { key: 'more-decimals' }],
    ['本阶段成绩好者在前 / the better points of this stage', { key: 'own-total' }],
    ['前一阶段（semi）成绩好者在前 / the better total in stage semi', earlier],
    ['「钳工」最好单次成绩好者在前 / the best single in “fitting”', countBack('p', 1)],
    [
      '「钳工」由最好一次起逐次比较，共 2 次 / the best single in “fitting”, then the next best, 2 in all',
      countBack('p', 2),
    ],
    ['罚分少者在前 / less taken off by penalties', { key: 'fewer-penalties' }],
    ['年龄小者在前 / the younger first', { key: 'age', first: 'younger' }],
    ['年龄大者在前 / the older first', { key: 'age', first: 'older' }],
    [
      'student、apprentice 优先 / student, apprentice first',
      { key: 'group', groups: ['student', 'apprentice'] },
    ],
  ])('[TIE-12] %s', (expected, tieBreak) => {
    expect(sentence(tieBreak, scheme)).toBe(expected);
  });

  it('[TIE-12] without a scheme things are called by their ids', () => {
    expect(sentence(byModule('p'), undefined)).toBe('「p」成绩高者在前 / more points in “p”');
    expect(sentence(byAspect('p1'), undefined)).toBe('「p1」得分高者在前 / more points in “p1”');
    expect(sentence(countBack('p', 1), undefined)).toBe('「p」最好单次成绩好者在前 / the best single in “p”');
  });
});

describe('what keeps a tie-break from being legal', () => {
  const faults = (tieBreak: TieBreak, of: MarkingScheme | undefined): string[] =>
    tieBreakKindOf(tieBreak)
      .faults('at', tieBreak, of)
      .map(({ path, fault }) => `${path} ${fault}`);

  it.each<[TieBreak, string[]]>([
    [{ key: 'part', part: 'practical' }, []],
    [{ key: 'part', part: 'theory' }, ['at unknown-part']],
    [byModule('w'), []],
    [byModule('x'), ['at.moduleId unknown-module']],
    [byAspect('w1'), []],
    [byAspect('x'), ['at.aspectId unknown-aspect']],
    [byAspect('q1'), ['at.aspectId needs-panel-by-aspect']],
    [{ key: 'modules-in-order' }, []],
    [{ key: 'more-decimals' }, []],
    [{ key: 'own-total' }, []],
    [earlier, []],
    [countBack('p', 1), []],
    [countBack('p', 0), ['at.count out-of-range']],
    [countBack('x', 1), ['at.moduleId unknown-module']],
    [countBack('q', 1), ['at.moduleId needs-panel-by-aspect']],
    [{ key: 'fewer-penalties' }, ['at never-reached']],
    [{ key: 'age', first: 'older' }, []],
    [{ key: 'group', groups: ['student'] }, []],
    [{ key: 'group', groups: [] }, ['at.groups empty']],
  ])('[SCH-9] %j has the faults %j', (tieBreak, expected) => {
    expect(faults(tieBreak, scheme)).toEqual(expected);
  });

  it('[SCH-9] a part is there with one module of it', () => {
    const both = schemeOf([moduleOf('t', [aspectOf('t1')], { part: 'theory' }), scheme.modules[0]!]);
    expect(faults({ key: 'part', part: 'theory' }, both)).toEqual([]);
    expect(faults({ key: 'part', part: 'practical' }, both)).toEqual([]);
  });

  it('[SCH-9] more decimals separate nothing where nothing is rounded', () => {
    expect(faults({ key: 'more-decimals' }, shown)).toEqual(['at never-reached']);
    expect(faults({ key: 'more-decimals' }, undefined)).toEqual(['at never-reached']);
  });

  it('[SCH-9] penalties separate where the scheme knows some', () => {
    expect(faults({ key: 'fewer-penalties' }, withPenalties)).toEqual([]);
    expect(faults({ key: 'fewer-penalties' }, undefined)).toEqual(['at never-reached']);
  });

  it.each<[TieBreak, string[]]>([
    [{ key: 'part', part: 'practical' }, ['at unknown-part']],
    [byModule('p'), ['at.moduleId unknown-module']],
    [byAspect('p1'), ['at.aspectId unknown-aspect']],
    [{ key: 'modules-in-order' }, ['at unknown-module']],
    [countBack('p', 1), ['at.moduleId unknown-module']],
    [{ key: 'own-total' }, []],
    [earlier, []],
    [{ key: 'age', first: 'older' }, []],
  ])('[SCH-9] in a stage without a scheme %j has the faults %j', (tieBreak, expected) => {
    expect(faults(tieBreak, undefined)).toEqual(expected);
  });
});

describe('the shape of tie-breaks', () => {
  const WHOLE: readonly Record<string, unknown>[] = [
    { key: 'part', part: 'theory' },
    { key: 'part', part: 'practical' },
    { key: 'module', moduleId: 'p' },
    { key: 'aspect', aspectId: 'p1' },
    { key: 'modules-in-order' },
    { key: 'more-decimals' },
    { key: 'own-total' },
    { key: 'earlier-stage', stageId: 'semi' },
    { key: 'count-back', moduleId: 'p', count: 0 },
    { key: 'count-back', moduleId: 'p', count: 100 },
    { key: 'fewer-penalties' },
    { key: 'age', first: 'younger' },
    { key: 'age', first: 'older' },
    { key: 'group', groups: ['student'] },
  ];

  it.each(WHOLE)('[KER-8] $key fits as it is, and nothing may be added', (tieBreak) => {
    expect(tieBreaksShape.check([tieBreak])).toBeNull();
    expect(tieBreaksShape.check([{ ...tieBreak, note: 1 }])).toEqual({
      path: '[0].note',
      fault: 'unknown-member',
    });
    expect(tieBreaksShape.fromDraft([tieBreak])).toEqual([tieBreak]);
  });

  it.each([
    ['part', 'part'],
    ['module', 'moduleId'],
    ['aspect', 'aspectId'],
    ['earlier-stage', 'stageId'],
    ['count-back', 'moduleId'],
    ['age', 'first'],
    ['group', 'groups'],
  ])('[KER-8] %s must have its %s', (key, member) => {
    expect(tieBreaksShape.check([{ key }])).toEqual({
      path: `[0].${member}`,
      fault: 'missing-member',
    });
  });

  it.each([
    [{ key: 'part', part: 'half' }, '[0].part'],
    [{ key: 'module', moduleId: '' }, '[0].moduleId'],
    [{ key: 'aspect', aspectId: 'a b' }, '[0].aspectId'],
    [{ key: 'earlier-stage', stageId: 1 }, '[0].stageId'],
    [{ key: 'count-back', moduleId: '', count: 1 }, '[0].moduleId'],
    [{ key: 'count-back', moduleId: 'p', count: -1 }, '[0].count'],
    [{ key: 'count-back', moduleId: 'p', count: 101 }, '[0].count'],
    [{ key: 'age', first: 'tallest' }, '[0].first'],
    [{ key: 'group', groups: [] }, '[0].groups'],
    [{ key: 'group', groups: [''] }, '[0].groups[0]'],
    [{ key: 'group', groups: Array.from({ length: 51 }, () => 'g') }, '[0].groups'],
    [{ key: 'weight' }, '[0].key'],
    ['part', '[0]'],
  ])('[KER-8] %j is wrong at %s', (tieBreak, path) => {
    expect(tieBreaksShape.check([tieBreak])).toEqual({ path, fault: 'wrong-value' });
  });

  it('[KER-8] there are at most 20, and 50 groups', () => {
    const all = Array.from({ length: 20 }, () => ({ key: 'own-total' }));
    expect(tieBreaksShape.check(all)).toBeNull();
    expect(tieBreaksShape.check([...all, all[0]])).toEqual({ path: '', fault: 'wrong-value' });
    const groups = Array.from({ length: 50 }, () => 'g');
    expect(tieBreaksShape.check([{ key: 'group', groups }])).toBeNull();
  });

  it('[KER-9] in a draft a count back compares one unless it says more', () => {
    expect(tieBreaksShape.fromDraft([{ key: 'count-back', moduleId: 'p' }])).toEqual([
      { key: 'count-back', moduleId: 'p', count: 1 },
    ]);
    const two = { key: 'count-back', moduleId: 'p', count: 2 };
    expect(tieBreaksShape.fromDraft([two])).toEqual([two]);
  });

  it('[KER-10] stands once in the schema, with each of its kinds', () => {
    const definitions = new Map<string, JsonSchema>();
    expect(tieBreaksShape.schema('archive', definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/TieBreak' },
      maxItems: 20,
    });
    const { description, oneOf } = definitions.get('TieBreak') as unknown as {
      description: string;
      oneOf: { properties: { key: JsonSchema } }[];
    };
    expect(description).toBe('One member of the ordered list that separates equal totals.');
    expect(oneOf.map(({ properties: { key } }) => key['const'])).toEqual([
      ...new Set(WHOLE.map(({ key }) => key)),
    ]);
  });
});
