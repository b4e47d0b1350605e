import type { ArchivedContestant, ArchivedTrade, ArchivedUnit, Archive } from '../archive';
import type { StageKind } from '../stage-kind';
import type { AdjustmentId, AspectId, ContestantId, JudgeId, ModuleId, StageId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { MarkValue } from '../../kernel/mark-value';
import type { Points } from '../../kernel/points';
import type { Declaration } from '../../ledger/declaration';
import type { EntryStatus } from '../../ledger/entry-status';
import type { SpreadPlace } from '../../ledger/spread-place';
import type { TieDecision } from '../../ledger/stage-book';
import type { StageRules } from '../../stage-rules/stage-rules';

/** Marks of one stage: person → judge → aspect → mark. */
export type DraftMarks = Readonly<
  Record<ContestantId, Readonly<Record<JudgeId, Readonly<Record<AspectId, MarkValue>>>>>
>;

/** What the desk said of one person. */
export interface DraftRecord {
  readonly status?: EntryStatus;
  readonly adjustments?: readonly { readonly id: AdjustmentId; readonly times: number }[];
  readonly declared?: Readonly<Record<AspectId, Declaration>>;
  readonly excused?: readonly JudgeId[];
  readonly hasWildCard?: true;
  readonly hasDeclined?: true;
  readonly insteadOf?: ContestantId;
  readonly struckAwards?: readonly string[];
  /** What judges gave in the first round of what they marked again: judge → aspect → mark. */
  readonly firstRound?: Readonly<Record<JudgeId, Readonly<Record<AspectId, MarkValue>>>>;
  /** What the chief judge decided after the second round; without a worth the panel's value stands. */
  readonly spreadDecisions?: readonly (SpreadPlace & { readonly worth?: Points })[];
}

export interface DraftStage {
  readonly id: StageId;
  readonly kind: StageKind;
  readonly name: LocalText;
  readonly rules: StageRules;
  /** People in the stage. */
  readonly entries: readonly { readonly contestantId: ContestantId; readonly number: string }[];
  /** Who marks which module; whoever gives marks in it unless said otherwise. */
  readonly seats?: Readonly<Record<ModuleId, readonly JudgeId[]>>;
  readonly marks: DraftMarks;
  readonly records: Readonly<Record<ContestantId, DraftRecord>>;
  readonly decisions: readonly {
    readonly order: readonly ContestantId[];
    readonly by: TieDecision['by'];
  }[];
  readonly isClosed: boolean;
}

export interface DraftTrade extends Pick<ArchivedTrade, 'id' | 'name' | 'occupation' | 'unitResults'> {
  /** In their order. */
  readonly stages: readonly DraftStage[];
}

/** A competition as a person writes it down from published results: no ledger, no hashes, most of it may be left out. */
export interface Draft {
  readonly format: 'baigong-draft';
  readonly version: 2;
  readonly competition: Archive['competition'];
  readonly units: readonly ArchivedUnit[];
  readonly contestants: readonly ArchivedContestant[];
  readonly trades: readonly DraftTrade[];
}
