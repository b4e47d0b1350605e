import type { LocalText } from '../kernel/local-text';
import { CLAUSES, joinTexts, say } from '../kernel/say';
import { sayUnitTieBreak } from './tie-breaks/unit-tie-break';
import { unitResultKindOf, type UnitResultRule } from './unit-result-rule';

const PER: Readonly<Record<NonNullable<UnitResultRule['per']>, LocalText>> = {
  members: say('除以到场队员数', 'divided by the members that started'),
  trades: say('除以参加工种数', 'divided by the trades taken part in'),
  headcount: say('除以职工人数', 'divided by the headcount'),
};

/** A ranking of units as a sentence. */
export function describeUnitResult(rule: UnitResultRule): LocalText {
  const per = rule.per ? [PER[rule.per]] : [];
  const ties = rule.tieBreaks.map(sayUnitTieBreak);
  const trades = rule.trades
    ? say(`计 ${rule.trades.length} 个工种`, `over ${rule.trades.length} trade(s)`)
    : say('计全部工种', 'over all trades');
  const words = joinTexts(
    [
      unitResultKindOf(rule.count).sentence(rule.count),
      ...per,
      trades,
      ...ties,
      say('仍相同则并列', 'still equal: shared'),
    ],
    CLAUSES,
  );
  return say(`${rule.name.zh}：${words.zh}`, `${rule.name.en}: ${words.en}`);
}
