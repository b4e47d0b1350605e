import type { Grant } from './grants/grant';
import type { ToGradeGrant } from './grants/to-grade-grant';
import type { Grade, LadderKind } from './ladder';
import type { PromotionRow } from './promotion-rule';
import { raiseGrade } from './raise-grade';

type Limits = Partial<Pick<PromotionRow, 'cap' | 'largestJump' | 'lower'>>;

const to = (grade: Grade, alreadyThere: ToGradeGrant['alreadyThere'] = 'none'): Grant => ({
  kind: 'to-grade',
  grade,
  alreadyThere,
});
const up = (by: number): Grant => ({ kind: 'step', by });
/** Somebody of these groups by a row with these limits. */
const raise = (
  grade: Grade | null,
  grant: Grant,
  limits: Limits = {},
  ladder: LadderKind = 'five-level',
): unknown => raiseGrade({ grade, groups: ['student', 'local'] }, { grant, ...limits }, ladder);
const free = (grade: Grade): unknown => ({ grade, limitedBy: null });
const held = (grade: Grade, limitedBy: string): unknown => ({ grade, limitedBy });

describe('raiseGrade', () => {
  it.each([
    [null, 2],
    [5, 2],
    [3, 2],
    [2, 1],
    [null, 5],
  ] as const)('[PRO-3] from level %p to level %d, skipping where needed', (grade, target) =>
    expect(raise(grade, to(target))).toEqual(free(target)),
  );

  it.each([
    ['next-grade', 3, 3, free(2)],
    ['next-grade', 2, 3, free(1)],
    ['none', 2, 2, 'already-there'],
    ['none', 1, 2, 'already-there'],
    ['award-only', 2, 2, 'award-only'],
    ['award-only', 1, 2, 'award-only'],
  ] as const)(
    '[PRO-4] %s: from level %d a row to level %d gives %j',
    (alreadyThere, grade, target, expected) =>
      expect(raise(grade, to(target, alreadyThere))).toEqual(expected),
  );

  it.each([
    [null, 1, 5],
    [null, 2, 4],
    [null, 5, 1],
    [5, 1, 4],
    [2, 1, 1],
    [2, 3, 1],
  ] as const)('[PRO-5] from level %p up by %d is level %d', (grade, by, reached) =>
    expect(raise(grade, up(by))).toEqual(free(reached)),
  );

  it('[PRO-5][PRO-13] on eight levels one step from none is apprentice', () => {
    expect(raise(null, up(1), {}, 'eight-level')).toEqual(free(6));
    expect(raise(6, up(1), {}, 'eight-level')).toEqual(free(5));
    expect(raise(1, up(1), {}, 'eight-level')).toEqual(free(0));
    expect(raise(0, up(2), {}, 'eight-level')).toEqual(free(-1));
    expect(raise(1, to(-1), {}, 'eight-level')).toEqual(free(-1));
    // On five levels an apprentice begins at the bottom.
    expect(raise(6, up(1))).toEqual(free(5));
  });

  it('[PRO-6] nobody rises above the top, nor is anybody above it taken for a beginner', () => {
    expect(raise(1, up(1))).toBe('at-top');
    expect(raise(1, to(1, 'next-grade'))).toBe('at-top');
    expect(raise(1, to(2, 'next-grade'))).toBe('at-top');
    expect(raise(-1, up(1), {}, 'eight-level')).toBe('at-top');
    for (const grade of [0, -1] as const) {
      expect(raise(grade, up(1))).toBe('at-top');
      expect(raise(grade, to(2))).toBe('already-there');
      expect(raise(grade, to(2, 'next-grade'))).toBe('at-top');
    }
  });

  it('[PRO-9] nobody rises above the cap', () => {
    expect(raise(3, up(2), { cap: 2 })).toEqual(held(2, 'cap'));
    expect(raise(3, up(2), { cap: 1 })).toEqual(free(1));
    expect(raise(4, up(1), { cap: 2 })).toEqual(free(3));
    expect(raise(null, to(1), { cap: 3 })).toEqual(held(3, 'cap'));
    expect(raise(2, up(1), { cap: 2 })).toBe('already-there');
    expect(raise(1, to(2, 'next-grade'), { cap: 3 })).toBe('at-top');
  });

  it('[PRO-10] nobody rises further than the largest jump', () => {
    expect(raise(null, to(2), { largestJump: 2 })).toEqual(held(4, 'largest-jump'));
    expect(raise(5, to(2), { largestJump: 2 })).toEqual(held(3, 'largest-jump'));
    expect(raise(4, to(2), { largestJump: 2 })).toEqual(free(2));
    expect(raise(3, to(2), { largestJump: 2 })).toEqual(free(2));
  });

  const lower = (by: number, ...groups: readonly string[]): Limits => ({ lower: { groups, by } });

  it('[PRO-11] members of a group end so many levels lower, others do not', () => {
    expect(raise(5, to(2), lower(1, 'student'))).toEqual(held(3, 'group'));
    expect(raise(5, to(2), lower(1, 'guest', 'local'))).toEqual(held(3, 'group'));
    expect(raise(5, to(2), lower(2, 'student'))).toEqual(held(4, 'group'));
    expect(raise(5, to(2), lower(1, 'guest'))).toEqual(free(2));
  });

  it('[PRO-11] nobody is ever lowered, and who would only stay is already there', () => {
    expect(raise(3, to(2), lower(1, 'student'))).toBe('already-there');
    expect(raise(3, to(2), lower(2, 'student'))).toBe('already-there');
    expect(raise(null, to(5), lower(1, 'student'))).toBe('already-there');
    expect(raise(null, to(5), lower(3, 'student'))).toBe('already-there');
    expect(raise(2, to(1), { cap: 4 })).toBe('already-there');
  });

  it('[PRO-9][PRO-10][PRO-11] of several limits the lowest holds; of equal ones group, cap, jump', () => {
    expect(raise(5, to(1), { ...lower(1, 'student'), cap: 3, largestJump: 3 })).toEqual(held(3, 'cap'));
    expect(raise(5, to(1), { ...lower(1, 'student'), cap: 3, largestJump: 1 })).toEqual(
      held(4, 'largest-jump'),
    );
    expect(raise(5, to(1), { ...lower(3, 'student'), cap: 3, largestJump: 2 })).toEqual(held(4, 'group'));
    expect(raise(5, to(1), { ...lower(2, 'student'), cap: 3, largestJump: 2 })).toEqual(held(3, 'group'));
    expect(raise(5, to(1), { cap: 3, largestJump: 2 })).toEqual(held(3, 'cap'));
  });
});
