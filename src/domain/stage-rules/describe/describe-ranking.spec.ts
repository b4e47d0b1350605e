import { aspectOf, atLeast, moduleOf, PLAIN_RANKING, schemeOf } from '../../../../test/rules/builders';
import type { ModuleId, StageId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import type { RankingRule } from '../../ranking/ranking-rule';
import { describeRanking } from './describe-ranking';

const welding = moduleOf('m1', [aspectOf('a1')], { name: say('焊接', 'welding') });
const scheme = schemeOf([welding]);
const sentences = (more: Partial<RankingRule> = {}): LocalText[] =>
  describeRanking({ ranking: { ...PLAIN_RANKING, ...more }, scheme });
const RESTART = say('各阶段成绩不累计，从零开始', 'every stage starts from zero');
const HIGHER = say('总分高者在前', 'The higher total stands first');
const LOWER = say('总成绩少者在前', 'The lower total stands first');
const SHARED = say('仍相同则并列', 'still equal: the place is shared');
const STYLE = say('两人并列第 1 名后为第 3 名', 'after two who share place 1 comes place 3');

describe('describeRanking', () => {
  it('[RUV-3] says where points come from, which total stands first, and what becomes of ties', () => {
    expect(sentences()).toEqual([RESTART, HIGHER, SHARED, STYLE]);
    expect(describeRanking({ ranking: PLAIN_RANKING })).toEqual([RESTART, HIGHER, SHARED, STYLE]);
  });

  it('[RUV-3] where less is better the lower total stands first', () => {
    const times = schemeOf([{ ...welding, better: 'lower' }]);
    expect(describeRanking({ ranking: PLAIN_RANKING, scheme: times })[1]).toEqual(LOWER);
  });

  it('[RUV-3] says what earlier stages bring', () => {
    const carryOver = { kind: 'add', from: [{ stageId: 'semi' as StageId, of: 'total' }] } as const;
    expect(describeRanking({ ranking: PLAIN_RANKING, scheme, carryOver })[0]).toEqual(
      say('本阶段成绩加上至阶段 semi 的累计成绩', "this stage's points plus the total after stage semi"),
    );
  });

  it('[RUV-3] says the tie-breaks in their order', () => {
    const tieBreaks = [
      { key: 'part', part: 'practical' },
      { key: 'module', moduleId: 'm1' as ModuleId },
    ] as const;
    expect(sentences({ tieBreaks })).toEqual([
      RESTART,
      HIGHER,
      say('同分排序第 1 项：实操成绩高者在前', 'Tie-break 1: more points in practical'),
      say('同分排序第 2 项：「焊接」成绩高者在前', 'Tie-break 2: more points in “welding”'),
      SHARED,
      STYLE,
    ]);
  });

  it.each([
    ['share', '仍相同则并列', 'still equal: the place is shared'],
    ['extra-test', '仍相同则加试', 'still equal: an extra test decides'],
    ['chief-judge', '仍相同由裁判长决定并记录理由', 'still equal: the chief judge decides and records why'],
    ['lot', '仍相同则抽签', 'still equal: the lot decides'],
  ] as const)('[RUV-3] says who is decided by: %s', (terminal, zh, en) =>
    expect(sentences({ terminal })[2]).toEqual({ zh, en }),
  );

  it.each([
    ['1-1-3', '两人并列第 1 名后为第 3 名', 'after two who share place 1 comes place 3'],
    ['1-1-2', '两人并列第 1 名后为第 2 名', 'after two who share place 1 comes place 2'],
    ['strict', '名次不并列', 'no place is shared'],
  ] as const)('[RUV-3] says how places are counted: %s', (style, zh, en) =>
    expect(sentences({ style })[3]).toEqual({ zh, en }),
  );

  it('[RUV-3] says what a place needs, and what statuses do to it', () => {
    const conditions = [...atLeast('6'), { kind: 'sex', sex: 'female' } as const];
    const statuses = {
      absent: { place: 'none', others: 'stay', starts: 'no', unit: { kind: 'left-out' } },
      late: { place: 'after', others: 'move-up', starts: 'yes', unit: { kind: 'field-plus', plus: 1 } },
    } as const;
    expect(sentences({ conditions, statuses }).slice(4)).toEqual([
      say(
        '不满足者不计名次：总分不低于 6 分且限女性',
        'No place without: at least 6 in the total and women only',
      ),
      say(
        '缺考：不计名次；名次空缺；不计入单位名次和',
        "absent: without a place; the place stays empty; left out of the unit's sum of places",
      ),
      say(
        '迟到：排在有成绩者之后；单位名次和中按参赛数加 1 计',
        "late: placed after all who have a result; counts the number of entries + 1 in a unit's sum of places",
      ),
    ]);
  });
});
