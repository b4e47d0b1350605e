import type { AccountId, ContestantId, JudgeId, UnitId } from '../kernel/ids';
import { idShape, instantShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape } from '../kernel/record-shape';
import { oneOfShape, textShape, type Shape } from '../kernel/shapes';

/** Same unit; declared kin; trainee of her own; whatever else she or somebody else declares. */
export type ConflictKind = 'unit' | 'kin' | 'trainee' | 'other';

export const CONFLICT_KINDS: readonly ConflictKind[] = ['unit', 'kin', 'trainee', 'other'];

/** She steps aside unless the committee lifts it, or somebody decides each time, with a reason. */
export type ConflictEffect = 'block' | 'ask';

/** What a competition makes of each kind. */
export type ConflictRule = Readonly<Record<ConflictKind, ConflictEffect>>;

/** Where a competition says nothing. */
export const USUAL_CONFLICT_RULE: ConflictRule = {
  unit: 'block',
  kin: 'block',
  trainee: 'block',
  other: 'block',
};

/** With whom: one person, or everybody of a unit. Exactly one of the two. */
export interface ConflictTarget {
  readonly contestantId?: ContestantId;
  readonly unitId?: UnitId;
}

/** She marks all the same; she steps aside; it was declared by mistake. */
export type ConflictAnswerKind = 'may-mark' | 'steps-aside' | 'withdrawn';

export const CONFLICT_ANSWERS: readonly ConflictAnswerKind[] = ['may-mark', 'steps-aside', 'withdrawn'];

export interface ConflictAnswer {
  readonly as: ConflictAnswerKind;
  readonly reason: string;
  readonly by: AccountId;
  readonly at: string;
}

/** What was declared of a judge. That she is of the same unit needs no declaration: a row of that kind only holds the answer. */
export interface Conflict extends ConflictTarget {
  readonly id: string;
  readonly judgeId: JudgeId;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly declaredBy: AccountId;
  readonly declaredAt: string;
  readonly answer?: ConflictAnswer;
}

const effect = oneOfShape('block', 'ask');

export const conflictRuleShape: Shape = namedShape(
  'ConflictRule',
  recordShape({ unit: effect, kin: effect, trainee: effect, other: effect }),
  'Whether a conflict of each kind keeps a judge from marking, or asks for a decision.',
);

const reason = textShape(1, 500);
const conflict = recordShape(
  {
    id: idShape,
    judgeId: idShape,
    kind: oneOfShape(...CONFLICT_KINDS),
    reason,
    declaredBy: idShape,
    declaredAt: instantShape,
  },
  {
    contestantId: idShape,
    unitId: idShape,
    answer: recordShape({ as: oneOfShape(...CONFLICT_ANSWERS), reason, by: idShape, at: instantShape }),
  },
);

/** A conflict as an archive holds it: it names a person or a unit, never both. */
export const conflictShape: Shape = namedShape('Conflict', {
  ...conflict,
  check: (value) => {
    const fault = conflict.check(value);
    if (fault) return fault;
    const { contestantId, unitId } = value as Conflict;
    return (contestantId === undefined) === (unitId === undefined)
      ? { path: '.unitId', fault: 'wrong-value' }
      : null;
  },
});
