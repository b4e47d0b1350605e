import type { AppealAct, AppealActKind, AppealKind, AppealOutcome, FilerRole } from '../domain/appeal/appeal';
import type { AppealConflict } from '../domain/appeal/appeal-conflict';
import type { DepositStanding } from '../domain/appeal/deposit-standing';
import type { AppealRule } from '../domain/appeal/appeal-rule';
import type { AppealState } from '../domain/appeal/appeal-standing';
import type { AppealId, EntryId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { LedgerFact } from '../domain/ledger/ledger-fact';

/** An appeal or a score query, as a list shows it. */
export interface AppealLine {
  readonly id: AppealId;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageName: LocalText;
  readonly entryId: EntryId;
  readonly number: string;
  readonly contestantName: string;
  readonly unitName: string;
  readonly kind: AppealKind;
  readonly subject: string;
  readonly filedAt: string;
  readonly state: AppealState;
  readonly isOpen: boolean;
  readonly due: string | null;
  readonly isLate: boolean;
  readonly outcome: AppealOutcome | null;
  /** Null where none is asked for. */
  readonly deposit: DepositStanding | null;
}

/** A published stage in which whoever asks may file. */
export interface FilableStage {
  readonly stageId: StageId;
  readonly tradeName: LocalText;
  readonly stageName: LocalText;
  readonly version: number;
  /** The last instant that is in time. */
  readonly until: string;
  readonly isOver: boolean;
}

/** GET /api/publication/competitions/:competitionId/appeals: open ones first, the earliest due first. */
export interface AppealsView {
  readonly appeals: readonly AppealLine[];
  readonly stages: readonly FilableStage[];
}

/** GET /api/publication/stages/:stageId/appeals: whom whoever asks may file for. */
export interface FilingView {
  readonly stageId: StageId;
  readonly until: string;
  readonly rule: AppealRule;
  readonly entries: readonly {
    readonly entryId: EntryId;
    readonly number: string;
    readonly contestantName: string;
    readonly unitName: string;
  }[];
}

export interface AppealStepView {
  readonly by: string;
  readonly at: string;
  readonly act: AppealAct;
}

/** A row of the ledger that can be what a decision led to. */
export interface AppealCause {
  readonly seq: number;
  readonly at: string;
  readonly kind: LedgerFact['kind'];
}

/** GET /api/publication/appeals/:appealId, and the answer to every act. */
export interface AppealView extends AppealLine {
  /** Of the edition that it is against. */
  readonly version: number;
  readonly filerRole: FilerRole;
  readonly filerName: string;
  readonly text: string;
  readonly filedBy: string;
  readonly rule: AppealRule;
  readonly steps: readonly AppealStepView[];
  /** What whoever asks may do now. */
  readonly may: readonly AppealActKind[];
  /** Why an arbitrator who asks has nothing to do with it. */
  readonly conflict: AppealConflict | null;
  /** Others of the stage that it can be merged into. */
  readonly others: readonly { readonly id: AppealId; readonly number: string; readonly subject: string }[];
  readonly causes: readonly AppealCause[];
}
