import { aspectOf, atLeast, moduleOf, points, schemeOf } from '../../../../test/rules/builders';
import type { AwardRule } from '../../award/award-rule';
import type { Condition } from '../../eligibility/condition';
import type { ModuleId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import type { PromotionRow, PromotionRules } from '../../promotion/promotion-rule';
import { describeAward, describePromotions } from './describe-honours';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')], { name: say('焊接', 'welding') })]);
const clause = say('第三条', 'art. 3');
const ground = { kind: 'places', fromPlace: 1, toPlace: 3 } as const;
const inWelding: Condition = {
  kind: 'minimum',
  of: { kind: 'module', moduleId: 'm1' as ModuleId },
  least: points('6'),
};
const needs = [...atLeast('8'), inWelding];
const NEEDS = say('总分不低于 8 分且焊接不低于 6 分', 'at least 8 in the total and at least 6 in welding');

describe('describeAward', () => {
  const award: AwardRule = {
    id: 'expert',
    title: say('技术能手', 'expert'),
    group: 'title',
    ground,
    conditions: [],
    tiesAtEnd: 'all-in',
    onStrike: 'stay-empty',
    clause,
  };
  /** What stands between the title and the clause. */
  const said = (zh: string, en: string): LocalText =>
    say(`技术能手：第 1—3 名${zh}（第三条）`, `expert: places 1–3${en} (art. 3)`);

  it.each<[Partial<AwardRule>, LocalText]>([
    [{}, said('', '')],
    [{ conditions: needs }, said(`；${NEEDS.zh}`, `; ${NEEDS.en}`)],
    [{ most: 10 }, said('；最多 10 人', '; at most 10')],
    [{ tiesAtEnd: 'all-out' }, said('；末位并列者均不授予', '; none of those who share the last place')],
    [{ minimumField: 6 }, said('；到场不少于 6 人', '; with at least 6 starters')],
    [{ onStrike: 'move-up' }, said('；取消后依次递补', '; if it is struck, the next move up')],
    [
      { conditions: needs, most: 10, tiesAtEnd: 'all-out', minimumField: 6, onStrike: 'move-up' },
      said(
        `；${NEEDS.zh}；最多 10 人；末位并列者均不授予；到场不少于 6 人；取消后依次递补`,
        `; ${NEEDS.en}; at most 10; none of those who share the last place; with at least 6 starters; if it is struck, the next move up`,
      ),
    ],
  ])('[RUV-3] a title with %j', (more, sentence) =>
    expect(describeAward({ ...award, ...more }, scheme)).toEqual(sentence),
  );
});

describe('describePromotions', () => {
  const row: PromotionRow = {
    id: 'up',
    name: say('晋升', 'up'),
    ground,
    conditions: [],
    grant: { kind: 'step', by: 1 },
    clause,
  };
  const rules = (more: Partial<PromotionRules> = {}): PromotionRules => ({
    ladder: 'five-level',
    oncePerYear: false,
    rows: [row],
    ...more,
  });
  const said = (zh: string, en: string): LocalText =>
    say(`晋升：第 1—3 名${zh}（第三条）`, `up: places 1–3${en} (art. 3)`);
  const GRANT = ['；在现等级上晋升 1 级', '; 1 level up'] as const;
  const after = (zh: string, en: string): LocalText => said(GRANT[0] + zh, GRANT[1] + en);

  it.each<[Partial<PromotionRow>, LocalText]>([
    [{}, after('', '')],
    [{ conditions: needs }, said(`；${NEEDS.zh}${GRANT[0]}`, `; ${NEEDS.en}${GRANT[1]}`)],
    [{ cap: 2 }, after('；最高到二级（技师）', '; never above level two (technician)')],
    [{ cap: 0 }, after('；最高到特级技师', '; never above special-grade technician')],
    [{ largestJump: 2 }, after('；最多跨 2 级', '; at most 2 levels at once')],
    [
      { lower: { groups: ['student', 'guest'], by: 1 } },
      after('；student、guest 低 1 级', '; student, guest: 1 level lower'),
    ],
    [
      { needsCertificate: true },
      after('；须有现等级证书编号', '; with the number of the present certificate'),
    ],
    [{ approver: say('省厅', 'the province') }, after('；由省厅批准', '; approved by the province')],
    [
      {
        cap: 1,
        largestJump: 2,
        lower: { groups: ['student'], by: 2 },
        needsCertificate: true,
        approver: say('省厅', 'the province'),
      },
      after(
        '；最高到一级（高级技师）；最多跨 2 级；student 低 2 级；须有现等级证书编号；由省厅批准',
        '; never above level one (senior technician); at most 2 levels at once; student: 2 levels lower; with the number of the present certificate; approved by the province',
      ),
    ],
  ])('[RUV-3] a row with %j', (more, sentence) =>
    expect(describePromotions(rules({ rows: [{ ...row, ...more }] }), scheme).slice(1)).toEqual([sentence]),
  );

  it('[RUV-3] says the ladder, whether once a year, and every row', () => {
    const second = { ...row, name: say('再晋升', 'up again') };
    expect(describePromotions(rules({ oncePerYear: true, rows: [row, second] }), scheme)).toEqual([
      say('按五级职业技能等级', 'On the five-level ladder'),
      say('每人每年只晋升一次', 'One promotion per person and year'),
      after('', ''),
      say('再晋升：第 1—3 名；在现等级上晋升 1 级（第三条）', 'up again: places 1–3; 1 level up (art. 3)'),
    ]);
    expect(describePromotions(rules({ ladder: 'eight-level' }), scheme)).toEqual([
      say('按“新八级”职业技能等级', 'On the eight-level ladder of 2022'),
      after('', ''),
    ]);
  });

  it('[RUV-3] without rows there is nothing to say', () => {
    expect(describePromotions(rules({ oncePerYear: true, rows: [] }), scheme)).toEqual([]);
  });
});
