import type { CarryOverRule } from '../carry-over/carry-over-rule';
import type { EarlierPoints } from '../carry-over/carry-over-kind';
import type { Person } from '../eligibility/person';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import type { RankingRule } from '../ranking/ranking-rule';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';

/** A stage with all that its standings depend on besides the ledger. */
export interface RankedStage {
  readonly id: StageId;
  readonly scheme: MarkingScheme;
  readonly ranking: RankingRule;
  readonly carryOver?: CarryOverRule | undefined;
  readonly seats: readonly Seat[];
  readonly entries: readonly StageEntry[];
}

export interface StageEntry {
  readonly id: EntryId;
  readonly contestantId: ContestantId;
  readonly number: string;
}

/** Points of everybody in earlier stages of the trade. */
export type PointsByStage = ReadonlyMap<StageId, ReadonlyMap<ContestantId, EarlierPoints>>;

/** A stage at one moment, and what it needs from outside its own ledger. */
export interface StageMoment {
  readonly stage: RankedStage;
  readonly book: StageBook;
  /** Needed where points are carried or earlier stages break ties. */
  readonly earlier?: PointsByStage;
  /** Needed where rules ask for age, sex, level, unit or groups. */
  readonly people?: ReadonlyMap<ContestantId, Person>;
}
