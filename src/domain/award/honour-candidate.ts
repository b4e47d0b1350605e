import type { Better } from '../combination/combination-kind';
import type { Candidate } from '../eligibility/candidate';
import type { Person } from '../eligibility/person';
import type { ContestantId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';

/** One placed row of a published result, as honours read it. */
export interface HonourCandidate extends Candidate {
  readonly contestantId: ContestantId;
  readonly place: number;
  readonly sharedBy: number;
  /** Where a jury puts her, which titles that are left to it go by (DLB-2); absent: no order of a jury counts. */
  readonly juryPlace?: number;
  /** Micro-points, as ranked. */
  readonly total: Ratio;
  readonly person: Person;
}

/** How large the field was that places and shares refer to. */
export interface HonourField {
  readonly starters: number;
  readonly entries: number;
  /** Whether less is better (times); more unless said otherwise. */
  readonly better?: Better;
}
