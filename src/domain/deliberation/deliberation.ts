import { recordShape } from '../kernel/record-shape';
import { hashShape, idShape } from '../kernel/leaf-shapes';
import { integerShape, listShape, textShape, type Shape } from '../kernel/shapes';
import type { EntryId } from '../kernel/ids';
import type { SaidBy } from '../ledger/oversight-record';

/** On a title whose holders a jury puts in order (DLB-1): from how many places away from the points on a reason is asked for. */
export interface DeliberationRule {
  readonly reasonFrom: number;
}

/** What competitions ask for when they say nothing else. */
const USUAL_REASON_FROM = 3;

export const deliberationRuleShape: Shape = recordShape(
  { reasonFrom: integerShape(1, 1000) },
  {},
  { reasonFrom: USUAL_REASON_FROM },
);

/** One entry in the jury's order: the place that its points gave it then, and why it stands elsewhere, where that was said. */
export interface DeliberatedRow {
  readonly entryId: EntryId;
  readonly place: number;
  readonly reason?: string;
}

/** What a jury has decided: everybody with a place, best first. */
export interface DeliberatedOrder {
  /** The SHA-256 of the result that the jury had before it (SGN-2). */
  readonly content: string;
  readonly rows: readonly DeliberatedRow[];
}

/** The same in a stage's book. */
export interface Deliberation extends DeliberatedOrder, SaidBy {
  /** Of the stage when it was decided; an order of an earlier one does not count (DLB-6). */
  readonly revision: number;
}

const place = integerShape(1);

/** What the ledger holds of an order, beside the stage. */
export const DELIBERATED: Readonly<Record<'content' | 'rows', Shape>> = {
  content: hashShape,
  rows: listShape(recordShape({ entryId: idShape, place }, { reason: textShape(1, 2000) }), 10_000, 1),
};
