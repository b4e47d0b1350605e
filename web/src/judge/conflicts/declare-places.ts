import type { Grant } from '#contract/access';
import type { SheetListItem } from '#contract/marking';
import type { CompetitionId } from '#domain/kernel/ids';
import type { LocalText } from '#domain/kernel/local-text';

/** A competition in which a judge may declare in words, by the trades she knows it by. */
export interface DeclarePlace {
  readonly competitionId: CompetitionId;
  readonly trades: readonly LocalText[];
  readonly isRehearsal: boolean;
}

/** The competitions of her sheets, then those she only has a grant in: before she is seated she may declare as well. */
export function declarePlaces(sheets: readonly SheetListItem[], grants: readonly Grant[]): DeclarePlace[] {
  const places = new Map<CompetitionId, Map<string, LocalText>>();
  const rehearsals = new Set<CompetitionId>();
  for (const { competitionId, tradeId, tradeName, isRehearsal } of sheets) {
    places.set(
      competitionId,
      (places.get(competitionId) ?? new Map<string, LocalText>()).set(tradeId, tradeName),
    );
    if (isRehearsal) rehearsals.add(competitionId);
  }
  for (const { role, competitionId } of grants)
    if (role === 'judge' && competitionId !== null && !places.has(competitionId))
      places.set(competitionId, new Map());
  return [...places].map(([competitionId, trades]) => ({
    competitionId,
    trades: [...trades.values()],
    isRehearsal: rehearsals.has(competitionId),
  }));
}
