import type { ServingView } from '../../contract/selections';
import type { TechniciansRule } from '../../domain/selection/technicians/technicians-rule';
import { termState } from '../../domain/selection/technicians/term';
import type { StoredDecision, TechniciansList } from './stored-decision';

const DAY_MS = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Those who were chosen, and how long each term goes on today. */
export function servingOf(
  { remindDays }: TechniciansRule,
  { rows }: TechniciansList,
  decision: StoredDecision | undefined,
  now: Date,
): ServingView[] {
  const { startsOn, endsOn } = decision ?? {};
  if (startsOn === undefined || endsOn === undefined) return [];
  const remindFrom = dayOf(Date.parse(endsOn) - remindDays * DAY_MS);
  const state = termState({ startsOn, endsOn }, dayOf(now.getTime()), remindFrom);
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
