import type { Appeal, AppealActKind, AppealOutcome, AppealStep } from './appeal';
import type { AppealRule } from './appeal-rule';
import { depositFor, isDepositAct, paidAt } from './deposit-step';

/**
 * unpaid (→ lapsed) → filed → accepted → investigated → decided (→ asked-again → decided) → upheld → final; or rejected, or merged into another one.
 * `decided` is where a second level may still be asked, `upheld` what waits to be carried out.
 */
export type AppealState =
  | 'unpaid'
  | 'lapsed'
  | 'filed'
  | 'accepted'
  | 'investigated'
  | 'decided'
  | 'asked-again'
  | 'upheld'
  | 'rejected'
  | 'merged'
  | 'final';

/** Where an appeal stands at one moment. */
export interface AppealStanding {
  readonly state: AppealState;
  /** Keeps the trade from its final result (APL-10). */
  readonly isOpen: boolean;
  /** Until when the next step is due, or may be taken; null where nothing is. */
  readonly due: string | null;
  /** What is due was not done in time. */
  readonly isLate: boolean;
  readonly outcome: AppealOutcome | null;
}

const CLOSED: ReadonlySet<AppealState> = new Set(['lapsed', 'rejected', 'merged', 'final']);
/** What waits for somebody who answers; when the others pass, nobody is late. */
const AWAITED: ReadonlySet<AppealState> = new Set(['filed', 'accepted', 'investigated', 'asked-again']);

/** So many minutes after an instant. */
export function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** Whether something is in time; exactly at the limit it is (APL-2). */
export function isInTime(now: string, until: string): boolean {
  return Date.parse(now) <= Date.parse(until);
}

const stepOf = (steps: readonly AppealStep[], ...kinds: readonly AppealActKind[]): AppealStep | undefined =>
  steps.findLast(({ act }) => kinds.includes(act.kind));

const outcomeOf = (steps: readonly AppealStep[]): AppealOutcome | null => {
  const act = stepOf(steps, 'decided', 'decided-again')?.act;
  return act && 'outcome' in act ? act.outcome : null;
};

/** After a decision: a second level may be asked for a while, then it is carried out or over. */
function afterDecision(
  { at, act }: AppealStep,
  outcome: AppealOutcome | null,
  { secondLevel }: AppealRule,
  now: string,
): { readonly state: AppealState; readonly due: string | null } {
  const until = secondLevel && act.kind === 'decided' ? minutesAfter(at, secondLevel.windowMinutes) : null;
  if (until !== null && isInTime(now, until)) return { state: 'decided', due: until };
  return { state: outcome === 'dismissed' ? 'final' : 'upheld', due: null };
}

/** While what is deposited is not there, nothing goes on; after its time the appeal lapses (APD-2). */
function unpaidState(
  appeal: Appeal,
  steps: readonly AppealStep[],
  rule: AppealRule,
  now: string,
): { readonly state: AppealState; readonly due: string | null } | null {
  const deposit = depositFor(appeal, rule);
  // Steps from before the rule asked for a deposit go on as they began.
  if (!deposit || paidAt(steps) !== undefined || steps.some(({ act }) => act.kind !== 'stood-aside'))
    return null;
  const until = minutesAfter(appeal.filedAt, deposit.payMinutes);
  return isInTime(now, until) ? { state: 'unpaid', due: until } : { state: 'lapsed', due: null };
}

function stateOf(
  appeal: Appeal,
  steps: readonly AppealStep[],
  rule: AppealRule,
  now: string,
): { readonly state: AppealState; readonly due: string | null } {
  const unpaid = unpaidState(appeal, steps, rule, now);
  if (unpaid) return unpaid;
  const last = steps.findLast(({ act }) => act.kind !== 'stood-aside' && !isDepositAct(act.kind));
  const accepted = stepOf(steps, 'accepted')?.at ?? appeal.filedAt;
  switch (last?.act.kind) {
    case undefined:
    case 'stood-aside':
    case 'deposit-paid':
    case 'deposit-returned':
    case 'deposit-kept': {
      const { acceptMinutes, decideMinutes } = rule;
      const minutes = appeal.kind === 'score-query' ? decideMinutes : acceptMinutes;
      // The arbitrators have it once it is paid for.
      return { state: 'filed', due: minutesAfter(paidAt(steps) ?? appeal.filedAt, minutes) };
    }
    case 'accepted':
    case 'investigated':
      return { state: last.act.kind, due: minutesAfter(accepted, rule.decideMinutes) };
    case 'decided':
    case 'decided-again':
      return afterDecision(last, outcomeOf(steps), rule, now);
    case 'asked-again': {
      const minutes = rule.secondLevel?.decideMinutes ?? rule.decideMinutes;
      return { state: 'asked-again', due: minutesAfter(last.at, minutes) };
    }
    case 'rejected':
    case 'merged':
      return { state: last.act.kind, due: null };
    case 'carried-out':
    case 'answered':
      return { state: 'final', due: null };
  }
}

/** Where an appeal stands (APL-4, APL-5): its steps in order, by the rule it was filed under and the clock. */
export function appealStanding(
  appeal: Appeal,
  steps: readonly AppealStep[],
  rule: AppealRule,
  now: string,
): AppealStanding {
  const { state, due } = stateOf(appeal, steps, rule, now);
  return {
    state,
    due,
    isOpen: !CLOSED.has(state),
    isLate: due !== null && AWAITED.has(state) && !isInTime(now, due),
    outcome: outcomeOf(steps),
  };
}
