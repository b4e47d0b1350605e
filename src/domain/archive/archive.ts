import type { Grade } from '../promotion/promotion-rule';
import type {
  AccountId,
  CompetitionId,
  ContestantId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
  TradeId,
  UnitId,
} from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { StageRules } from '../scheme/stage-rules';

export type StageKind = 'preliminary' | 'semifinal' | 'final';

export interface ArchivedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: 'enterprise' | 'institution' | 'county' | 'district';
  readonly headcount: number;
}

export interface ArchivedContestant {
  readonly id: ContestantId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  /** Present level on the five-level ladder; null: none yet. */
  readonly grade: Grade | null;
}

export interface ArchivedSeat {
  readonly moduleId: ModuleId;
  readonly judgeId: JudgeId;
}

export interface ArchivedEntry {
  readonly id: EntryId;
  readonly contestantId: ContestantId;
  /** What judges see instead of a name. Unique in the stage. */
  readonly number: string;
}

export interface ArchivedStage {
  readonly id: StageId;
  readonly ordinal: number;
  readonly kind: StageKind;
  readonly name: LocalText;
  readonly rules: StageRules;
  readonly entries: readonly ArchivedEntry[];
  readonly seats: readonly ArchivedSeat[];
}

export interface ArchivedTrade {
  readonly id: TradeId;
  readonly ordinal: number;
  readonly name: LocalText;
  /** The national occupational classification: code and printed name in the edition named. */
  readonly occupation: { readonly code: string; readonly name: string; readonly edition: string };
  readonly stages: readonly ArchivedStage[];
  /** Preliminary entrants as the units reported them. */
  readonly participations: readonly { readonly unitId: UnitId; readonly entrants: number }[];
}

export interface ArchivedJudge {
  readonly id: JudgeId;
  readonly name: string;
}

/** A whole competition in one document (docs/archive-format.md): set-up, rules, entries and every ledger row. */
export interface Archive {
  readonly format: 'baigong-archive';
  readonly version: 1;
  readonly competition: {
    readonly id: CompetitionId;
    readonly name: LocalText;
    readonly year: number;
    /** Said aloud wherever the data are not real. */
    readonly note: LocalText | null;
  };
  readonly units: readonly ArchivedUnit[];
  readonly contestants: readonly ArchivedContestant[];
  readonly judges: readonly ArchivedJudge[];
  readonly trades: readonly ArchivedTrade[];
  readonly ledger: readonly LedgerEntry[];
}

/** Whoever acts without an account: the seed loader and the archive reader. */
export const SYSTEM_ACTOR = 'system' as AccountId;
