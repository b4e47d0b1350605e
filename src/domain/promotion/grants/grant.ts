import { namedShape, variantShape } from '../../kernel/record-shape';
import type { Shape } from '../../kernel/shapes';
import type { GrantKind } from './grant-kind';
import { stepGrant, type StepGrant } from './step-grant';
import { toGradeGrant, type ToGradeGrant } from './to-grade-grant';

/** How far a row raises a level. */
export type Grant = ToGradeGrant | StepGrant;

const KINDS: { readonly [Kind in Grant['kind']]: GrantKind<Extract<Grant, { kind: Kind }>> } = {
  'to-grade': toGradeGrant,
  step: stepGrant,
};

/** What the rulebook knows of a grant's kind. */
export function grantKindOf(grant: Grant): GrantKind<Grant> {
  return KINDS[grant.kind] as GrantKind<Grant>;
}

export const grantShape: Shape = namedShape(
  'Grant',
  variantShape('kind', { 'to-grade': toGradeGrant.shape, step: stepGrant.shape }),
  'How far a row raises a level.',
);
