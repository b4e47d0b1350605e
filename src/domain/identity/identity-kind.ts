/** The documents that tell who somebody is. Only a resident number has a check of its own (IDN-1). */
export type IdentityKind = 'resident-id' | 'residence-permit' | 'passport' | 'other';

export const IDENTITY_KINDS: readonly IdentityKind[] = [
  'resident-id',
  'residence-permit',
  'passport',
  'other',
];
