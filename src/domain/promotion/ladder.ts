import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';

/**
 * A level by the number it is written with: 5 (初级工) up to 1 (高级技师). The eight-step ladder of 2022 goes on at both ends with
 * 6 (学徒工) below, and 0 (特级技师) and -1 (首席技师) above. Lower numbers are higher levels; null is nobody's level yet.
 */
export type Grade = -1 | 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The five levels of the national vocational qualifications, or the eight steps of 2022 (rules of the field 2.1 [S44][S45]). */
export type LadderKind = 'five-level' | 'eight-level';

const LADDERS: Readonly<Record<LadderKind, readonly Grade[]>> = {
  'five-level': [5, 4, 3, 2, 1],
  'eight-level': [6, 5, 4, 3, 2, 1, 0, -1],
};

const NAMES: Readonly<Record<Grade, LocalText>> = {
  6: say('学徒工', 'apprentice'),
  5: say('五级（初级工）', 'level five (junior worker)'),
  4: say('四级（中级工）', 'level four (intermediate worker)'),
  3: say('三级（高级工）', 'level three (senior worker)'),
  2: say('二级（技师）', 'level two (technician)'),
  1: say('一级（高级技师）', 'level one (senior technician)'),
  0: say('特级技师', 'special-grade technician'),
  [-1]: say('首席技师', 'chief technician'),
};

/** The levels of a ladder, lowest first. */
export function ladderOf(kind: LadderKind): readonly Grade[] {
  return LADDERS[kind];
}

/** A level's name. */
export function sayGrade(grade: Grade | null): LocalText {
  return grade === null ? say('无等级', 'no level') : NAMES[grade];
}

/**
 * How many steps a level stands above nothing: level five is 1 on the five-level ladder. A level beyond an end of the ladder stands
 * at that end, so that nobody above the top is taken for a beginner.
 */
export function stepOf(ladder: LadderKind, grade: Grade | null): number {
  return grade === null ? 0 : LADDERS[ladder].filter((level) => level >= grade).length;
}

/** The level so many steps above nothing; the top for more, null for none. */
export function gradeAt(ladder: LadderKind, step: number): Grade | null {
  const grades = LADDERS[ladder];
  return step <= 0 ? null : (grades[Math.min(step, grades.length) - 1] ?? null);
}
