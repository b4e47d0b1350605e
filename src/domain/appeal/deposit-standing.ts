import type { Appeal, AppealStep } from './appeal';
import type { AppealRule } from './appeal-rule';
import { appealStanding, type AppealState } from './appeal-standing';
import { depositFor } from './deposit-step';

/** Where the deposit of an appeal stands. */
export interface DepositStanding {
  readonly fen: number;
  readonly state: 'due' | 'paid' | 'returned' | 'kept';
  /** What has to be done with it by the rule; null while nothing has. */
  readonly owed: 'return' | 'keep' | null;
}

const OVER: ReadonlySet<AppealState> = new Set(['upheld', 'rejected', 'merged', 'final']);

/**
 * Where the deposit stands (APD-1, APD-3): given back when the appeal was upheld, or was not heard by itself, kept when it was
 * dismissed; null where none is asked for.
 */
export function depositStanding(
  appeal: Appeal,
  steps: readonly AppealStep[],
  rule: AppealRule,
  now: string,
): DepositStanding | null {
  const deposit = depositFor(appeal, rule);
  if (!deposit) return null;
  const { fen } = deposit;
  const has = (kind: AppealStep['act']['kind']): boolean => steps.some(({ act }) => act.kind === kind);
  if (has('deposit-returned')) return { fen, state: 'returned', owed: null };
  if (has('deposit-kept')) return { fen, state: 'kept', owed: null };
  if (!has('deposit-paid')) return { fen, state: 'due', owed: null };
  const { state, outcome } = appealStanding(appeal, steps, rule, now);
  if (!OVER.has(state)) return { fen, state: 'paid', owed: null };
  return { fen, state: 'paid', owed: outcome === 'dismissed' ? 'keep' : 'return' };
}
