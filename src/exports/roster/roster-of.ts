import type { CompetitionListItem } from '../../contract/competitions';
import type { HonoursView } from '../../contract/honours';
import type { PromotionDeskView } from '../../contract/promotions';
import type { PromotionState } from '../../domain/promotion/workflow/promotion-step';
import type { RosterRequest, RosterScope } from '../../domain/promotion/workflow/roster-request';
import type { PromotionView } from '../../contract/honours';
import type { RosterPerson } from './roster-people.read-model';
import type { Roster, RosterRow } from './roster-tables';

/** What a roster is made of. */
export interface RosterParts {
  readonly competition: CompetitionListItem;
  readonly honours: HonoursView;
  readonly desk: PromotionDeskView;
  readonly people: ReadonlyMap<string, RosterPerson>;
}

/** What the authority decides on: approved, or sent and not answered yet. */
const FOR_AUTHORITY: ReadonlySet<PromotionState> = new Set(['approved', 'exported']);
const SETTLED: ReadonlySet<PromotionState> = new Set(['approved', 'exported', 'granted']);

function isIn(scope: RosterScope, { tradeId, unitName }: PromotionView): boolean {
  if (scope.kind === 'all') return true;
  return scope.kind === 'trade' ? tradeId === scope.tradeId : unitName === scope.unitName;
}

/**
 * Who stands on a roster (RST-1, RST-3): for the authority those who are approved, otherwise everybody who is promoted and not
 * declined. It is final when each of them is approved and nothing of their trades is held.
 */
export function rosterOf(
  { competition, honours, desk, people }: RosterParts,
  { scope, isOfficial, locale }: Pick<RosterRequest, 'scope' | 'isOfficial' | 'locale'>,
): Roster {
  const standings = new Map(desk.rows.map((row) => [`${row.tradeId}/${row.contestantId}`, row]));
  const held = new Set(desk.held.map(({ tradeId }) => tradeId));
  const rows = honours.promotions.flatMap((promotion): RosterRow[] => {
    const key = `${promotion.tradeId}/${promotion.contestantId}`;
    const standing = standings.get(key);
    if (promotion.toGrade === null || !standing || !isIn(scope, promotion)) return [];
    const isOn = isOfficial
      ? FOR_AUTHORITY.has(standing.state) && !held.has(promotion.tradeId)
      : standing.state !== 'declined';
    return isOn ? [{ promotion, standing, person: people.get(key) }] : [];
  });
  const isFinal =
    rows.length > 0 &&
    rows.every(({ standing, promotion }) => SETTLED.has(standing.state) && !held.has(promotion.tradeId));
  return { competition, honours, rows, stamp: isFinal ? 'final' : 'provisional', locale };
}
