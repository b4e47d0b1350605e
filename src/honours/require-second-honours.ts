import type { ConferredAward, ConferredPromotion } from '../domain/archive/published';
import type { TradeId } from '../domain/kernel/ids';
import { titleRow } from '../domain/second-computation/document';
import { notCoveredInHonours, notCoveredInResults } from '../domain/second-computation/not-covered';
import { oncePerPerson } from '../domain/second-computation/promotions';
import type { Outcome } from '../domain/second-computation/stages';
import type { Difference } from '../domain/verification/difference';
import { awardsDifference, promotionsDifference } from '../domain/verification/honours-difference';
import { RefusedError } from '../platform/http/refused-error';
import type { PublishedTrade } from './published-trade';

/** A published stage whose rules confer something, computed again up to the row that its edition names. */
export interface TradeAgain {
  readonly trade: PublishedTrade;
  readonly outcome: Outcome | undefined;
}

interface Conferred {
  readonly awards: readonly ConferredAward[];
  readonly promotions: readonly ConferredPromotion[];
}

/** Editions of the first version hold parts as printed only: conditions on them cannot be asked again exactly. */
const isOfFirstVersion = ({ result }: PublishedTrade): boolean =>
  result.content.standings.some(({ exactModules }) => exactModules === undefined);

const notCoveredIn = ({ trade }: TradeAgain): readonly string[] =>
  isOfFirstVersion(trade)
    ? ['edition version 1']
    : [...notCoveredInResults(trade.rules), ...notCoveredInHonours(trade.rules)];

/**
 * The second computation confers the same titles and promotions (SHD-4). What it does not know is answered by name, and no title
 * of that trade is compared then, nor any promotion: one person may be promoted once only.
 * @throws RefusedError SECOND_COMPUTATION_DIFFERS.
 */
export function requireSecondHonours(
  { awards, promotions }: Conferred,
  again: readonly TradeAgain[],
): readonly string[] {
  const notCovered = again.flatMap(notCoveredIn);
  const settled = oncePerPerson(again.map(({ outcome }) => outcome?.proposals ?? []));
  for (const tradeId of new Set(again.map(tradeOf))) {
    const mine = again.filter((one) => tradeOf(one) === tradeId);
    const titles = mine.flatMap(({ outcome }) => outcome?.titles ?? []);
    if (mine.every((one) => notCoveredIn(one).length === 0))
      refuse(
        awardsDifference(
          awards.filter((one) => one.tradeId === tradeId),
          titles.map(titleRow),
        ),
        again,
      );
    if (notCovered.length === 0)
      refuse(
        promotionsDifference(
          promotions.filter((one) => one.tradeId === tradeId),
          settled.filter((_, index) => tradeOf(again[index]!) === tradeId).flat(),
        ),
        again,
      );
  }
  return [...new Set(notCovered)];
}

const tradeOf = ({ trade }: TradeAgain): TradeId => trade.result.content.tradeId;

function refuse(difference: Difference | null, again: readonly TradeAgain[]): void {
  if (!difference) return;
  const { id, member, written, computed } = difference;
  const people = again.flatMap(({ trade }) => [...trade.people.values()]);
  const entry = people.find((person) => person.id === id)?.name ?? id;
  throw new RefusedError({
    code: 'SECOND_COMPUTATION_DIFFERS',
    entry,
    member,
    first: written,
    second: computed,
  });
}
