import type { CompetitionView, TradeSummary } from '#contract/competitions';
import type { BoardSnapshot, BoardStage } from '#contract/live';
import type { StageId } from '#domain/kernel/ids';

/** How far a trade has come: nothing to mark yet, marking, every sheet handed in, closed, published. */
export type TradeState = 'waiting' | 'marking' | 'complete' | 'closed' | 'published';

/** One trade with the stage that is under way or was last. */
export interface TradeRow {
  readonly trade: TradeSummary;
  readonly stage: BoardStage | null;
  readonly state: TradeState;
}

function stateOf(stage: BoardStage | null, openSheets: number | undefined): TradeState {
  if (!stage) return 'waiting';
  if (stage.isClosed) return stage.edition && !stage.edition.isBehind ? 'published' : 'closed';
  return openSheets === 0 ? 'complete' : 'marking';
}

/** The trades in their order, each with its stage and state. `openSheets`: sheets not handed in, where that is known. */
export function tradeRows(
  competition: CompetitionView,
  board: BoardSnapshot | null,
  openSheets: ReadonlyMap<StageId, number>,
): TradeRow[] {
  const stages = new Map(board?.stages.map((stage) => [stage.tradeId, stage]));
  return competition.trades.map((trade) => {
    const stage = stages.get(trade.id) ?? null;
    return { trade, stage, state: stateOf(stage, stage ? openSheets.get(stage.stageId) : undefined) };
  });
}
