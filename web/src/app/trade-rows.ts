import type { CompetitionView, TradeSummary } from '#contract/competitions';
import type { BoardSnapshot, BoardStage } from '#contract/live';
import type { EditionView } from '#contract/publication';
import type { StageId } from '#domain/kernel/ids';
import type { OpenWork } from './use-open-sheets';

/** How far a trade has come: nothing to mark yet, marking, every sheet handed in, closed, published. */
export type TradeState = 'waiting' | 'marking' | 'complete' | 'closed' | 'published';

/** One trade with the stage that is under way or was last. */
export interface TradeRow {
  readonly trade: TradeSummary;
  readonly stage: BoardStage | null;
  readonly state: TradeState;
  /** The newest edition that this account may see, internal ones included; null without one, or where that is not known. */
  readonly edition: EditionView | null;
  /** Entries whose judges are too far apart; 0 where that is not known. */
  readonly openSpreads: number;
}

function stateOf(
  stage: BoardStage | null,
  open: OpenWork | undefined,
  edition: EditionView | null,
): TradeState {
  if (!stage) return 'waiting';
  // The board knows what the public sees; an internal edition is known to those in charge.
  const isPublished = (stage.edition && !stage.edition.isBehind) || edition?.isBehind === false;
  if (stage.isClosed) return isPublished ? 'published' : 'closed';
  return open?.sheets === 0 && open.spreads === 0 ? 'complete' : 'marking';
}

/** What is known beside the board: what keeps stages open, and the newest editions. */
export interface KnownBeside {
  readonly openWork: ReadonlyMap<StageId, OpenWork>;
  readonly editions?: readonly EditionView[] | null;
}

/** The trades in their order, each with its stage and state. */
export function tradeRows(
  competition: CompetitionView,
  board: BoardSnapshot | null,
  { openWork, editions }: KnownBeside,
): TradeRow[] {
  const stages = new Map(board?.stages.map((stage) => [stage.tradeId, stage]));
  return competition.trades.map((trade) => {
    const stage = stages.get(trade.id) ?? null;
    const open = stage ? openWork.get(stage.stageId) : undefined;
    const edition = editions?.find(({ stageId }) => stageId === stage?.stageId) ?? null;
    return { trade, stage, state: stateOf(stage, open, edition), edition, openSpreads: open?.spreads ?? 0 };
  });
}
