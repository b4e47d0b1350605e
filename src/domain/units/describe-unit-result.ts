import type { LocalText } from '../kernel/local-text';
import { CLAUSES, joinTexts, say, sayMany, withClause } from '../kernel/say';
import { sayUnitTieBreak } from './tie-breaks/unit-tie-break';
import { unitResultKindOf, type UnitResultRule } from './unit-result-rule';

const PER: Readonly<Record<NonNullable<UnitResultRule['per']>, LocalText>> = {
  members: say('除以到场队员数', 'divided by the members that started'),
  trades: say('除以参加工种数', 'divided by the trades taken part in'),
  headcount: say('除以职工人数', 'divided by the headcount'),
};

/** Within a trade there is nothing to say of trades. */
const sayTrades = ({ trades }: UnitResultRule, level: 'trade' | 'competition'): LocalText[] => {
  if (level === 'trade') return [];
  return trades
    ? [say(`计 ${trades.length} 个工种`, `over ${sayMany(trades.length, 'trade')}`)]
    : [say('计全部工种', 'over all trades')];
};

/** A ranking of units, of one trade or of the competition, as a sentence with its clause. */
export function describeUnitResult(rule: UnitResultRule, level: 'trade' | 'competition'): LocalText {
  const per = rule.per ? [PER[rule.per]] : [];
  const ties = rule.tieBreaks.map(sayUnitTieBreak);
  const words = joinTexts(
    [
      unitResultKindOf(rule.count).sentence(rule.count),
      ...per,
      ...sayTrades(rule, level),
      ...ties,
      say('仍相同则并列', 'still equal: shared'),
    ],
    CLAUSES,
  );
  return withClause(say(`${rule.name.zh}：${words.zh}`, `${rule.name.en}: ${words.en}`), rule.clause);
}
