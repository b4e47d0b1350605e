import type { StageId, TradeId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';

/** What is not there yet; each kind has its sentence in the console. */
export type ReadinessKind =
  | 'no-trades'
  | 'no-units'
  | 'units-without-headcount'
  | 'conflicts-undecided'
  | 'no-stages'
  | 'no-entry-rules'
  | 'rules-faulty'
  | 'no-registrations'
  | 'registrations-undecided'
  | 'stage-not-opened'
  | 'approved-not-entered'
  | 'stage-before-open'
  | 'nobody-named'
  | 'nobody-advanced'
  | 'marked-or-reported'
  | 'module-short-of-judges'
  | 'no-chief-judge'
  | 'judges-without-slip'
  | 'no-draw'
  | 'no-check-in'
  | 'no-sessions'
  | 'entries-without-session'
  | 'tickets-not-printed';

/** The page on which it is put right; those of a trade or a stage are the item's own. */
export type ReadinessPage =
  | 'setup'
  | 'units'
  | 'registrations'
  | 'roster'
  | 'conflicts'
  | 'register'
  | 'seats'
  | 'slips'
  | 'rules'
  | 'schedule'
  | 'draws'
  | 'check-in'
  | 'advancement';

/** One thing that keeps a stage from opening, or that is wise to do before. */
export interface ReadinessItem {
  readonly kind: ReadinessKind;
  /** Missing: without it the stage cannot open or be marked. Advice: it can, and hardly anybody would want it. */
  readonly severity: 'missing' | 'advice';
  /** Null: the whole competition. */
  readonly tradeId: TradeId | null;
  /** Null: the whole trade. */
  readonly stageId: StageId | null;
  /** The module it is about, where it is about one. */
  readonly module?: LocalText;
  readonly figures: Readonly<Record<string, number>>;
  readonly page: ReadinessPage;
}
