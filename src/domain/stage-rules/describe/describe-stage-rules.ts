import { describeAppeals } from '../../appeal/appeal-rule';
import { describeCorrections } from '../../correction/correction-rule';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import { describeRecheck } from '../../recheck/recheck-rule';
import { scaleKindOf } from '../../scale/scale-rule';
import { describeSignatures } from '../../signature/signature-rule';
import type { StageRules } from '../stage-rules';
import { describeAdvancement } from './describe-advancement';
import { describeAward, describePromotions } from './describe-honours';
import { describeRanking } from './describe-ranking';
import { describeScheme } from './describe-scheme';

/** One part of a stage's rules, in sentences. */
export interface RulesSection {
  readonly part:
    | 'scheme'
    | 'ranking'
    | 'advancement'
    | 'scale'
    | 'awards'
    | 'promotions'
    | 'recheck'
    | 'corrections'
    | 'signatures'
    | 'appeals';
  readonly title: LocalText;
  readonly sentences: readonly LocalText[];
}

const afterMarking = ({ recheck, corrections, signatures, appeals }: StageRules): RulesSection[] => [
  {
    part: 'recheck',
    title: say('成绩复核', 'Recheck'),
    sentences: recheck ? describeRecheck(recheck) : [],
  },
  {
    part: 'corrections',
    title: say('更正', 'Corrections'),
    sentences: corrections ? describeCorrections(corrections) : [],
  },
  {
    part: 'signatures',
    title: say('成绩签署', 'Signatures'),
    sentences: signatures ? describeSignatures(signatures) : [],
  },
  {
    part: 'appeals',
    title: say('申诉', 'Appeals'),
    sentences: appeals ? describeAppeals(appeals) : [],
  },
];

/** The rules of a stage as a person reads them (RUV-3): every rule a sentence in both languages; parts that say nothing are left out. */
export function describeStageRules(rules: StageRules): RulesSection[] {
  const { scheme, advancement, scale, awards, promotions } = rules;
  const sections: RulesSection[] = [
    {
      part: 'scheme',
      title: say('评分方案', 'Marking scheme'),
      sentences: scheme ? describeScheme(scheme) : [],
    },
    { part: 'ranking', title: say('名次', 'Ranking'), sentences: describeRanking(rules) },
    {
      part: 'advancement',
      title: say('晋级', 'Advancement'),
      sentences: advancement ? describeAdvancement(advancement, scheme) : [],
    },
    {
      part: 'scale',
      title: say('折算', 'Scale'),
      sentences: scale ? [scaleKindOf(scale).sentence(scale)] : [],
    },
    {
      part: 'awards',
      title: say('荣誉称号', 'Awards'),
      sentences: awards.map((rule) => describeAward(rule, scheme)),
    },
    {
      part: 'promotions',
      title: say('职业技能等级晋升', 'Promotions'),
      sentences: describePromotions(promotions, scheme),
    },
    ...afterMarking(rules),
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}
