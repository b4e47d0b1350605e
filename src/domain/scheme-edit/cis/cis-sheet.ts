import type { Points } from '../../kernel/points';

/** The name that the sheet must have [S77]. */
export const CIS_SHEET = 'CIS Marking Scheme Import';

/** The eleven columns of a block, counted from 0 (rules of the field 3 [S77][S79]). */
export const CIS = {
  code: 0,
  name: 1,
  day: 2,
  type: 3,
  aspect: 4,
  score: 5,
  extra: 6,
  requirement: 7,
  section: 8,
  calculation: 9,
  mark: 10,
} as const;

/** Marks have two decimals there. */
export const CIS_DECIMALS = 2;
/** Scores go from 0 to 3. */
export const CIS_LEVELS = 4;

/** A marking scheme as the sheet says it: no ids but codes, one language, no modules. */
export interface CisScheme {
  readonly sections: readonly CisSection[];
  readonly criteria: readonly CisCriterion[];
}

export interface CisSection {
  readonly code: string;
  readonly name: string;
  /** Undefined where a formula was never computed. */
  readonly marks: Points | undefined;
}

export interface CisCriterion {
  readonly letter: string;
  readonly name: string;
  readonly marks: Points | undefined;
  readonly subs: readonly CisSub[];
}

export interface CisSub {
  readonly code: string;
  readonly name: string;
  readonly aspects: readonly CisAspect[];
}

export interface CisAspect {
  readonly type: 'M' | 'J';
  readonly text: string;
  readonly section: string | undefined;
  readonly max: Points;
  /** The texts of 0 to 3; none in a measurement. */
  readonly levels: readonly string[];
}
