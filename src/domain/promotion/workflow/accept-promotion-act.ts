import type { AccountId } from '../../kernel/ids';
import { accepted, refused, type Result } from '../../kernel/result';
import type { PromotionStanding } from './promotion-standing';
import type { PromotionAct, PromotionAnswer, PromotionState } from './promotion-step';

/** Why one promotion is left as it is while others are acted on. */
export type PromotionNo =
  'gone' | 'changed' | 'wrong-state' | 'own-review' | 'not-final' | 'outdated' | 'promoted-elsewhere';

/** What the act is about, as the house knows it at that moment. */
export interface PromotionActContext {
  readonly act: PromotionAct;
  readonly by: AccountId;
  /** What the person who acts has seen. */
  readonly seen: string;
  /** Of the present proposal; null when there is none. */
  readonly hash: string | null;
  /** Why nothing of its trade is approved or taken away now. */
  readonly held?: 'not-final' | 'outdated' | null;
  readonly isPromotedElsewhere?: boolean;
  readonly answer?: PromotionAnswer;
}

const FROM: Readonly<Record<PromotionAct, readonly PromotionState[]>> = {
  review: ['proposed'],
  approve: ['reviewed'],
  decline: ['proposed', 'reviewed'],
  undo: ['reviewed', 'declined'],
  export: ['approved'],
  grant: ['exported', 'granted', 'rejected'],
  reject: ['exported', 'granted', 'rejected'],
};

/** Where an act of a page leaves it. */
const TO: Readonly<Record<Exclude<PromotionAct, 'grant' | 'reject'>, PromotionState>> = {
  review: 'reviewed',
  approve: 'approved',
  decline: 'declined',
  undo: 'proposed',
  export: 'exported',
};

/** Where it stands already as the act would leave it: the same again is no fault and makes no step. */
function isThere({ state, answer }: PromotionStanding, { act, answer: told }: PromotionActContext): boolean {
  if (act === 'grant' || act === 'reject')
    return answer !== null && told !== undefined && isSame(answer, told);
  return state === TO[act];
}

function isSame(one: PromotionAnswer, other: PromotionAnswer): boolean {
  if (one.is === 'granted')
    return other.is === 'granted' && one.certificate === other.certificate && one.date === other.date;
  return other.is === 'rejected' && one.reason === other.reason;
}

/**
 * Whether somebody may do this to a promotion now (PRW-3 … PRW-6): `take` makes a step, `same` needs none. Who reviewed does not
 * approve; nothing is approved before the edition it rests on is final and the newest, nor for whom another competition of the
 * year has promoted.
 */
export function acceptPromotionAct(
  standing: PromotionStanding,
  context: PromotionActContext,
): Result<'take' | 'same', PromotionNo> {
  const { act, by, seen, hash } = context;
  if (hash === null) return refused('gone');
  if (seen !== hash) return refused('changed');
  if (isThere(standing, context)) return accepted('same');
  if (!FROM[act].includes(standing.state)) return refused('wrong-state');
  if (act === 'export' && context.held) return refused(context.held);
  if (act !== 'approve') return accepted('take');
  if (standing.reviewed?.by === by) return refused('own-review');
  if (context.held) return refused(context.held);
  return context.isPromotedElsewhere ? refused('promoted-elsewhere') : accepted('take');
}
