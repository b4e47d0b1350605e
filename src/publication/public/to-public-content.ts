import type { PublicContent, PublicStanding } from '../../contract/public-results';
import type { PublishedContent, PublishedStanding } from '../../contract/publication';
import type { PublicationPlan } from '../../domain/publication/publication-plan';
import type { DayPeriod } from '../../domain/working-days/working-days-after';
import { yearsNotListed } from '../../domain/working-days/years-not-listed';

/** What the plan says of an edition that is shown, and the days of its notice. */
export interface ShownBy {
  readonly plan: Omit<PublicationPlan, 'noticeWorkingDays'>;
  readonly notice: DayPeriod | null;
}

/** What the public may see of an edition, member by member: what is not named here stays inside (PBP-1). */
export function toPublicContent(
  content: PublishedContent,
  hash: string,
  { plan, notice }: ShownBy,
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
    contact: plan.contact,
    yearsNotListed: notice ? yearsNotListed(notice, plan.days) : [],
    standings: content.standings
      .filter(({ total }) => total !== null || plan.showsWithoutResult)
      .map(toPublicStanding),
  };
}

function toPublicStanding(row: PublishedStanding): PublicStanding {
  const { place, sharedBy, number, contestantName, unitId, unitName, total, theory, practical } = row;
  return { place, sharedBy, number, name: contestantName, unitId, unitName, total, theory, practical };
}
