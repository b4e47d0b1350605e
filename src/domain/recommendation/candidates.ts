import type { ContestantId } from '../kernel/ids';
import { levelsFor, type GivenOpinion } from './opinions';
import type { OpinionAct, RecommendationAct } from './recommendation-act';
import type { OpinionLevel, RecommendationRule } from './recommendation-rule';

/** Somebody who may come onto the list, as far as it has come. */
export interface Candidate {
  readonly contestantId: ContestantId;
  readonly from: 'award' | 'nominated';
  /** Why she was nominated; empty for holders of a title. */
  readonly reason: string;
  readonly post: string;
  /** Null: nobody has answered. */
  readonly yes: ReadonlySet<string> | null;
  readonly isOn: boolean;
  /** Why she is excluded; null: she is not. */
  readonly veto: string | null;
  /** What stands, level by level. */
  readonly opinions: readonly GivenOpinion[];
}

export interface TitleHolder {
  readonly contestantId: ContestantId;
  readonly ruleId: string;
}

type Draft = { -readonly [Key in keyof Candidate]: Candidate[Key] };

const fresh = (contestantId: ContestantId, from: Candidate['from'], reason = ''): Draft => ({
  contestantId,
  from,
  reason,
  post: '',
  yes: null,
  isOn: false,
  veto: null,
  opinions: [],
});

/** An opinion takes the place of the one before at its level; whoever objects sends everything above back to be asked anew. */
const withOpinion = (
  levels: readonly OpinionLevel[],
  given: readonly GivenOpinion[],
  { levelId, agrees, text, signer, day }: OpinionAct,
): GivenOpinion[] => {
  const at = levels.findIndex(({ id }) => id === levelId);
  const others = given.filter((one) => {
    const index = levels.findIndex(({ id }) => id === one.levelId);
    return index < at || (agrees && index > at);
  });
  const all = [...others, { levelId, agrees, text, signer, day }];
  return levels.flatMap(({ id }) => all.find((one) => one.levelId === id) ?? []);
};

const take = (rule: RecommendationRule, one: Draft, act: RecommendationAct): void => {
  switch (act.kind) {
    case 'nominate':
      one.veto = null;
      return;
    case 'answers':
      one.post = act.post;
      one.yes = new Set(act.yes);
      return;
    case 'put-on':
    case 'take-off':
      one.isOn = act.kind === 'put-on';
      return;
    case 'veto':
      one.veto = act.reason;
      one.isOn = false;
      return;
    case 'opinion':
      one.opinions = withOpinion(rule.levels, one.opinions, act);
  }
};

/** Everybody who may come onto the list (RCM-2): holders of the named titles, then those nominated, each person once. */
export function candidatesOf(
  rule: RecommendationRule,
  holders: readonly TitleHolder[],
  acts: readonly RecommendationAct[],
): Candidate[] {
  const byId = new Map<ContestantId, Draft>();
  for (const { contestantId, ruleId } of holders)
    if (rule.awards.includes(ruleId) && !byId.has(contestantId))
      byId.set(contestantId, fresh(contestantId, 'award'));
  for (const act of acts) {
    const { contestantId } = act;
    if (act.kind === 'nominate' && !byId.has(contestantId))
      byId.set(contestantId, fresh(contestantId, 'nominated', act.reason));
    const one = byId.get(contestantId);
    if (one) take(rule, one, act);
  }
  return [...byId.values()];
}

/** Whom the list holds. */
export function onList(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ isOn }) => isOn);
}

/** Whether every level that is asked about her has agreed. */
export function isAgreed(rule: RecommendationRule, { yes, opinions }: Candidate): boolean {
  return levelsFor(rule, yes).every(({ id }) =>
    opinions.some(({ levelId, agrees }) => levelId === id && agrees),
  );
}
