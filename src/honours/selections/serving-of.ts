import type { ServingView } from '../../contract/selections';
import type { TechniciansRule } from '../../domain/selection/technicians/technicians-rule';
import { termState } from '../../domain/selection/technicians/term';
import { addDays } from '../../domain/working-days/add-days';
import { hallDay } from '../../domain/working-days/hall-day';
import type { StoredDecision, TechniciansList } from './stored-decision';

/** Those who were chosen, and how long each term goes on today. */
export function servingOf(
  { remindDays }: TechniciansRule,
  { rows }: TechniciansList,
  decision: StoredDecision | undefined,
  now: Date,
): ServingView[] {
  const { startsOn, endsOn } = decision ?? {};
  if (startsOn === undefined || endsOn === undefined) return [];
  const today = hallDay(now.toISOString());
  const state = termState({ startsOn, endsOn }, today, addDays(endsOn, -remindDays));
  return rows
    .filter((row) => row.state === 'chosen')
    .map(({ contestantId, contestantName, unitName }) => ({
      contestantId,
      contestantName,
      unitName,
      startsOn,
      endsOn,
      state,
    }));
}
