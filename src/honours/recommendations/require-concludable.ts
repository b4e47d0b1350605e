import type { LocalText } from '../../domain/kernel/local-text';
import { isAgreed, onList, type Candidate } from '../../domain/recommendation/candidates';
import type { RecommendationRule } from '../../domain/recommendation/recommendation-rule';
import { RefusedError } from '../../platform/http/refused-error';
import { noticeToOf, type RecommendationField } from './recommendation-field.read-model';
import type { RecommendationList } from './recommendation-rows';

/** The trades in which somebody on the list has her title, as far as their results are not final. */
export function notFinalTrades(field: RecommendationField, list: readonly Candidate[]): LocalText[] {
  const people = new Set(list.flatMap(({ contestantId, from }) => (from === 'award' ? [contestantId] : [])));
  const trades = new Set(
    field.awards.flatMap(({ contestantId, tradeId }) => (people.has(contestantId) ? [tradeId] : [])),
  );
  return [...trades].flatMap((id) => field.notFinal.get(id) ?? []);
}

/**
 * What keeps a list from being concluded (RCM-7). @throws RefusedError NOBODY_CHOSEN, SELECTION_PROVISIONAL, OPINIONS_MISSING,
 * OPINION_NOTICE, COMPOSITION_MISSED.
 */
export function requireConcludable(
  rule: RecommendationRule,
  field: RecommendationField,
  candidates: readonly Candidate[],
  { bounds }: RecommendationList,
): void {
  const list = onList(candidates);
  if (list.length === 0) throw new RefusedError({ code: 'NOBODY_CHOSEN' });
  const trades = notFinalTrades(field, list);
  if (trades.length > 0) throw new RefusedError({ code: 'SELECTION_PROVISIONAL', trades });
  const people = list.filter((one) => !isAgreed(rule, one)).length;
  if (people > 0) throw new RefusedError({ code: 'OPINIONS_MISSING', people });
  const noticeTo = noticeToOf(rule, field);
  const until = list
    .flatMap((one) => noticeTo(one) ?? [])
    .toSorted()
    .at(-1);
  if (until !== undefined && field.today <= until) throw new RefusedError({ code: 'OPINION_NOTICE', until });
  const missed = bounds.flatMap(({ sentence, off }) => (off > 0 ? [{ bound: sentence, off }] : []));
  if (missed.length > 0) throw new RefusedError({ code: 'COMPOSITION_MISSED', bounds: missed });
}
