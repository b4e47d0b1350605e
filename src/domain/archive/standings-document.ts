import type { CompetitionId, ContestantId, EntryId, StageId, TradeId, UnitId } from '../kernel/ids';
import type { EntryStatus } from '../ledger/entry-status';
import type { Prize } from '../award/prize-rule';
import type { Grade } from '../promotion/ladder';
import type { NoPromotion } from '../promotion/propose-promotions';
import type { Limited } from '../promotion/raise-grade';

/** One row of a stage's standings. */
export interface StandingRow {
  readonly entryId: EntryId;
  readonly contestantId: ContestantId;
  readonly number: string;
  readonly place: number | null;
  readonly sharedBy: number;
  readonly status: EntryStatus;
  /** Exact micro-points as "num/den" or "num"; null before the first mark. */
  readonly exactTotal: string | null;
  /** As the stage's rounding shows it, in points. */
  readonly total: string | null;
  /** The part of the total that earlier stages bring; null where nothing is carried. */
  readonly carried: string | null;
  /** Points per module in scheme order, shown; null before the module's first mark. */
  readonly modules: readonly (string | null)[];
  readonly marked: number;
  readonly expected: number;
  /** Every mark is there, panels are large enough, nothing is to be marked again. */
  readonly isComplete: boolean;
  /** Shares a place that the rule wants decided. */
  readonly needsDecision: boolean;
}

/** Who goes on from a stage: entries, best first. */
export interface AdvancementDocument {
  readonly starters: number;
  readonly advancing: readonly EntryId[];
  readonly reserves: readonly EntryId[];
  readonly undecided: readonly (readonly EntryId[])[];
  readonly nextIn: readonly EntryId[];
}

export interface PromotionDocument {
  readonly contestantId: ContestantId;
  readonly ruleId: string | null;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade | null;
  readonly refusal: NoPromotion | null;
  readonly limitedBy: Limited | null;
}

export interface StageDocument {
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  readonly isClosed: boolean;
  readonly standings: readonly StandingRow[];
  /** Null in a stage from which nobody goes on. */
  readonly advancement: AdvancementDocument | null;
  readonly awards: readonly {
    readonly contestantId: ContestantId;
    readonly ruleId: string;
    readonly prize?: Prize;
  }[];
  readonly promotions: readonly PromotionDocument[];
}

/** One ranking of the units. */
export interface UnitDocument {
  readonly ruleId: string;
  readonly standings: readonly {
    readonly unitId: UnitId;
    readonly place: number | null;
    readonly sharedBy: number;
    readonly exactValue: string | null;
    readonly value: string | null;
    readonly members: number;
  }[];
}

/** A whole trade: everybody's place over all its stages, and the units' rankings in it. */
export interface TradeDocument {
  readonly tradeId: TradeId;
  readonly overall: readonly {
    readonly contestantId: ContestantId;
    readonly place: number | null;
    readonly stageId: StageId;
    readonly total: string | null;
  }[];
  readonly units: readonly UnitDocument[];
}

/** 参赛率 of one unit: its entrants over all trades and its headcount. */
export interface ParticipationDocument {
  readonly unitId: UnitId;
  readonly entrants: number;
  readonly headcount: number;
  /** Exact, as "num/den" or "num"; null for a unit without employees. */
  readonly rate: string | null;
}

/** All results of a competition; written with `canonicalJson` it is the same bytes everywhere (ARC-2). */
export interface StandingsDocument {
  readonly format: 'baigong-standings';
  readonly version: 2;
  readonly competitionId: CompetitionId;
  /** The last ledger row it was computed from, and its hash. */
  readonly ledgerSeq: number;
  readonly ledgerHash: string;
  readonly stages: readonly StageDocument[];
  readonly trades: readonly TradeDocument[];
  /** Rankings of the units over all trades. */
  readonly units: readonly UnitDocument[];
  /** Units that entered somebody, in the order of the set-up. */
  readonly participation: readonly ParticipationDocument[];
}
