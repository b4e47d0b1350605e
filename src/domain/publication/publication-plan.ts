import { dayShape, localTextShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import type { CalendarDay } from '../working-days/calendar-day';

/** How the results of a competition become public. A competition without a plan publishes at once, without a notice. */
export interface PublicationPlan {
  /** How many working days results stand on public notice before they are final; null: no notice. */
  readonly noticeWorkingDays: number | null;
  /** Whether people who have a place without a result are shown to the public. */
  readonly showsWithoutResult: boolean;
  /** Where objections go, as printed on the notice: office, telephone, address. */
  readonly contact: string;
  /** Days that are not what their weekday says. */
  readonly days: readonly CalendarDay[];
}

/** What holds where nothing is planned. */
export const NO_PLAN: PublicationPlan = {
  noticeWorkingDays: null,
  showsWithoutResult: false,
  contact: '',
  days: [],
};

const calendarDayShape: Shape = recordShape({
  date: dayShape,
  kind: oneOfShape('holiday', 'working'),
  name: localTextShape,
});

const members = {
  noticeWorkingDays: nullOrShape(integerShape(1, 60)),
  showsWithoutResult: oneOfShape(true, false),
  contact: textShape(0, 500),
  days: listShape(calendarDayShape, 1000),
};

/** The body of saving: the whole plan, and which version was changed. */
export const publicationPlanBodyShape: Shape = recordShape({ ...members, version: integerShape(0) });
