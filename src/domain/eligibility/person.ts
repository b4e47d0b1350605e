import type { UnitId } from '../kernel/ids';
import type { Grade } from '../promotion/ladder';

/** What rules may ask of a person besides points. */
export interface Person {
  readonly unitId: UnitId;
  readonly unitKind: UnitKind;
  readonly sex: 'male' | 'female';
  /** YYYY-MM-DD */
  readonly birthDate: string;
  /** Level before the competition; null: none yet. */
  readonly grade: Grade | null;
  /** The number of the present certificate; null: none is known. */
  readonly certificate: string | null;
  /** The year in which a competition last raised the level; null: never, as far as is known. */
  readonly lastPromotedYear: number | null;
  /** What the organizer marks people with: "student", "former-champion". */
  readonly groups: readonly string[];
}

export type UnitKind = 'enterprise' | 'institution' | 'county' | 'district' | 'city' | 'sector';

/** In the order in which they are offered. */
export const UNIT_KINDS: readonly UnitKind[] = [
  'enterprise',
  'institution',
  'county',
  'district',
  'city',
  'sector',
];
