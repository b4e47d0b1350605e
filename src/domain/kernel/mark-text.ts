import { formatPoints } from './format-points';
import { isUnfinished, type MarkValue } from './mark-value';

/** A mark as it is written: "8.5", or DNF, DNS. */
export function markText(mark: MarkValue): string {
  return isUnfinished(mark) ? mark : formatPoints(mark);
}
