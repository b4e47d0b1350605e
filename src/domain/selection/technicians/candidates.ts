import type { ContestantId, TradeId } from '../../kernel/ids';
import type { SelectionAct } from '../selection-act';
import type { TechnicianPerson } from './technician-person';
import type { TechniciansRule } from './technicians-rule';
import type { UnmetPrerequisite } from './unmet-prerequisites';

/** How somebody came to be a candidate. */
export interface Candidacy {
  readonly contestantId: ContestantId;
  readonly tradeId: TradeId;
  readonly from: 'award' | 'unit' | 'committee';
  readonly reason: string;
  /** Why she stands no longer; null: she does. */
  readonly withdrawn: string | null;
}

/** A candidate with everything the caps and the prerequisites look at. */
export interface Candidate extends Candidacy {
  readonly person: TechnicianPerson;
  readonly occupation: string;
  readonly unmet: readonly UnmetPrerequisite[];
}

export interface TitleHolder {
  readonly contestantId: ContestantId;
  readonly tradeId: TradeId;
  readonly ruleId: string;
}

/** Who stands for it: holders of the titles the rule names, then those who were named; each person once, for her first trade. */
export function candidaciesOf(
  rule: TechniciansRule,
  holders: readonly TitleHolder[],
  acts: readonly SelectionAct[],
): Candidacy[] {
  const withdrawn = new Map<ContestantId, string>();
  const byId = new Map<ContestantId, Omit<Candidacy, 'withdrawn'>>();
  for (const { contestantId, tradeId, ruleId } of holders)
    if (rule.awards.includes(ruleId) && !byId.has(contestantId))
      byId.set(contestantId, { contestantId, tradeId, from: 'award', reason: '' });
  for (const act of acts) {
    if (act.kind === 'withdraw') withdrawn.set(act.contestantId, act.reason);
    if (act.kind !== 'nominate') continue;
    withdrawn.delete(act.contestantId);
    const { contestantId, tradeId, by, reason } = act;
    if (!byId.has(contestantId)) byId.set(contestantId, { contestantId, tradeId, from: by, reason });
  }
  return [...byId.values()].map((one) => ({ ...one, withdrawn: withdrawn.get(one.contestantId) ?? null }));
}
