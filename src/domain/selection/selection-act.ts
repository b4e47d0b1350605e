import { idShape, pointsShape } from '../kernel/leaf-shapes';
import type { ContestantId, TradeId, UnitId } from '../kernel/ids';
import type { Points } from '../kernel/points';
import { recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';

/** A reason is given in at least so many characters. */
export const LEAST_REASON = 5;

/** What is entered for a selection. Each stays for ever; a later one on the same thing takes its place. */
export type SelectionAct =
  /** A line of a unit's sheet: what it gives itself, and what the reviewers make of it. */
  | {
      readonly kind: 'checklist';
      readonly unitId: UnitId;
      readonly itemId: string;
      readonly own: Points | null;
      readonly reviewed: Points | null;
      readonly isFailed: boolean;
      readonly note: string;
    }
  /** A line of its sheet as the unit's own account enters it, with what shows it. */
  | {
      readonly kind: 'own-sheet';
      readonly unitId: UnitId;
      readonly itemId: string;
      readonly own: Points;
      readonly note: string;
    }
  /** An award for a contribution: outside the quota. */
  | {
      readonly kind: 'contribution';
      readonly unitId: UnitId;
      readonly title: string;
      readonly reason: string;
    }
  /** Somebody is named, for the trade she works in. */
  | {
      readonly kind: 'nominate';
      readonly contestantId: ContestantId;
      readonly tradeId: TradeId;
      readonly by: 'unit' | 'committee';
      readonly reason: string;
    }
  | { readonly kind: 'withdraw'; readonly contestantId: ContestantId; readonly reason: string }
  /** Where she works. */
  | {
      readonly kind: 'post';
      readonly contestantId: ContestantId;
      readonly isFrontLine: boolean;
      readonly post: string;
    }
  /** A place in another competition; place 0 takes the record back. */
  | {
      readonly kind: 'contest';
      readonly contestantId: ContestantId;
      readonly year: number;
      readonly competition: string;
      readonly place: number;
    }
  /** The committee's order of those who are equal where the quota ends. */
  | { readonly kind: 'tie'; readonly ids: readonly string[]; readonly reason: string };

export type SelectionActKind = SelectionAct['kind'];

const reason = textShape(LEAST_REASON, 500, /\S/);
const yesOrNo = oneOfShape(true, false);

/** What a unit enters comes by its own door. */
const ACTS: { readonly [Kind in Exclude<SelectionActKind, 'own-sheet'>]: Shape } = {
  checklist: recordShape(
    {
      kind: oneOfShape('checklist'),
      unitId: idShape,
      itemId: idShape,
      own: nullOrShape(pointsShape),
      reviewed: nullOrShape(pointsShape),
      isFailed: yesOrNo,
      note: textShape(0, 500),
    },
    {},
    { own: null, reviewed: null, isFailed: false, note: '' },
  ),
  contribution: recordShape({
    kind: oneOfShape('contribution'),
    unitId: idShape,
    title: textShape(1, 100, /\S/),
    reason,
  }),
  nominate: recordShape({
    kind: oneOfShape('nominate'),
    contestantId: idShape,
    tradeId: idShape,
    by: oneOfShape('unit', 'committee'),
    reason,
  }),
  withdraw: recordShape({ kind: oneOfShape('withdraw'), contestantId: idShape, reason }),
  post: recordShape({
    kind: oneOfShape('post'),
    contestantId: idShape,
    isFrontLine: yesOrNo,
    post: textShape(0, 100),
  }),
  contest: recordShape({
    kind: oneOfShape('contest'),
    contestantId: idShape,
    year: integerShape(1900, 9999),
    competition: textShape(1, 200, /\S/),
    place: integerShape(0, 100_000),
  }),
  tie: recordShape({ kind: oneOfShape('tie'), ids: listShape(idShape, 1000, 2), reason }),
};

/** What somebody sends: several acts at once, all or none of them. */
export const selectionActsShape: Shape = recordShape({
  acts: listShape(variantShape('kind', ACTS), 2000, 1),
});

/** What a unit sends of its own sheet. */
export interface OwnLine {
  readonly unitId: UnitId;
  readonly itemId: string;
  readonly own: Points;
  readonly note: string;
}

export const ownLinesShape: Shape = recordShape({
  lines: listShape(
    recordShape({ unitId: idShape, itemId: idShape, own: pointsShape, note: textShape(1, 500, /\S/) }),
    200,
    1,
  ),
});
