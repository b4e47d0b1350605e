import type { BoundView, RecommendationRowView } from '../../contract/recommendations';
import type { ContestantId } from '../../domain/kernel/ids';
import { onList, type Candidate } from '../../domain/recommendation/candidates';
import { checkComposition, lostWith, type Yes } from '../../domain/recommendation/composition';
import { describeBound } from '../../domain/recommendation/describe-recommendation';
import { nextLevel } from '../../domain/recommendation/opinions';
import { refusePutOn } from '../../domain/recommendation/refuse-recommendation-act';
import type { RecommendationRule } from '../../domain/recommendation/recommendation-rule';
import type { NamedContestant } from '../../setup/entries/contestants.read-model';
import { noticeToOf, type RecommendationField } from './recommendation-field.read-model';

export interface RecommendationList {
  readonly rows: readonly RecommendationRowView[];
  readonly bounds: readonly BoundView[];
}

interface Of {
  readonly rule: RecommendationRule;
  readonly field: RecommendationField;
  readonly candidates: readonly Candidate[];
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
}

const NOBODY: Yes = new Set();

/** The list with its bounds, and everybody who may still come onto it. */
export function recommendationListOf(of: Of): RecommendationList {
  const { rule, candidates } = of;
  const list = onList(candidates).map(({ yes }) => yes ?? NOBODY);
  const checks = new Map(checkComposition(rule, list).map((check) => [check.boundId, check]));
  return {
    rows: candidates.map((one) => toRow(of, list, one)).toSorted((a, b) => Number(b.isOn) - Number(a.isOn)),
    bounds: rule.bounds.flatMap((bound) => {
      const check = checks.get(bound.id);
      return check ? [{ ...check, sentence: describeBound(rule, bound) }] : [];
    }),
  };
}

function toRow(
  { rule, field, candidates, people }: Of,
  list: readonly Yes[],
  one: Candidate,
): RecommendationRowView {
  const { contestantId, from, reason, post, yes, isOn, veto, opinions } = one;
  const person = people.get(contestantId);
  const noticeTo = noticeToOf(rule, field)(one);
  return {
    contestantId,
    contestantName: person?.name ?? contestantId,
    unitName: person?.unitName ?? '',
    titles: field.awards
      .filter((award) => award.contestantId === contestantId)
      .map(({ title, tradeName }) => ({ title, tradeName })),
    from,
    reason,
    post,
    yes: yes && [...yes],
    isOn,
    veto,
    refusal: isOn ? null : (refusePutOn(rule, candidates, one)?.code ?? null),
    lost: isOn || yes === null ? [] : lostWith(rule, list, yes),
    opinions,
    nextLevel: nextLevel(rule, yes, opinions)?.id ?? null,
    noticeTo: noticeTo !== null && field.today <= noticeTo ? noticeTo : null,
  };
}
