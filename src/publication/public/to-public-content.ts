import type { PublicContent, PublicStanding } from '../../contract/public-results';
import type { PublishedContent, PublishedStanding } from '../../contract/publication';
import type { PublicationPlan } from '../../domain/publication/publication-plan';

/** What the public may see of an edition, member by member: what is not named here stays inside (PBP-1). */
export function toPublicContent(
  content: PublishedContent,
  hash: string,
  { showsWithoutResult }: Pick<PublicationPlan, 'showsWithoutResult'>,
): PublicContent {
  const { competitionId, tradeId, tradeName, stageId, stageKind, version, publishedAt } = content;
  return {
    competitionId,
    tradeId,
    tradeName,
    stageId,
    stageKind,
    version,
    publishedAt,
    hash,
    standings: content.standings
      .filter(({ total }) => total !== null || showsWithoutResult)
      .map(toPublicStanding),
  };
}

function toPublicStanding(row: PublishedStanding): PublicStanding {
  const { place, sharedBy, number, contestantName, unitId, unitName, total, theory, practical } = row;
  return { place, sharedBy, number, name: contestantName, unitId, unitName, total, theory, practical };
}
