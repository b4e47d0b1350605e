import type { AccountId, ContestantId, StageId, TradeId, UnitId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { SelectionAct } from '../domain/selection/selection-act';
import type { SelectionKind, SelectionRule } from '../domain/selection/selection-rule';
import type { Grade } from '../domain/promotion/ladder';
import type { Candidacy } from '../domain/selection/technicians/candidates';
import type { ContestPlace } from '../domain/selection/technicians/technician-person';
import type { CapKind } from '../domain/selection/technicians/cap-book';
import type { TechnicianState } from '../domain/selection/technicians/judge-technicians';
import type { TechniciansRule } from '../domain/selection/technicians/technicians-rule';
import type { TermState } from '../domain/selection/technicians/term';
import type { UnmetPrerequisite } from '../domain/selection/technicians/unmet-prerequisites';
import type { UnitRefusal } from '../domain/selection/units/judge-units';
import type { UnitPartKind, UnitsRule } from '../domain/selection/units/units-rule';

/** A published result that a selection rests on. */
export interface SelectionEdition {
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  readonly version: number;
  readonly hash: string;
}

/** GET /api/honours/competitions/:competitionId/selections */
export interface SelectionListItem {
  readonly ruleId: string;
  readonly kind: SelectionKind;
  readonly name: LocalText;
  readonly decidedAt: string | null;
  /** How many are chosen, once it is decided. */
  readonly chosen: number;
}

/** What was entered, by whom and when. */
export interface SelectionRecord {
  readonly seq: number;
  readonly at: string;
  readonly byName: string;
  readonly act:
    | SelectionAct
    | { readonly kind: 'decide' | 'review' }
    | { readonly kind: 'redo'; readonly reason: string };
}

export interface SelectionDecision {
  readonly at: string;
  readonly by: AccountId;
  readonly byName: string;
  readonly editions: readonly SelectionEdition[];
  /** Whether results have been published since that it does not rest on. */
  readonly isBehind: boolean;
}

interface OneSelection<Rule extends SelectionRule> {
  readonly kind: Rule['kind'];
  readonly rule: Rule;
  readonly ruleVersion: number;
  /** The number of the last act: said again when it is decided. */
  readonly seq: number;
  readonly mayMake: boolean;
  /** Stages whose results are not published yet. */
  readonly missing: number;
  /** Trades that it counts and whose newest edition is not final: the list is provisional as long as there is one. */
  readonly notFinal: readonly LocalText[];
  readonly decision: SelectionDecision | null;
  readonly records: readonly SelectionRecord[];
}

export interface UnitLineView {
  readonly id: string;
  readonly name: LocalText;
  readonly value: string;
  readonly places: readonly number[];
}

export interface UnitPartView {
  readonly kind: UnitPartKind;
  readonly lines: readonly UnitLineView[];
  readonly value: string | null;
  readonly weight: string;
  readonly counts: string;
}

export interface SheetLineView {
  readonly itemId: string;
  readonly own: string | null;
  /** What the unit's own account says to it; null: the desk entered the line. */
  readonly ownNote: string | null;
  readonly reviewed: string | null;
  readonly isFailed: boolean;
  readonly note: string;
}

export interface UnitRowView {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly place: number | null;
  readonly sharedBy: number;
  readonly sum: string;
  readonly parts: readonly UnitPartView[];
  readonly sheet: readonly SheetLineView[];
  readonly refusal: UnitRefusal | null;
  readonly failedItem: LocalText | null;
  readonly titleId: string | null;
  readonly title: LocalText | null;
  readonly isTied: boolean;
}

export interface ContributionView {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly title: string;
  readonly reason: string;
}

export interface UnitsSelectionView extends OneSelection<UnitsRule> {
  readonly rows: readonly UnitRowView[];
  /** Outside the quota. */
  readonly contributions: readonly ContributionView[];
}

export interface TechnicianRowView extends Candidacy {
  readonly contestantName: string;
  readonly unitName: string;
  readonly tradeName: LocalText;
  readonly occupation: string;
  readonly grade: Grade | null;
  /** Null: nobody has said. */
  readonly isFrontLine: boolean | null;
  readonly post: string;
  /** This competition's places and those that were entered. */
  readonly places: readonly ContestPlace[];
  readonly unmet: readonly UnmetPrerequisite[];
  readonly state: TechnicianState;
  readonly cappedBy: CapKind | null;
  /** The panel's score and place, once the review is published. */
  readonly score: string | null;
  readonly reviewPlace: number | null;
}

/** The stage in which the panel marks the candidates. */
export interface ReviewView {
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  /** The newest edition; null: not published yet. */
  readonly version: number | null;
  readonly hash: string | null;
  /** Candidates with nothing missing who are not in it yet. */
  readonly waiting: number;
}

/** Somebody who was chosen, and how long the term goes on. */
export interface ServingView {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: TermState;
}

export interface TechniciansSelectionView extends OneSelection<TechniciansRule> {
  readonly rows: readonly TechnicianRowView[];
  readonly review: ReviewView | null;
  /** Whether honours are conferred from the newest editions. */
  readonly isConferred: boolean;
  /** Empty until it is decided. */
  readonly serving: readonly ServingView[];
}

/** GET /api/honours/competitions/:competitionId/selections/:ruleId */
export type SelectionView = UnitsSelectionView | TechniciansSelectionView;

/** POST …/review: who was entered for the panel */
export interface MadeReview {
  readonly stageId: StageId;
  readonly entered: number;
}

/** POST …/acts */
export interface SelectionActsBody {
  readonly acts: readonly SelectionAct[];
}

/** POST …/decide */
export interface DecideSelectionBody {
  /** The last act that was seen. */
  readonly seq: number;
  /** The first day of the term, where there is one. */
  readonly startsOn?: string;
}

/** POST …/redo */
export interface RedoSelectionBody {
  readonly reason: string;
}
