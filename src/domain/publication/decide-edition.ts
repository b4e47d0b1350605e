import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { hallDay } from '../working-days/hall-day';
import { workingDaysAfter, type DayPeriod } from '../working-days/working-days-after';
import type { EditionStanding } from './edition-state';
import type { PublicationPlan } from './publication-plan';

type Notice = Pick<PublicationPlan, 'noticeWorkingDays' | 'days'>;

/** The days of the notice of an edition that goes on notice now (PBS-3). */
export function decideNotice(
  edition: EditionStanding,
  plan: Notice,
  now: string,
): Result<DayPeriod & { readonly workingDays: number }, Refusal> {
  if (plan.noticeWorkingDays === null) return refused({ code: 'NOTICE_NOT_PLANNED' });
  if (edition.state !== 'internal') return refused({ code: 'EDITION_STATE', state: edition.state });
  const period = workingDaysAfter(hallDay(now), plan.noticeWorkingDays, plan.days);
  return accepted({ ...period, workingDays: plan.noticeWorkingDays });
}

/**
 * Whether an edition may be final now (PBS-4, PBS-5): its notice is over, the last day included; where none is planned, it need
 * not have been on one.
 */
export function decideFinal(edition: EditionStanding, plan: Notice, now: string): Result<null, Refusal> {
  const { state, noticeTo } = edition;
  if (state === 'notice' && noticeTo !== null && hallDay(now) <= noticeTo)
    return refused({ code: 'NOTICE_RUNNING', until: noticeTo });
  const isDue = state === 'notice' || (state === 'internal' && plan.noticeWorkingDays === null);
  return isDue ? accepted(null) : refused({ code: 'EDITION_STATE', state });
}
