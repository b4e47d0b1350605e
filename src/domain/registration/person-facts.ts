import { IDENTITY_KINDS, type IdentityKind } from '../identity/identity-kind';
import { readResidentId } from '../identity/resident-id';
import { dayShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import type { Grade } from '../promotion/ladder';

/** What is said of a person who registers. */
export interface PersonFacts {
  readonly name: string;
  readonly sex: 'male' | 'female';
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly identity: { readonly kind: IdentityKind; readonly number: string };
  readonly phone?: string;
  /** Two digits of GB/T 4658. */
  readonly education?: string;
  readonly grade: Grade | null;
  readonly certificate?: string;
  readonly groups?: readonly string[];
}

/** What does not agree in what is said of a person. */
export type PersonFault =
  'identity-form' | 'identity-birth-date' | 'identity-check-digit' | 'birth-date-differs' | 'sex-differs';

const identity = recordShape({
  kind: oneOfShape(...IDENTITY_KINDS),
  number: textShape(4, 32, /^[A-Za-z0-9()（） /-]+$/),
});
const needed = {
  name: textShape(1, 64, /^\S(.*\S)?$/u),
  sex: oneOfShape('male', 'female'),
  birthDate: dayShape,
  grade: nullOrShape(integerShape(1, 5)),
};
const optional = {
  phone: textShape(5, 20, /^[\d+\- ]+$/),
  education: textShape(2, 2, /^\d\d$/),
  certificate: textShape(1, 40),
  groups: listShape(textShape(1, 64), 50),
};

export const personShape: Shape = recordShape({ ...needed, identity }, optional);

/** Document and phone that are left out stay as they are: whoever changes something else need not know them. */
export const personChangeShape: Shape = recordShape(needed, { ...optional, identity });

/** The number as it is kept and found again: without spaces, in upper case, of 18 signs. */
function plainNumber({ kind, number }: PersonFacts['identity']): string {
  const plain = number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const read = kind === 'resident-id' ? readResidentId(plain) : plain;
  return typeof read === 'object' ? read.number : plain;
}

/** The facts with the document's number as it is kept, and everything in them that does not agree (RGS-1). */
export function readPersonFacts(facts: PersonFacts): {
  readonly facts: PersonFacts;
  readonly faults: readonly PersonFault[];
} {
  const { kind } = facts.identity;
  const kept = { ...facts, identity: { kind, number: plainNumber(facts.identity) } };
  if (kind !== 'resident-id') return { facts: kept, faults: [] };
  const read = readResidentId(facts.identity.number);
  if (typeof read === 'string') return { facts: kept, faults: [`identity-${read}`] };
  const faults: PersonFault[] = [];
  if (read.birthDate !== facts.birthDate) faults.push('birth-date-differs');
  if (read.sex !== facts.sex) faults.push('sex-differs');
  return { facts: kept, faults };
}
