import type { StageId, TradeId } from '../kernel/ids';

/** A stage of a rehearsal as far as going on depends on it, in the order of trades and stages. */
export interface RehearsedStage {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly ordinal: number;
  /** It has a scheme: judges mark it. */
  readonly isMarked: boolean;
  readonly isClosed: boolean;
  readonly entries: number;
  /** Sheets that somebody, simulated or not, still owes. */
  readonly openSheets: number;
  /** Its rules say who goes on. */
  readonly hasAdvancement: boolean;
}

/** What a rehearsal that runs to its end does when nobody has a mark to give. */
export interface RehearsalStep {
  readonly kind: 'close' | 'advance';
  readonly stageId: StageId;
}

/**
 * The next step (RHS-9): a stage whose sheets are all in is closed; who goes on from a closed stage enters the next one, where nobody
 * is yet. Each is a whole act of its own, and what stands tells which come after it: a run that was cut off goes on from there.
 * @param done stages that the run leaves alone: it could not close them, or nobody went on from them
 * @returns null while judges are at work, or at the end
 */
export function nextStep(
  stages: readonly RehearsedStage[],
  done: ReadonlySet<StageId>,
): RehearsalStep | null {
  for (const stage of stages) {
    const { stageId, isMarked, isClosed, entries, openSheets, hasAdvancement } = stage;
    if (!isMarked || entries === 0 || done.has(stageId)) continue;
    if (!isClosed && openSheets === 0) return { kind: 'close', stageId };
    const next = stages.find((one) => one.tradeId === stage.tradeId && one.ordinal === stage.ordinal + 1);
    const isWaiting = next !== undefined && next.entries === 0 && !next.isClosed;
    if (isClosed && hasAdvancement && isWaiting) return { kind: 'advance', stageId };
  }
  return null;
}

/** Whether somebody still owes a sheet: a judge on a tablet, or a simulated one who marks in a moment. */
export function isSomebodyAtWork(stages: readonly RehearsedStage[]): boolean {
  return stages.some(({ isClosed, openSheets }) => !isClosed && openSheets > 0);
}
