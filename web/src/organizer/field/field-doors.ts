import type { Role } from '#contract/access';

/** What is done on a stage's field: the last part of the page's path, and who gets in. */
export interface FieldDoor {
  readonly key: 'draws';
  readonly roles: readonly Role[];
}

export const FIELD_DOORS: readonly FieldDoor[] = [
  { key: 'draws', roles: ['organizer', 'chief-judge', 'supervisor'] },
];
