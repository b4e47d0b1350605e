import type {
  Conflict,
  ConflictAnswerKind,
  ConflictKind,
  ConflictRule,
  ConflictTarget,
} from '../domain/conflict/conflict';
import type { ConflictState } from '../domain/conflict/found-conflict';
import type { Unmet } from '../domain/judge-allocation/allocation';
import type { PanelWarning } from '../domain/judge-allocation/panel-warnings';
import type { JudgeProfile, ProfileWarning, UnfitCause } from '../domain/judge-profile/judge-profile';
import type {
  ContestantId,
  EntryId,
  JudgeId,
  ModuleId,
  StageId,
  TradeId,
  UnitId,
} from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Seat } from '../domain/scheme/seat';

/** A judge as the register of a competition has her. */
export interface RegisteredJudge extends JudgeProfile {
  readonly judgeId: JudgeId;
  readonly name: string;
  readonly unitName: string | null;
  /** Where she has a seat. */
  readonly seatedIn: readonly TradeId[];
  /** Of today: the day of a stage is asked where she is seated. */
  readonly isBarred: boolean;
  readonly warning: ProfileWarning | null;
}

/** GET /api/competitions/:competitionId/judges */
export interface JudgeRegister {
  readonly judges: readonly RegisteredJudge[];
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
}

/** PATCH …/judges/:judgeId. What is named is changed; null: it is not known (any more). */
export type JudgeChangeBody = { readonly [Member in keyof JudgeProfile]?: JudgeProfile[Member] | null };

/** POST …/judges: account and entry of the register in one act. She comes in by slips: there is no password. */
export interface NewJudgeBody extends JudgeChangeBody {
  readonly name: string;
}

/** One line of the list: what was declared, or that she is of a unit that has people here. */
export interface ConflictView extends ConflictTarget {
  /** Null: found by her unit, nobody declared it. */
  readonly id: string | null;
  readonly judgeId: JudgeId;
  readonly judgeName: string;
  readonly kind: ConflictKind;
  /** Withdrawn: it was declared by mistake. */
  readonly state: ConflictState | 'withdrawn';
  readonly contestantName: string | null;
  readonly unitName: string;
  /** Declared by the number a judge sees; nobody's name stands beside it. */
  readonly number: string | null;
  /** A judge's own words for whom she means. */
  readonly named: string | null;
  /** The judge declared it herself. */
  readonly isOwn: boolean;
  readonly reason: string | null;
  readonly declaredByName: string | null;
  readonly declaredAt: string | null;
  readonly answer: (Omit<NonNullable<Conflict['answer']>, 'by'> & { readonly byName: string }) | null;
}

/** GET /api/competitions/:competitionId/conflicts */
export interface ConflictsView {
  readonly rule: ConflictRule;
  readonly conflicts: readonly ConflictView[];
}

/** POST …/conflicts. Of her own unit nothing is declared. */
export interface ConflictBody extends Omit<ConflictTarget, 'entryId'> {
  readonly judgeId: JudgeId;
  readonly kind: Exclude<ConflictKind, 'unit'>;
  readonly reason: string;
}

/** POST …/conflicts/answers. By `id` where it was declared; by judge and unit where it was found. */
export interface ConflictAnswerBody {
  readonly id?: string;
  readonly judgeId?: JudgeId;
  readonly unitId?: UnitId;
  readonly as: ConflictAnswerKind;
  readonly reason: string;
}

/** POST …/conflicts/:conflictId/target: whom the judge meant. Exactly one of the two. */
export type ConflictTargetBody = Omit<ConflictTarget, 'entryId'>;

/** GET …/conflicts/people?search=: people to declare a conflict with, a few at a time. */
export interface ConflictPerson {
  readonly contestantId: ContestantId;
  readonly name: string;
  readonly unitName: string;
}

/** A judge who could be seated in a stage. */
export interface SeatableJudge {
  readonly judgeId: JudgeId;
  readonly name: string;
  readonly unitName: string | null;
  readonly level: string | null;
  /** Why she may not be seated here. */
  readonly unfit: UnfitCause | null;
  readonly warning: ProfileWarning | null;
  /** Of how many entries she steps aside, or somebody has to decide; null while people are sealed. */
  readonly conflicts: number | null;
  /** Seats in the other stages of the competition. */
  readonly elsewhere: number;
}

export interface SeatedModule {
  readonly moduleId: ModuleId;
  readonly name: LocalText;
  /** With fewer marks its value stays open. */
  readonly minimumMarks: number;
}

/** GET /api/stages/:stageId/seats?heldOn= */
export interface SeatsView {
  readonly stageId: StageId;
  /** Of the seats as they are shown; sent back with a change. */
  readonly revision: string;
  readonly heldOn: string;
  readonly modules: readonly SeatedModule[];
  readonly judges: readonly SeatableJudge[];
  readonly seats: readonly Seat[];
  /** Seats whose judges have given marks there: they stay. */
  readonly marked: readonly Seat[];
  readonly warnings: readonly SeatWarning[];
}

/** A warning of a panel; entries by their numbers. */
export type SeatWarning =
  | Exclude<PanelWarning, { kind: 'entries-short' }>
  | { readonly kind: 'entries-short'; readonly moduleId: ModuleId; readonly numbers: readonly string[] };

/** PUT /api/stages/:stageId/seats */
export interface SeatsBody {
  readonly revision: string;
  /** The day on which the stage is held, YYYY-MM-DD: whoever is barred then is not seated. */
  readonly heldOn: string;
  readonly seats: readonly Seat[];
  /** Of the proposal that was taken up; it stays in the audit trail. */
  readonly seed?: string;
}

/** POST /api/stages/:stageId/seats/proposal. Nothing is written. */
export interface ProposalBody {
  readonly heldOn: string;
  /** The same seed gives the same seats; absent: the house makes one. */
  readonly seed?: string;
  readonly mostOfUnit: number;
  /** Whoever is in conflict with an entry of the stage is not seated, or is seated and steps aside. */
  readonly conflicted: 'keep-off' | 'step-aside';
  readonly panels: readonly { readonly moduleId: ModuleId; readonly size: number }[];
}

export interface ProposalView {
  readonly seed: string;
  readonly seats: readonly Seat[];
  readonly unmet: readonly Unmet[];
  readonly warnings: readonly SeatWarning[];
}

/** A judge and an entry between whom a conflict stands. */
export interface RecusalView {
  readonly judgeId: JudgeId;
  readonly judgeName: string;
  readonly entryId: EntryId;
  readonly number: string;
  readonly kind: ConflictKind;
  /** She is excused; she will be; somebody has to decide first. */
  readonly state: 'excused' | 'due' | 'undecided';
  /** She has given marks, which count no more once she is excused. */
  readonly hasMarks: boolean;
}

/** GET, POST /api/marking/stages/:stageId/recusals */
export interface RecusalsView {
  readonly stageId: StageId;
  readonly recusals: readonly RecusalView[];
  /** Declarations of judges seated here that name somebody in words, and nobody has said yet who that is. */
  readonly unplaced: number;
}
