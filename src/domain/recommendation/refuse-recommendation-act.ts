import type { ContestantId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { onList, type Candidate } from './candidates';
import { levelsFor, nextLevel } from './opinions';
import type { OpinionAct, RecommendationAct } from './recommendation-act';
import type { RecommendationRule } from './recommendation-rule';

/** The list that an act meets, and the people of the competition that it may name. */
export interface RecommendationContext {
  readonly rule: RecommendationRule;
  readonly candidates: readonly Candidate[];
  readonly contestantIds: ReadonlySet<ContestantId>;
  readonly today: string;
  /** The last day of the public notice that somebody is on; null without one. */
  readonly noticeTo: (candidate: Candidate) => string | null;
}

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };

/** Why somebody may not come onto the list (RCM-4); null: she may. */
export function refusePutOn(
  { size }: RecommendationRule,
  candidates: readonly Candidate[],
  { isOn, veto, yes }: Candidate,
): Refusal | null {
  if (isOn) return { code: 'ON_LIST' };
  if (veto !== null) return { code: 'CANDIDATE_EXCLUDED', reason: veto };
  if (yes === null) return { code: 'ANSWERS_MISSING', people: 1 };
  return onList(candidates).length < size ? null : { code: 'LIST_FULL', size };
}

/** Why an opinion is not taken (RCM-5): a level speaks when all before it have agreed and the notice is over. */
function refuseOpinion(context: RecommendationContext, one: Candidate, act: OpinionAct): Refusal | null {
  const { rule, today, noticeTo } = context;
  const levels = levelsFor(rule, one.yes);
  const at = levels.findIndex(({ id }) => id === act.levelId);
  if (at < 0) return NOT_FOUND;
  if (one.yes === null) return { code: 'ANSWERS_MISSING', people: 1 };
  if (one.veto !== null) return { code: 'CANDIDATE_EXCLUDED', reason: one.veto };
  if (act.day > today) return { code: 'MALFORMED', path: 'day', fault: 'out-of-range' };
  const next = nextLevel(rule, one.yes, one.opinions);
  const nextAt = next ? levels.indexOf(next) : levels.length;
  if (next && at > nextAt) return { code: 'OPINION_ORDER', next: next.name };
  const until = at === nextAt ? noticeTo(one) : null;
  // A day is the first of the next level when the notice's last one is over.
  return until !== null && act.day <= until ? { code: 'OPINION_NOTICE', until } : null;
}

/** Why an act is not taken; null: it is. */
export function refuseRecommendationAct(
  act: RecommendationAct,
  context: RecommendationContext,
): Refusal | null {
  const { rule, candidates, contestantIds } = context;
  if (act.kind === 'nominate') return contestantIds.has(act.contestantId) ? null : NOT_FOUND;
  const one = candidates.find(({ contestantId }) => contestantId === act.contestantId);
  if (!one) return NOT_FOUND;
  switch (act.kind) {
    case 'answers': {
      const known = new Set(rule.traits.map(({ id }) => id));
      return act.yes.every((id) => known.has(id)) ? null : NOT_FOUND;
    }
    case 'put-on':
      return refusePutOn(rule, candidates, one);
    case 'take-off':
      return one.isOn ? null : { code: 'NOT_ON_LIST' };
    case 'veto':
      return null;
    case 'opinion':
      return refuseOpinion(context, one, act);
  }
}
