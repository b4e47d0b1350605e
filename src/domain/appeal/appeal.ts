import type { AccountId, AppealId, EntryId, StageId } from '../kernel/ids';

/** Against a result, or only that it be added up again (查分). */
export const APPEAL_KINDS = ['appeal', 'score-query'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** On whose behalf: the leader of the unit, or the contestant. */
export const FILER_ROLES = ['leader', 'contestant'] as const;
export type FilerRole = (typeof FILER_ROLES)[number];

export const APPEAL_OUTCOMES = ['dismissed', 're-score', 'adjusted'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** What was found when a result was added up again. */
export interface Readdition {
  /** As it was published. */
  readonly published: string | null;
  /** As the sheets give it now. */
  readonly again: string | null;
  /** To the last fraction. */
  readonly agrees: boolean;
}

/** What is done with a deposit, in order: it is paid, then given back or kept. */
export const DEPOSIT_ACTS = ['deposit-paid', 'deposit-returned', 'deposit-kept'] as const;
export type DepositActKind = (typeof DEPOSIT_ACTS)[number];

/** What is done with an appeal. */
export type AppealAct =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'investigated'; readonly reason: string }
  /** `ledgerSeq`: the end of the ledger then; what carries the decision out comes after it. */
  | {
      readonly kind: 'decided' | 'decided-again';
      readonly outcome: AppealOutcome;
      readonly reason: string;
      readonly ledgerSeq: number;
    }
  /** The second level is asked. */
  | { readonly kind: 'asked-again'; readonly reason: string }
  /** By this row of the ledger. */
  | { readonly kind: 'carried-out'; readonly seq: number }
  /** It is dealt with together with another one that asks the same. */
  | { readonly kind: 'merged'; readonly into: AppealId; readonly reason: string }
  | ({ readonly kind: 'answered' } & Readdition)
  /** What becomes of the deposit, with the number of the receipt where there is one. */
  | { readonly kind: DepositActKind; readonly note: string }
  /** An arbitrator has nothing to do with it any more. */
  | { readonly kind: 'stood-aside'; readonly reason: string };

export type AppealActKind = AppealAct['kind'];

/** One step of an appeal; never edited. */
export interface AppealStep {
  readonly by: AccountId;
  readonly at: string;
  readonly act: AppealAct;
}

/** An appeal as it was filed. */
export interface Appeal {
  readonly id: AppealId;
  readonly stageId: StageId;
  readonly entryId: EntryId;
  readonly kind: AppealKind;
  readonly filedBy: AccountId;
  readonly filedAt: string;
}
