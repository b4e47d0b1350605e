import {
  DEPOSIT_ACTS,
  type Appeal,
  type AppealActKind,
  type AppealStep,
  type DepositActKind,
} from './appeal';
import type { AppealRule, DepositDue } from './appeal-rule';

/** Whether an act is about the deposit alone, and moves nothing else. */
export function isDepositAct(kind: AppealActKind): kind is DepositActKind {
  return DEPOSIT_ACTS.some((one) => one === kind);
}

/** What is deposited for an appeal; a score query costs nothing. */
export function depositFor({ kind }: Pick<Appeal, 'kind'>, { depositDue }: AppealRule): DepositDue | null {
  return kind === 'appeal' ? (depositDue ?? null) : null;
}

/** When the deposit was paid; undefined while it is not. */
export function paidAt(steps: readonly AppealStep[]): string | undefined {
  return steps.find(({ act }) => act.kind === 'deposit-paid')?.at;
}
