import type { LocalText } from '../kernel/local-text';

/** A day that is not what its weekday says: a holiday, or a make-up working day (调休). */
export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly kind: 'holiday' | 'working';
  readonly name: LocalText;
}
