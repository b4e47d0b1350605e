import type { Archive, ArchivedTrade } from '../archive/archive';
import { isContested } from '../archive/is-contested';
import type { StageId, TradeId } from '../kernel/ids';
import { setUpTrade, unitResultsUnder } from './set-up-trade';

/** What a competition is set up by: a template's rankings of units, or another competition with its trades. */
export interface CompetitionPlan {
  readonly competition: Pick<
    Archive['competition'],
    'unitResults' | 'participationTarget' | 'hasOneTradeEach'
  >;
  readonly trades: readonly ArchivedTrade[];
}

/** Ids for what is new. */
export interface NewIds {
  readonly trade: () => TradeId;
  readonly stage: () => StageId;
}

/** A competition as its plan has it (TPL-3): trades, stages and rules under ids of their own, nobody in them, nothing marked. */
export function setUpCompetition(
  { competition: { unitResults, participationTarget, hasOneTradeEach }, trades: planned }: CompetitionPlan,
  competition: Pick<Archive['competition'], 'id' | 'name' | 'year' | 'note'>,
  newIds: NewIds,
): Pick<Archive, 'competition' | 'trades'> {
  // Reviews belong to last year's nominees.
  const trades = planned.filter(isContested);
  const ids = new Map(trades.map(({ id }) => [id, newIds.trade()]));
  return {
    competition: {
      ...competition,
      ...(unitResults ? { unitResults: unitResultsUnder(unitResults, ids) } : {}),
      ...(participationTarget === undefined ? {} : { participationTarget }),
      ...(hasOneTradeEach === undefined ? {} : { hasOneTradeEach }),
    },
    trades: trades.map((trade, index) =>
      setUpTrade(
        trade,
        {
          id: ids.get(trade.id) ?? trade.id,
          ordinal: index + 1,
          name: trade.name,
          occupation: trade.occupation,
        },
        newIds.stage,
      ),
    ),
  };
}
