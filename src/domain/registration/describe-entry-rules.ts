import { sayConditions } from '../eligibility/condition';
import type { LocalText } from '../kernel/local-text';
import { NO_CLAUSE, say, withClause } from '../kernel/say';
import type { EntryRules, Quota } from './entry-rules';

const both = (clause: string): LocalText => say(clause || NO_CLAUSE, clause || NO_CLAUSE);

const sayQuota = ({ places, reserves }: Quota, zh: string, en: string): LocalText =>
  say(
    `${zh}限报 ${places} 人${reserves > 0 ? `，另可候补 ${reserves} 人` : ''}`,
    `${en} sends at most ${places}${reserves > 0 ? `, and ${reserves} more as reserves` : ''}`,
  );

/** Who may register, sentence by sentence (RGS-7). `nameOf` says what a unit is called. */
export function describeEntryRules(
  { requirements, leastYears, quota, unitQuotas = [] }: EntryRules,
  nameOf: (unitId: string) => string,
): LocalText[] {
  const sentences = requirements.map(({ conditions, clause, text }) =>
    withClause(text ?? sayConditions(conditions, undefined), both(clause)),
  );
  if (leastYears) {
    const { years, clause } = leastYears;
    const words = say(`从事本工种不少于 ${years} 年`, `at least ${years} years in the trade`);
    sentences.push(withClause(words, both(clause)));
  }
  if (quota) sentences.push(sayQuota(quota, '每个单位', 'every unit'));
  for (const own of unitQuotas) sentences.push(sayQuota(own, nameOf(own.unitId), nameOf(own.unitId)));
  return sentences;
}
