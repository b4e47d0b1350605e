import { Injectable } from '@nestjs/common';
import type { AwardView } from '../../contract/honours';
import { conferAwards } from '../../domain/award/confer-awards';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { candidatesOf, fieldOf, standingOf, struckIn, type PublishedTrade } from '../published-trade';
import { AwardsRepository } from './awards.repository';

@Injectable()
export class AwardsService {
  constructor(private readonly awards: AwardsRepository) {}

  /** Confers the titles of every published trade, in the order of the trades and places. */
  async confer(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly PublishedTrade[],
  ): Promise<AwardView[]> {
    const awards = trades.flatMap(toAwardViews);
    await this.awards.replace(tx, competitionId, awards);
    return awards;
  }

  /** The same, stored nowhere: what these trades would confer. */
  preview(trades: readonly PublishedTrade[]): AwardView[] {
    return trades.flatMap(toAwardViews);
  }

  /** Those of an archive, as they are. */
  takeOver(tx: Tx, competitionId: CompetitionId, all: readonly AwardView[]): Promise<void> {
    return this.awards.replace(tx, competitionId, all);
  }

  list(competitionId: CompetitionId): Promise<AwardView[]> {
    return this.awards.list(competitionId);
  }
}

function toAwardViews(trade: PublishedTrade): AwardView[] {
  const { rules, result } = trade;
  const conferred = conferAwards({
    candidates: candidatesOf(trade),
    rules: rules.awards,
    field: fieldOf(trade),
    scale: rules.scale,
    struck: struckIn(trade),
  });
  return conferred.map(({ contestantId, ruleId, prize }) => {
    const rule = rules.awards.find((one) => one.id === ruleId);
    if (!rule) throw new Error(`award rule ${ruleId} is not among those it was conferred by`);
    const { contestantName, unitName, place, total, juryPlace } = standingOf(trade, contestantId);
    const { tradeId, tradeName } = result.content;
    return {
      contestantId,
      contestantName,
      unitName,
      tradeId,
      tradeName,
      place,
      total: total ?? '',
      ruleId,
      title: rule.title,
      clause: rule.clause,
      ...(prize ? { prize } : {}),
      ...(rule.deliberation && juryPlace !== undefined ? { juryPlace } : {}),
    };
  });
}
