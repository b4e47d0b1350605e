import type { CompetitionView, TradeSummary } from '#contract/competitions';
import type { BoardSnapshot, BoardStage } from '#contract/live';
import type { StageId } from '#domain/kernel/ids';
import type { OpenWork } from './use-open-sheets';

/** How far a trade has come: nothing to mark yet, marking, every sheet handed in, closed, published. */
export type TradeState = 'waiting' | 'marking' | 'complete' | 'closed' | 'published';

/** One trade with the stage that is under way or was last. */
export interface TradeRow {
  readonly trade: TradeSummary;
  readonly stage: BoardStage | null;
  readonly state: TradeState;
  /** Entries whose judges are too far apart; 0 where that is not known. */
  readonly openSpreads: number;
}

function stateOf(stage: BoardStage | null, open: OpenWork | undefined): TradeState {
  if (!stage) return 'waiting';
  if (stage.isClosed) return stage.edition && !stage.edition.isBehind ? 'published' : 'closed';
  return open?.sheets === 0 && open.spreads === 0 ? 'complete' : 'marking';
}

/** The trades in their order, each with its stage and state. `openWork`: what keeps them open, where that is known. */
export function tradeRows(
  competition: CompetitionView,
  board: BoardSnapshot | null,
  openWork: ReadonlyMap<StageId, OpenWork>,
): TradeRow[] {
  const stages = new Map(board?.stages.map((stage) => [stage.tradeId, stage]));
  return competition.trades.map((trade) => {
    const stage = stages.get(trade.id) ?? null;
    const open = stage ? openWork.get(stage.stageId) : undefined;
    return { trade, stage, state: stateOf(stage, open), openSpreads: open?.spreads ?? 0 };
  });
}
