import type { AccountId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { Appeal, AppealActKind, AppealStep } from './appeal';
import type { AppealRule } from './appeal-rule';
import { depositStanding } from './deposit-standing';
import { depositFor, isDepositAct } from './deposit-step';
import { appealStanding, type AppealState } from './appeal-standing';

/** An appeal with all that has been done with it. */
export interface AppealFile {
  readonly appeal: Appeal;
  readonly steps: readonly AppealStep[];
  readonly rule: AppealRule;
}

/** From where each act leads on (APL-4). */
const FROM: Readonly<Record<AppealActKind, readonly AppealState[]>> = {
  accepted: ['filed'],
  rejected: ['filed'],
  investigated: ['accepted'],
  decided: ['investigated'],
  'asked-again': ['decided'],
  'decided-again': ['asked-again'],
  'carried-out': ['decided', 'upheld'],
  merged: ['filed', 'accepted', 'investigated'],
  answered: ['filed'],
  'stood-aside': ['filed', 'accepted', 'investigated', 'decided', 'asked-again'],
  'deposit-paid': ['unpaid'],
  'deposit-returned': ['upheld', 'rejected', 'merged', 'final'],
  'deposit-kept': ['final'],
};

/** A score query is added up again and answered, or not taken; nobody decides anything (APL-9). */
const OF_QUERY: ReadonlySet<AppealActKind> = new Set(['rejected', 'answered', 'stood-aside', 'merged']);

/** What each end of a deposit answers: one that is owed, and no other (APD-3). */
const OWED = { 'deposit-returned': 'return', 'deposit-kept': 'keep' } as const;

const isSettling = (act: AppealActKind): act is keyof typeof OWED => act in OWED;

const isOfKind = ({ kind }: Appeal, act: AppealActKind): boolean =>
  kind === 'score-query' ? OF_QUERY.has(act) : act !== 'answered';

const hasBegun = (steps: readonly AppealStep[], act: AppealActKind): boolean =>
  steps.some((step) => step.act.kind === act);

/** Whether this arbitrator made the first decision, or stood aside (APL-6). */
export function isOutOf({ steps }: Pick<AppealFile, 'steps'>, by: AccountId, act: AppealActKind): boolean {
  return steps.some(
    (step) =>
      step.by === by &&
      (step.act.kind === 'stood-aside' || (act === 'decided-again' && step.act.kind === 'decided')),
  );
}

/**
 * Why this may not be done with an appeal now (APL-4, APL-5, APD-2); null when it may. Refusals: APPEAL_STEP, APPEAL_UNPAID while
 * its deposit is not there, APPEAL_LATE for a second
 * level asked too late, APPEAL_CONFLICT for who made the first decision or stood aside.
 */
export function refuseAct(file: AppealFile, act: AppealActKind, by: AccountId, now: string): Refusal | null {
  const { appeal, steps, rule } = file;
  const { state, outcome } = appealStanding(appeal, steps, rule, now);
  const deposit = depositFor(appeal, rule);
  if (deposit && state === 'unpaid' && !isDepositAct(act)) return { code: 'APPEAL_UNPAID', fen: deposit.fen };
  if (!isOfKind(appeal, act)) return { code: 'APPEAL_STEP' };
  if (!FROM[act].includes(state)) {
    const isPast = act === 'asked-again' && rule.secondLevel && hasBegun(steps, 'decided');
    return { code: isPast && !hasBegun(steps, 'asked-again') ? 'APPEAL_LATE' : 'APPEAL_STEP' };
  }
  if (isSettling(act) && depositStanding(appeal, steps, rule, now)?.owed !== OWED[act])
    return { code: 'APPEAL_STEP' };
  if (act === 'carried-out' && outcome === 'dismissed') return { code: 'APPEAL_STEP' };
  return isOutOf(file, by, act) ? { code: 'APPEAL_CONFLICT' } : null;
}
