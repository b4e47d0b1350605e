import { endOfHallDay } from '../working-days/hall-day';
import type { AppealRule } from './appeal-rule';
import { isInTime, minutesAfter } from './appeal-standing';

/** An edition as the public came to see it. */
export interface SeenEdition {
  readonly shownAt: string;
  /** The last day of its notice, where it has one. */
  readonly noticeTo: string | null;
}

/** Until when an appeal is filed (APL-2): so long after the public saw the edition, and in any case while its notice runs. */
export function appealUntil({ shownAt, noticeTo }: SeenEdition, { windowMinutes }: AppealRule): string {
  const window = minutesAfter(shownAt, windowMinutes);
  if (noticeTo === null) return window;
  const notice = endOfHallDay(noticeTo);
  return isInTime(window, notice) ? notice : window;
}
