import type { StageKind } from './stage-kind';
import type { Conflict, ConflictRule } from '../conflict/conflict';
import type { JudgeProfile } from '../judge-profile/judge-profile';
import type { UnitKind } from '../eligibility/person';
import type { IdentityKind } from '../identity/identity-kind';
import type { ArchivedRegistration } from '../registration/registration';
import type { EntryRules } from '../registration/entry-rules';
import type { Grade } from '../promotion/ladder';
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
import type { StageSchedule } from '../schedule/session';
import type { ArchivedEdition, ArchivedHonours } from './published';
import type { StageRules } from '../stage-rules/stage-rules';
import type { UnitResultRule } from '../units/unit-result-rule';

/** A review marks nominees of a selection: it decides no place and counts for no unit. */
/** What a stage of a contest can be. */
export type ContestStageKind = Exclude<StageKind, 'review'>;

export interface ArchivedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly headcount: number;
  /** The unit above it in the tree: county, sector, city. */
  readonly parentId?: UnitId;
  /** Unified social credit code; one that fails its check is allowed. */
  readonly creditCode?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

export interface ArchivedContestant {
  readonly id: ContestantId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  /** Present level on the five-level ladder; null: none yet. */
  readonly grade: Grade | null;
  /** What rules may mark people with; absent: nothing. */
  readonly groups?: readonly string[];
  /** The number of the present certificate, where it is known. */
  readonly certificate?: string;
  /** The year in which a competition last raised the level, where it is known. */
  readonly lastPromotedYear?: number;
  /** The document that tells who she is; sealed wherever it is stored. */
  readonly identity?: { readonly kind: IdentityKind; readonly number: string };
  readonly phone?: string;
  /** Two digits of GB/T 4658. */
  readonly education?: string;
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
  /** Sessions and who works where; absent: none. */
  readonly schedule?: StageSchedule;
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
  /** Rankings of the units within this trade; absent: none. */
  readonly unitResults?: readonly UnitResultRule[];
  /** Who may register; absent: whoever comes. */
  readonly entryRules?: EntryRules;
  /** By id; absent: none. */
  readonly registrations?: readonly ArchivedRegistration[];
}

export interface ArchivedJudge {
  readonly id: JudgeId;
  readonly name: string;
  /** What the register knows of her; absent: nothing. */
  readonly profile?: JudgeProfile;
}

/** A whole competition in one document (docs/archive-format.md): set-up, rules, entries and every ledger row. */
export interface Archive {
  readonly format: 'baigong-archive';
  readonly version: 2;
  readonly competition: {
    readonly id: CompetitionId;
    readonly name: LocalText;
    readonly year: number;
    /** Said aloud wherever the data are not real. */
    readonly note: LocalText | null;
    /** Rankings of the units over all trades; absent: none. */
    readonly unitResults?: readonly UnitResultRule[];
    /** The share of its workers that every unit is to bring, in millionths. */
    readonly participationTarget?: number;
    /** Nobody registers for a second trade. */
    readonly hasOneTradeEach?: true;
    /** A rehearsal of that competition: its results do not count (RHS-1). Absent: the real thing. */
    readonly rehearsalOf?: CompetitionId;
    /** What a conflict of each kind does; absent: each keeps the judge from marking. */
    readonly conflictRule?: ConflictRule;
  };
  readonly units: readonly ArchivedUnit[];
  readonly contestants: readonly ArchivedContestant[];
  readonly judges: readonly ArchivedJudge[];
  /** Declared conflicts of judges and what was answered; absent: none. */
  readonly conflicts?: readonly Conflict[];
  readonly trades: readonly ArchivedTrade[];
  readonly ledger: readonly LedgerEntry[];
  /** Every edition of published results; absent: nothing is published. */
  readonly editions?: readonly ArchivedEdition[];
  /** Titles and promotions as they were conferred last; absent: never. */
  readonly honours?: ArchivedHonours;
}

/** Everything of an archive but its rows: they come one after the other. */
export type ArchiveHead = Omit<Archive, 'ledger'>;

/** Whoever acts without an account: the seed loader and the archive reader. */
export const SYSTEM_ACTOR = 'system' as AccountId;
