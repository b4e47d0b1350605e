import { UNIT_KINDS, type UnitKind } from '../eligibility/person';
import { idShape } from '../kernel/leaf-shapes';
import type { UnitId } from '../kernel/ids';
import { recordShape } from '../kernel/record-shape';
import { integerShape, nullOrShape, oneOfShape, textShape } from '../kernel/shapes';

/** What is said of a unit; null: nothing is known. */
export interface UnitDraft {
  readonly name: string;
  readonly kind: UnitKind;
  readonly headcount: number;
  readonly parentId: UnitId | null;
  readonly creditCode: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

const members = {
  name: textShape(1, 100, /^\S(.*\S)?$/u),
  kind: oneOfShape(...UNIT_KINDS),
  headcount: integerShape(0, 100_000_000),
  parentId: nullOrShape(idShape),
  creditCode: nullOrShape(textShape(1, 32)),
  contactName: nullOrShape(textShape(1, 64)),
  contactPhone: nullOrShape(textShape(1, 32)),
};
const unsaid = { headcount: 0, parentId: null, creditCode: null, contactName: null, contactPhone: null };

export const unitDraftShape = recordShape(members, {}, unsaid);

/** With the state it was changed from: two people do not overwrite each other (UNT-12). */
export const unitChangeShape = recordShape({ ...members, expected: textShape(16, 16) }, {}, unsaid);
