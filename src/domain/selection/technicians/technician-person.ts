import type { ContestantId, UnitId } from '../../kernel/ids';
import type { Grade } from '../../promotion/ladder';

/** A place in a competition, this one or another. */
export interface ContestPlace {
  readonly year: number;
  readonly competition: string;
  readonly place: number;
}

/** What is known of a person without anybody entering it. */
export interface TechnicianPerson {
  readonly contestantId: ContestantId;
  readonly unitId: UnitId;
  /** The unit above it; its own where it has none. */
  readonly parentId: UnitId;
  /** After the promotions of this competition; null: none. */
  readonly grade: Grade | null;
  /** Her places in this competition's published finals. */
  readonly places: readonly ContestPlace[];
}
