import type { Role } from '#contract/access';

/** What is done on a stage's field: the last part of the page's path, and who gets in. */
export interface FieldDoor {
  readonly key: 'schedule' | 'draws' | 'sealing' | 'check-in';
  readonly roles: readonly Role[];
}

export const FIELD_DOORS: readonly FieldDoor[] = [
  { key: 'check-in', roles: ['organizer', 'chief-judge'] },
  { key: 'draws', roles: ['organizer', 'chief-judge', 'supervisor'] },
  { key: 'schedule', roles: ['organizer', 'chief-judge', 'supervisor'] },
  { key: 'sealing', roles: ['organizer', 'chief-judge', 'supervisor', 'keeper'] },
];
