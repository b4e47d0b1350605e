import type { CompetitionId, EntryId, StageId, TradeId } from '../kernel/ids';

/** One row of a standings document. */
export interface StandingRow {
  readonly entryId: EntryId;
  readonly number: string;
  readonly place: number | null;
  readonly sharedBy: number;
  /** Exact micro-points as "num/den" or "num"; null before the first mark. */
  readonly exactTotal: string | null;
  /** As the stage's rounding shows it, in points. */
  readonly total: string | null;
  /** Points per module in scheme order, shown; null before the module's first mark. */
  readonly modules: readonly (string | null)[];
  readonly marked: number;
  readonly expected: number;
}

export interface StageDocument {
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  readonly isClosed: boolean;
  readonly standings: readonly StandingRow[];
}

/** The standings of every marked stage of a competition; written with `canonicalJson` it is the same bytes everywhere (ARC-2). */
export interface StandingsDocument {
  readonly format: 'baigong-standings';
  readonly version: 1;
  readonly competitionId: CompetitionId;
  /** The last ledger row it was computed from, and its hash. */
  readonly ledgerSeq: number;
  readonly ledgerHash: string;
  readonly stages: readonly StageDocument[];
}
