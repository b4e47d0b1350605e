import { aspectOf, moduleOf, PLAIN_RULES, schemeOf } from '../../../../test/rules/builders';
import { say } from '../../kernel/say';
import type { StageRules } from '../stage-rules';
import { describeAdvancement } from './describe-advancement';
import { describeAward, describePromotions } from './describe-honours';
import { describeRanking } from './describe-ranking';
import { describeScheme } from './describe-scheme';
import { describeStageRules } from './describe-stage-rules';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const honour = { ground: { kind: 'everybody' }, conditions: [], clause: say('第三条', 'art. 3') } as const;
const rules = {
  ...PLAIN_RULES,
  scheme,
  carryOver: { kind: 'restart' },
  advancement: {
    conditions: [],
    steps: [{ kind: 'top-places', places: 3 }],
    tiesAtCut: 'all-in',
    reserves: 0,
  },
  scale: { kind: 'plain' },
  awards: [
    {
      ...honour,
      id: 'expert',
      title: say('技术能手', 'expert'),
      group: 'title',
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
    },
  ],
  promotions: {
    ladder: 'five-level',
    oncePerYear: false,
    rows: [{ ...honour, id: 'up', name: say('晋升', 'up'), grant: { kind: 'step', by: 1 } }],
  },
} as const satisfies StageRules;

describe('describeStageRules', () => {
  it('[RUV-3] says every part under its title, in a fixed order', () => {
    expect(describeStageRules(rules)).toEqual([
      { part: 'scheme', title: say('评分方案', 'Marking scheme'), sentences: describeScheme(scheme) },
      { part: 'ranking', title: say('名次', 'Ranking'), sentences: describeRanking(rules) },
      {
        part: 'advancement',
        title: say('晋级', 'Advancement'),
        sentences: describeAdvancement(rules.advancement, scheme),
      },
      { part: 'scale', title: say('折算', 'Scale'), sentences: [say('按原始总分比较', 'plain points')] },
      {
        part: 'awards',
        title: say('荣誉称号', 'Awards'),
        sentences: [describeAward(rules.awards[0], scheme)],
      },
      {
        part: 'promotions',
        title: say('职业技能等级晋升', 'Promotions'),
        sentences: describePromotions(rules.promotions, scheme),
      },
    ]);
  });

  it('[RUV-3] leaves out parts that say nothing; places are always given somehow', () => {
    expect(describeStageRules(PLAIN_RULES)).toEqual([
      { part: 'ranking', title: say('名次', 'Ranking'), sentences: describeRanking(PLAIN_RULES) },
    ]);
  });
});
