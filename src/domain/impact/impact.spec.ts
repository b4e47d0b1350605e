import type { ContestantId } from '../kernel/ids';
import { say } from '../kernel/say';
import { announceCorrection } from './announce-correction';
import { compareEditions, type EditionRow } from './compare-editions';
import { reportImpact, type HonouredState } from './impact-report';

const row = (id: string, place: number, total: string, more: Partial<EditionRow> = {}): EditionRow => ({
  contestantId: id as ContestantId,
  contestantName: `虚构${id}`,
  unitName: '虚构一厂',
  number: id,
  place,
  sharedBy: 1,
  total,
  exactTotal: total,
  ...more,
});
const BEFORE = [row('a', 1, '90'), row('b', 2, '80'), row('c', 3, '70'), row('d', 4, '60')];
const AFTER = [
  row('b', 1, '95'),
  row('a', 2, '90'),
  row('c', 3, '70', { unitName: '虚构二厂' }),
  row('e', 4, '50'),
];

describe('what a later edition changes', () => {
  it('[IMC-5] names whoever stands elsewhere, has another total, came in, went out, or is called otherwise', () => {
    const lines = compareEditions(BEFORE, AFTER);
    expect(lines.map(({ contestantId, change }) => `${contestantId} ${change}`)).toEqual([
      'b place',
      'a place',
      'c details',
      'e added',
      'd gone',
    ]);
    expect(lines[0]).toMatchObject({ before: { place: 2, total: '80' }, after: { place: 1, total: '95' } });
    expect(compareEditions(BEFORE, [row('a', 1, '90.1'), ...BEFORE.slice(1)])[0]?.change).toBe('total');
    const tied = [row('a', 1, '90', { sharedBy: 2 }), ...BEFORE.slice(1)];
    expect(compareEditions(BEFORE, tied)[0]?.change).toBe('place');
  });

  it('[IMC-5] the same edition changes nothing, and both ways name the same people', () => {
    expect(compareEditions(BEFORE, BEFORE)).toEqual([]);
    const people = (lines: ReturnType<typeof compareEditions>) =>
      lines.map(({ contestantId }) => contestantId).toSorted();
    expect(people(compareEditions(AFTER, BEFORE))).toEqual(people(compareEditions(BEFORE, AFTER)));
  });

  it('[IMC-7] the announcement says it in both languages, person by person', () => {
    const texts = announceCorrection({
      competition: say('虚构大赛', 'Fictional contest'),
      trade: say('钳工', 'Fitting'),
      stage: say('决赛', 'final'),
      version: 1,
      lines: compareEditions(BEFORE, AFTER),
    });
    const [title, opening, first] = texts.zh.split('\n');
    expect(title).toBe('关于更正虚构大赛钳工决赛成绩的公告');
    expect(opening).toBe('经复核，对第 1 版成绩更正如下，涉及 5 名选手：');
    expect(first).toBe('1. 虚构b（虚构一厂，b 号）：由第 2 名，80 分更正为第 1 名，95 分；');
    expect(texts.zh).toContain('4. 虚构e（虚构一厂，e 号）：补列：第 4 名，50 分；');
    expect(texts.zh).toContain('5. 虚构d（虚构一厂，d 号）：取消名次；');
    expect(texts.zh).toContain('以第 2 版为准');
    expect(texts.en.split('\n')).toHaveLength(texts.zh.split('\n').length);
    const none = announceCorrection({
      competition: say('虚构大赛', 'Fictional contest'),
      trade: say('钳工', 'Fitting'),
      stage: say('决赛', 'final'),
      version: 3,
      lines: [],
    });
    expect(none.zh).toContain('各选手的名次和总分与第 3 版相同');
  });
});

describe('the impact report', () => {
  const person = (id: string) => ({
    contestantId: id as ContestantId,
    contestantName: `虚构${id}`,
    unitName: '虚构一厂',
  });
  const title = (id: string) => ({
    ...person(id),
    tradeId: 't',
    ruleId: 'champion',
    title: say('技术状元', 'champion'),
  });
  const state = (rows: readonly EditionRow[], more: Partial<HonouredState>): HonouredState => ({
    rows,
    goOn: [],
    titles: [],
    promotions: [],
    certificates: [],
    ...more,
  });

  it('[IMC-8] says what follows from the places: who goes on, titles and levels, each with before and after', () => {
    const goes = { isEntered: true, marks: 0 };
    const report = reportImpact(
      state(BEFORE, {
        goOn: [
          { ...person('c'), isEntered: true, marks: 6 },
          { ...person('a'), ...goes },
        ],
        titles: [title('a')],
        promotions: [{ ...person('a'), tradeId: 't', fromGrade: 3, toGrade: 2 }],
      }),
      state(AFTER, {
        goOn: [
          { ...person('a'), ...goes },
          { ...person('b'), isEntered: false, marks: 0 },
        ],
        titles: [title('b')],
        promotions: [{ ...person('a'), tradeId: 't', fromGrade: 3, toGrade: 1 }],
      }),
    );
    expect(report.counts).toEqual({ place: 5, advancement: 2, title: 2, promotion: 1, certificate: 0 });
    expect(report.people).toBe(5);
    const told = report.lines
      .filter(({ kind }) => kind !== 'place')
      .map(({ kind, contestantId, before, after, note }) => [
        `${kind} ${contestantId}`,
        before?.zh ?? null,
        after?.zh ?? null,
        note?.zh ?? null,
      ]);
    expect(told).toEqual([
      ['advancement b', null, '晋级下一阶段', '尚未编入下一阶段'],
      ['advancement c', '晋级下一阶段', null, '下一阶段已有 6 项评分，须作处理'],
      ['title b', null, '技术状元', null],
      ['title a', '技术状元', null, null],
      ['promotion a', '三级（高级工） → 二级（技师）', '三级（高级工） → 一级（高级技师）', null],
    ]);
  });

  it('[IMC-8] of the same state there is nothing to tell', () => {
    const same = state(BEFORE, { titles: [title('a')] });
    expect(reportImpact(same, same)).toEqual({
      counts: { place: 0, advancement: 0, title: 0, promotion: 0, certificate: 0 },
      people: 0,
      lines: [],
    });
  });
});
