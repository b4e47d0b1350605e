import {
  aspectOf,
  deductionOf,
  MEAN,
  moduleOf,
  points,
  schemeOf,
  TRIMMED,
} from '../../../../test/rules/builders';
import type { AdjustmentId, AspectId, ModuleId, SectionId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import { NO_CLAUSE, say } from '../../kernel/say';
import type { MarkingScheme, Module, Rounding } from '../../scheme/marking-scheme';
import { describeRounding, describeScheme } from './describe-scheme';

const seam = aspectOf('a1', { name: say('焊缝', 'seam') });
const welding = (more: Partial<Module> = {}, aspects = [seam]): Module =>
  moduleOf('m1', aspects, { name: say('焊接', 'welding'), ...more });
/** The sentences between "full marks" and the rounding. */
const inner = (scheme: MarkingScheme): LocalText[] => describeScheme(scheme).slice(1, -1);
const ofModule = (more: Partial<Module>): LocalText | undefined => inner(schemeOf([welding(more)]))[0];
const ofAspect = (more: Partial<typeof seam>): LocalText | undefined =>
  inner(schemeOf([welding({}, [{ ...seam, ...more }])]))[1];

const AT_END: Rounding = { decimals: 2, mode: 'half-up', at: 'final-only' };

describe('describeScheme', () => {
  it('[RUV-3] says full marks, modules with their aspects in order, and rounding', () => {
    const time = moduleOf(
      't',
      [aspectOf('b1', { name: say('理论', 'theory'), max: points('100'), step: points('1') })],
      {
        name: say('笔试', 'written test'),
        weight: 300_000,
        panel: { ...TRIMMED, over: 'module' },
      },
    );
    expect(describeScheme(schemeOf([welding(), time]))).toEqual([
      say('总分满分 40 分', 'Full marks 40'),
      say(
        '模块「焊接」：满分 10；权重 100 %；各评分点相加；逐个评分点；取各裁判评分的平均分；至少须有 1 个评分',
        'Module “welding”: full marks 10; weight 100 %; the sum of its aspects; aspect by aspect; the mean of the marks; at least 1 mark',
      ),
      say('焊缝：0 至 10 分，每 0.5 分一档', 'seam: 0 to 10 in steps of 0.5'),
      say(
        '模块「笔试」：满分 100；权重 30 %；各评分点相加；以每位裁判的模块合计分为准；去掉 1 个最高分和 1 个最低分，其余取平均分；至少须有 3 个评分',
        "Module “written test”: full marks 100; weight 30 %; the sum of its aspects; on each judge's module sum; the mean of the marks without the 1 highest and the 1 lowest; at least 3 marks",
      ),
      say('理论：0 至 100 分，每 1 分一档', 'theory: 0 to 100 in steps of 1'),
      say('仅总分保留 2 位小数，四舍五入', 'only the total is rounded to 2 decimals, half up'),
    ]);
  });

  it('[RUV-3] says what is unusual of a module: no weight, less is better, below zero, attempts', () => {
    const unusual = {
      weight: 0,
      better: 'lower',
      floor: 'none',
      combination: { kind: 'best', count: 1 },
    } as const;
    expect(ofModule(unusual)).toEqual(
      say(
        '模块「焊接」：最多 10；不计入总分，仅用于同分排序；取最好的一次；少者为优；可扣至负分；逐个评分点；取各裁判评分的平均分；至少须有 1 个评分',
        'Module “welding”: at most 10; not in the total, only breaks ties; the best attempt; less is better; may fall below zero; aspect by aspect; the mean of the marks; at least 1 mark',
      ),
    );
    expect(ofModule({ better: 'higher' })).toEqual(ofModule({}));
  });

  it('[ACK-1] says who acknowledges the sheets', () => {
    const last = (acknowledgedBy: NonNullable<Module['acknowledgedBy']>): (string | undefined)[] => {
      const { zh, en } = ofModule({ acknowledgedBy })!;
      return [zh.split('；').at(-1), en.split('; ').at(-1)];
    };
    expect(last(['contestant'])).toEqual([
      '评分表由裁判签名后，须经选手签字确认',
      'sheets signed by the judge are acknowledged by the contestant',
    ]);
    expect(last(['contestant', 'chief-judge'])).toEqual([
      '评分表由裁判签名后，须经选手、裁判长签字确认',
      'sheets signed by the judge are acknowledged by the contestant and the chief judge',
    ]);
    expect(ofModule({ acknowledgedBy: [] })).toEqual(ofModule({}));
  });

  it('[RUV-3] says when marks of a panel lie too far apart', () => {
    const { zh, en } = ofModule({ panel: { ...MEAN, spread: { kind: 'points', most: points('3') } } })!;
    expect(zh.split('；').at(-1)).toBe('最高与最低相差超过 3 分须重评，重评期间按现有评分计');
    expect(en.split('; ').at(-1)).toBe(
      'marks more than 3 apart go back to the judges, and the marks so far count meanwhile',
    );
  });

  const range = (least: string, most: string): { least: number; most: number } => ({
    least: points(least),
    most: points(most),
  });
  const usual = say('焊缝：0 至 10 分，每 0.5 分一档', 'seam: 0 to 10 in steps of 0.5');
  const and = (zh: string, en: string): LocalText => say(`${usual.zh}；${zh}`, `${usual.en}; ${en}`);

  it.each<[Partial<typeof seam>, LocalText]>([
    [{ factor: points('1.5') }, and('乘以系数 1.5', 'times 1.5')],
    [
      { declares: { factor: range('1', '3.5') } },
      and('乘以选手申报的难度系数 1—3.5', 'times the declared difficulty, 1 to 3.5'),
    ],
    [{ declares: { base: range('0', '12') } }, and('另加申报的基础分', 'plus the declared base value')],
    [
      { declares: { table: range('-5', '20') } },
      and('按申报的分值表换算', 'by the declared table of values'),
    ],
    [{ isAttempt: true }, and('可记未完成（DNF）、未参加（DNS）', 'may end as DNF or DNS')],
    [
      {
        factor: points('2'),
        declares: { factor: range('1', '2'), base: range('0', '1'), table: range('0', '1') },
        isAttempt: true,
      },
      and(
        '乘以系数 2；乘以选手申报的难度系数 1—2；另加申报的基础分；按申报的分值表换算；可记未完成（DNF）、未参加（DNS）',
        'times 2; times the declared difficulty, 1 to 2; plus the declared base value; by the declared table of values; may end as DNF or DNS',
      ),
    ],
    [{}, usual],
    [{ declares: {} }, usual],
  ])('[RUV-3] says of an aspect with %j what it is multiplied by and what is declared', (more, sentence) =>
    expect(ofAspect(more)).toEqual(sentence),
  );

  it('[RUV-3] says the marks of every section of the standard', () => {
    const sections = [
      { id: 's1' as SectionId, name: say('安全', 'safety'), fullMarks: points('2.5') },
      { id: 's2' as SectionId, name: say('工艺', 'craft'), fullMarks: points('7.5') },
    ];
    expect(inner({ ...schemeOf([welding()]), sections }).slice(2)).toEqual([
      say('标准章节「安全」合计 2.5 分', 'Standards section “safety” makes 2.5'),
      say('标准章节「工艺」合计 7.5 分', 'Standards section “craft” makes 7.5'),
    ]);
  });

  it('[RUV-3] says rules between aspects with their names and clauses; an unknown aspect by its id', () => {
    const scheme = schemeOf([welding({}, [seam, aspectOf('a2', { name: say('外观', 'looks') })])]);
    const clause = say('第五条', 'art. 5');
    const ids = ['a1', 'a9'] as AspectId[];
    const crossRules = [
      { kind: 'cap', aspectIds: ids, most: points('12'), clause },
      { kind: 'zero-unless', aspectId: ids[0]!, least: points('6'), zeroes: ['a2' as AspectId], clause },
    ] as const;
    expect(inner({ ...scheme, crossRules }).slice(3)).toEqual([
      say('「焊缝」、「a9」合计最多 12 分（第五条）', '“seam”, “a9” together at most 12 (art. 5)'),
      say(
        '「焊缝」不足 6 分时，「外观」记 0 分（第五条）',
        '“looks” count 0 unless “seam” is worth at least 6 (art. 5)',
      ),
    ]);
  });

  const clause = say('第九条', 'art. 9');
  const rules = [
    {
      id: 'phone' as AdjustmentId,
      name: say('带手机', 'phone'),
      kind: 'penalty',
      amount: { kind: 'points', points: points('5') },
      clause,
    },
    {
      id: 'late' as AdjustmentId,
      name: say('迟到', 'late'),
      kind: 'penalty',
      amount: { kind: 'percent', percent: 100_000 },
      moduleId: 'm1' as ModuleId,
      most: 2,
      clause,
    },
    {
      id: 'record' as AdjustmentId,
      name: say('破纪录', 'record'),
      kind: 'bonus',
      amount: { kind: 'points', points: points('0.5') },
      moduleId: 'm1' as ModuleId,
      clause,
    },
  ] as const;

  it.each([
    ['zero', say('扣至 0 为止', 'Nothing is taken off below zero')],
    ['none', say('可扣至负数', 'What is taken off may lead below zero')],
  ] as const)('[RUV-3] says penalties and bonuses with their clauses, and the floor: %s', (floor, last) => {
    expect(inner({ ...schemeOf([welding()]), adjustments: { floor, rules } }).slice(2)).toEqual([
      say('带手机：总分每次扣 5 分（第九条）', 'phone: 5 off the total each time (art. 9)'),
      say(
        '迟到：「焊接」每次扣 10 %，最多 2 次（第九条）',
        'late: 10 % off “welding” each time, at most 2 times (art. 9)',
      ),
      say('破纪录：「焊接」每次加 0.5 分（第九条）', 'record: 0.5 added to “welding” each time (art. 9)'),
      last,
    ]);
  });

  it('[RUV-3] where less is better nothing is called full marks, a penalty adds and a bonus takes off', () => {
    const scheme = {
      ...schemeOf([welding({ better: 'lower' })]),
      adjustments: { floor: 'zero', rules: rules.map((rule, index) => ({ ...rule, most: index + 1 })) },
    } as const;
    const sentences = describeScheme(scheme);
    expect(sentences[0]).toEqual(say('各模块合计最多 10', 'The modules add up to at most 10'));
    expect(sentences.slice(3, 6)).toEqual([
      say(
        '带手机：总成绩每次加 5，最多 1 次（第九条）',
        'phone: 5 added to the total each time, at most once (art. 9)',
      ),
      say(
        '迟到：「焊接」每次加 10 %，最多 2 次（第九条）',
        'late: 10 % added to “welding” each time, at most 2 times (art. 9)',
      ),
      say(
        '破纪录：「焊接」每次扣 0.5，最多 3 次（第九条）',
        'record: 0.5 off “welding” each time, at most 3 times (art. 9)',
      ),
    ]);
  });

  it('[RUV-3] a module in which more is better is adjusted as such, whatever the total is', () => {
    const clock = moduleOf('t', [seam], { better: 'lower' });
    const [phone, late] = inner({
      ...schemeOf([clock, welding({ weight: 0 })]),
      adjustments: { floor: 'zero', rules },
    }).slice(4);
    expect(phone?.en).toBe('phone: 5 added to the total each time (art. 9)');
    expect(late?.en).toBe('late: 10 % off “welding” each time, at most 2 times (art. 9)');
  });

  it('[RUV-3] a rule of which no clause is named has no brackets', () => {
    const [phone] = rules.map((rule) => ({ ...rule, clause: say(NO_CLAUSE, NO_CLAUSE) }));
    const scheme = { ...schemeOf([welding()]), adjustments: { floor: 'zero', rules: [phone!] } } as const;
    expect(inner(scheme)[2]).toEqual(say('带手机：总分每次扣 5 分', 'phone: 5 off the total each time'));
  });

  it('[RUV-3] names aspects of every kind in the words of their kind', () => {
    const scratch = deductionOf('d1', { name: say('划痕', 'scratches') });
    const scheme = schemeOf([moduleOf('m1', [seam, scratch])]);
    expect(inner(scheme)[2]).toEqual(
      say('划痕：扣分，每 0.5 分一档，最多扣 10 分', 'scratches: deduction in steps of 0.5, at most 10'),
    );
  });
});

describe('describeRounding', () => {
  it.each<[Rounding, zh: string, en: string]>([
    [AT_END, '仅总分保留 2 位小数，四舍五入', 'only the total is rounded to 2 decimals, half up'],
    [
      { decimals: 3, mode: 'half-even', at: 'display-only' },
      '仅显示时保留 3 位小数，四舍六入五成双',
      'values are rounded for display only, to 3 decimals, half to even',
    ],
    [
      { decimals: 1, mode: 'half-up', at: 'final-only' },
      '仅总分保留 1 位小数，四舍五入',
      'only the total is rounded to 1 decimal, half up',
    ],
    [
      { decimals: 0, mode: 'half-up', at: 'final-only' },
      '仅总分取整数，四舍五入',
      'only the total is rounded to whole numbers, half up',
    ],
    [
      { decimals: 2, mode: 'half-up', at: 'each-node' },
      '每一步计算结果均保留 2 位小数，四舍五入',
      'every step of the calculation is rounded to 2 decimals, half up',
    ],
    [
      { decimals: 2, mode: 'half-up', at: 'each-node', nodes: { contribution: 0, aspect: 3, module: 1 } },
      '每一步计算结果均保留 2 位小数，四舍五入；评分点 3 位；模块 1 位；加权分 0 位',
      'every step of the calculation is rounded to 2 decimals, half up; aspects 3; modules 1; weighted values 0',
    ],
  ])('[RUV-3] %j is said in both languages', (rounding, zh, en) =>
    expect(describeRounding(rounding)).toEqual({ zh, en }),
  );
});
