import { carryOverKindOf, RESTART } from '../../carry-over/carry-over-rule';
import { sayConditions } from '../../eligibility/condition';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import type { EntryStatus } from '../../ledger/entry-status';
import type { RankingRule } from '../../ranking/ranking-rule';
import { describeStatus } from '../../ranking/status-effect';
import { tieBreakKindOf } from '../../ranking/tie-breaks/tie-break';
import { betterOf } from '../../scheme/better-of';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { StageRules } from '../stage-rules';

const TERMINALS: Readonly<Record<RankingRule['terminal'], LocalText>> = {
  share: say('仍相同则并列', 'still equal: the place is shared'),
  'extra-test': say('仍相同则加试', 'still equal: an extra test decides'),
  'chief-judge': say('仍相同由裁判长决定并记录理由', 'still equal: the chief judge decides and records why'),
  lot: say('仍相同则抽签', 'still equal: the lot decides'),
};

const STYLES: Readonly<Record<RankingRule['style'], LocalText>> = {
  '1-1-3': say('两人并列第 1 名后为第 3 名', 'after two who share place 1 comes place 3'),
  '1-1-2': say('两人并列第 1 名后为第 2 名', 'after two who share place 1 comes place 2'),
  strict: say('名次不并列', 'no place is shared'),
};

/** How places are given, in sentences. */
export function describeRanking({
  ranking,
  scheme,
  carryOver = RESTART,
}: Pick<StageRules, 'ranking' | 'scheme' | 'carryOver'>): LocalText[] {
  const { tieBreaks, terminal, style, conditions, statuses = {} } = ranking;
  const isLess = scheme !== undefined && betterOf(scheme) === 'lower';
  const ties = tieBreaks.map((tieBreak, index) => {
    const words = tieBreakKindOf(tieBreak).sentence(tieBreak, scheme);
    return say(`同分排序第 ${index + 1} 项：${words.zh}`, `Tie-break ${index + 1}: ${words.en}`);
  });
  return [
    carryOverKindOf(carryOver).sentence(carryOver),
    isLess
      ? say('总成绩少者在前', 'The lower total stands first')
      : say('总分高者在前', 'The higher total stands first'),
    ...ties,
    TERMINALS[terminal],
    STYLES[style],
    ...placedOnlyIf(conditions, scheme),
    ...(Object.keys(statuses) as EntryStatus[]).map((status) => describeStatus(status, statuses)),
  ];
}

const placedOnlyIf = (
  conditions: RankingRule['conditions'],
  scheme: MarkingScheme | undefined,
): LocalText[] => {
  if (conditions.length === 0) return [];
  const words = sayConditions(conditions, scheme);
  return [say(`不满足者不计名次：${words.zh}`, `No place without: ${words.en}`)];
};
