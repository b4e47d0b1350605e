import type { AdvancementRule } from '../../advancement/advancement-rule';
import { stepKindOf } from '../../advancement/steps/advancement-step';
import { sayConditions } from '../../eligibility/condition';
import type { LocalText } from '../../kernel/local-text';
import { joinTexts, LISTED, say, sayMany, sayPercent } from '../../kernel/say';
import { tieBreakKindOf } from '../../ranking/tie-breaks/tie-break';
import type { MarkingScheme } from '../../scheme/marking-scheme';

const TIES: Readonly<Record<AdvancementRule['tiesAtCut'], LocalText>> = {
  'all-in': say('晋级线上并列者全部晋级', 'all tied at the cut go on'),
  'all-out': say('晋级线上并列者全部不晋级', 'all tied at the cut stay'),
  'by-key': say('晋级线上并列者再比较', 'those tied at the cut are compared further'),
  decide: say('晋级线上并列者由裁判长决定', 'the chief judge decides among those tied at the cut'),
};

const sayTies = (
  { tiesAtCut, cutKeys = [] }: AdvancementRule,
  scheme: MarkingScheme | undefined,
): LocalText => {
  if (cutKeys.length === 0) return TIES[tiesAtCut];
  const keys = joinTexts(
    cutKeys.map((key) => tieBreakKindOf(key).sentence(key, scheme)),
    LISTED,
  );
  return say(`${TIES[tiesAtCut].zh}：${keys.zh}`, `${TIES[tiesAtCut].en}: ${keys.en}`);
};

const sayField = ({ minimumField }: AdvancementRule): LocalText[] => {
  if (!minimumField) return [];
  const { starters, otherwise } = minimumField;
  const [zh, en] =
    otherwise === 'nobody' ? ['无人晋级', 'nobody goes on'] : ['全部晋级', 'everybody goes on'];
  return [say(`到场不足 ${starters} 人时${zh}`, `with fewer than ${starters} starters ${en}`)];
};

/** Who goes on, in sentences. */
export function describeAdvancement(rule: AdvancementRule, scheme: MarkingScheme | undefined): LocalText[] {
  const { conditions, steps, perUnit, mostPercent, reserves } = rule;
  const ways = steps.map((step, index) => {
    const words = stepKindOf(step).sentence(step, scheme);
    return say(`晋级第 ${index + 1} 项：${words.zh}`, `Way in ${index + 1}: ${words.en}`);
  });
  const needed = sayConditions(conditions, scheme);
  return [
    ...ways,
    ...(conditions.length > 0 ? [say(`晋级须：${needed.zh}`, `Nobody goes on without: ${needed.en}`)] : []),
    sayTies(rule, scheme),
    ...(perUnit === undefined ? [] : [say(`每个单位最多 ${perUnit} 人`, `at most ${perUnit} of one unit`)]),
    ...(mostPercent === undefined
      ? []
      : [
          say(
            `总数不超过到场人数的 ${sayPercent(mostPercent)}`,
            `never more than ${sayPercent(mostPercent)} of the starters`,
          ),
        ]),
    ...sayField(rule),
    reserves === 0
      ? say('不设递补', 'no reserves')
      : say(`递补 ${reserves} 人`, sayMany(reserves, 'reserve')),
  ];
}
