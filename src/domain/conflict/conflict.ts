import type { AccountId, ContestantId, EntryId, JudgeId, UnitId } from '../kernel/ids';
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

/** With whom: one person, everybody of a unit, or whoever stands behind the number that a judge sees. At most one of them. */
export interface ConflictTarget {
  readonly contestantId?: ContestantId;
  readonly unitId?: UnitId;
  readonly entryId?: EntryId;
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

/**
 * What was declared of a judge. That she is of the same unit needs no declaration: unless she made one herself, a row of that kind
 * only holds the answer.
 */
export interface Conflict extends ConflictTarget {
  readonly id: string;
  readonly judgeId: JudgeId;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly declaredBy: AccountId;
  readonly declaredAt: string;
  /** The judge's own words for whom she means: a name, or the number as she saw it. Without a target nobody has said yet who it is. */
  readonly named?: string;
  readonly answer?: ConflictAnswer;
}

/** Declared by the judge herself. */
export const isOwnDeclaration = ({
  judgeId,
  declaredBy,
}: Pick<Conflict, 'judgeId' | 'declaredBy'>): boolean => judgeId === declaredBy;

/** A judge has named somebody, and nobody has said yet who that is. */
export const isUnplaced = ({ contestantId, unitId, entryId }: ConflictTarget): boolean =>
  (contestantId ?? unitId ?? entryId) === undefined;

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
    entryId: idShape,
    named: textShape(1, 100),
    answer: recordShape({ as: oneOfShape(...CONFLICT_ANSWERS), reason, by: idShape, at: instantShape }),
  },
);

/** A conflict as an archive holds it: it names a person, a unit or an entry, never two of them, or has a judge's words for one. */
export const conflictShape: Shape = namedShape('Conflict', {
  ...conflict,
  check: (value) => {
    const fault = conflict.check(value);
    if (fault) return fault;
    const { contestantId, unitId, entryId, named } = value as Conflict;
    const targets = [contestantId, unitId, entryId].filter((id) => id !== undefined).length;
    const isSomebody = (contestantId ?? unitId ?? named) !== undefined;
    return targets > 1 || !isSomebody ? { path: '.unitId', fault: 'wrong-value' } : null;
  },
});
