import type { StageKind } from '../domain/archive/stage-kind';
import type { CompetitionId, StageId, TradeId, UnitId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { EditionState } from '../domain/publication/edition-state';
import type { PublicationPlan } from '../domain/publication/publication-plan';

/** What the public sees of one row: points as printed. */
export interface PublicStanding {
  readonly place: number;
  readonly sharedBy: number;
  readonly number: string;
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly total: string | null;
  readonly theory: string | null;
  readonly practical: string | null;
}

/** What the public sees of an edition. It is stored as it stands here, apart from the edition. */
export interface PublicContent {
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageKind: StageKind;
  readonly version: number;
  readonly publishedAt: string;
  /** Of the whole edition, which the public does not see. */
  readonly hash: string;
  /** Where objections go; empty where nothing is said. */
  readonly contact: string;
  /** Years of the notice for which no holidays were listed: weekends alone were left out. */
  readonly yearsNotListed: readonly number[];
  readonly standings: readonly PublicStanding[];
}

/** An edition as the public has it: GET /api/publication/stages/:stageId for whoever has no right to internal editions. */
export interface PublicResultView {
  readonly state: Exclude<EditionState, 'internal'>;
  /** When the public saw it first. */
  readonly shownAt: string;
  readonly finalAt: string | null;
  /** Days of the notice; null where there was none. */
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly workingDays: number | null;
  readonly content: PublicContent;
}

/** One criterion of the own result; null where the module's judges are counted by their sums. */
export interface OwnCriterion {
  readonly name: LocalText;
  readonly points: string | null;
}

export interface OwnModule {
  readonly name: LocalText;
  readonly full: string;
  readonly points: string | null;
  readonly criteria: readonly OwnCriterion[];
}

/** The own points of one contestant in one stage: nobody else's, and no judge. */
export interface OwnResult {
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageKind: StageKind;
  readonly number: string;
  readonly name: string;
  readonly unitName: string;
  readonly place: number;
  readonly sharedBy: number;
  readonly total: string | null;
  readonly modules: readonly OwnModule[];
}

/** GET /api/publication/competitions/:competitionId/plan; version 0: there is none. */
export interface PublicationPlanView extends PublicationPlan {
  readonly version: number;
  readonly savedAt: string | null;
}

/** PUT /api/publication/competitions/:competitionId/plan */
export interface PublicationPlanBody extends PublicationPlan {
  /** The version it was made from. */
  readonly version: number;
}

/** POST …/notice and …/finalize */
export interface EditionStateView {
  readonly version: number;
  readonly state: EditionState;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
}
