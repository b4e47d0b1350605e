import type { ContestantId } from '../../kernel/ids';
import type { SelectionAct } from '../selection-act';
import type { ContestPlace, TechnicianPerson } from './technician-person';
import type { TechniciansRule } from './technicians-rule';

/** A prerequisite that is not there, or not yet entered. */
export type UnmetPrerequisite = 'grade' | 'front-line' | 'front-line-unknown' | 'contest';

/** What was entered for one person. */
export interface EnteredFacts {
  /** Null: nobody has said. */
  readonly isFrontLine: boolean | null;
  readonly post: string;
  readonly places: readonly ContestPlace[];
}

/** Folds the acts on one person: of several on one thing the newest counts; a place of 0 takes a record back. */
export function enteredFacts(acts: readonly SelectionAct[], contestantId: ContestantId): EnteredFacts {
  let facts: Pick<EnteredFacts, 'isFrontLine' | 'post'> = { isFrontLine: null, post: '' };
  const places = new Map<string, ContestPlace>();
  for (const act of acts) {
    if (act.kind === 'post' && act.contestantId === contestantId)
      facts = { isFrontLine: act.isFrontLine, post: act.post };
    if (act.kind === 'contest' && act.contestantId === contestantId) {
      const { year, competition, place } = act;
      places.set(`${year} ${competition}`, { year, competition, place });
    }
  }
  return { ...facts, places: [...places.values()].filter(({ place }) => place > 0) };
}

/** What is missing for one candidate (CHT-3). @param year of the competition: the last of the years that count */
export function unmetPrerequisites(
  { prerequisites }: TechniciansRule,
  person: TechnicianPerson,
  entered: EnteredFacts,
  year: number,
): UnmetPrerequisite[] {
  const { grade, frontLine, contest } = prerequisites;
  const unmet: UnmetPrerequisite[] = [];
  // Lower numbers are higher levels.
  if (grade !== undefined && (person.grade === null || person.grade > grade)) unmet.push('grade');
  if (frontLine && entered.isFrontLine !== true)
    unmet.push(entered.isFrontLine === null ? 'front-line-unknown' : 'front-line');
  if (contest) {
    const counted = [...person.places, ...entered.places].filter(
      (one) => one.place <= contest.toPlace && one.year <= year && one.year > year - contest.years,
    );
    if (counted.length < contest.least) unmet.push('contest');
  }
  return unmet;
}
