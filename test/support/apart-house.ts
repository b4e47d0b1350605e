import type { Archive } from '../../src/domain/archive/archive';
import type { EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { pointsOf, smallArchive, type SmallCompetition } from './small-archive';
import { withMembers } from './small-rules';

const PANEL = 'trades[0].stages[0].rules.scheme.modules[1].panel';

/** The small competition, its practical panel allowed to be ten points apart. */
export function apartArchive(prefix?: string): Archive {
  return withMembers(smallArchive(prefix), {
    [`${PANEL}.spread`]: { kind: 'points', most: pointsOf(10), meanwhile: 'unplaced' },
  });
}

/** A judge's whole sheet with this mark for speed; everything else is the same from everybody. */
export function sheetWith(
  small: SmallCompetition,
  judgeId: JudgeId,
  entryId: EntryId,
  speed: number,
): MutationBody[] {
  const mark = (aspectId: typeof small.speed, points: number): MutationBody => ({
    name: 'enterMark',
    entryId,
    aspectId,
    points: pointsOf(points),
    basedOn: 0,
  });
  const theory = judgeId === small.judges[0] ? [mark(small.theory, 80)] : [];
  return [...theory, mark(small.speed, speed), mark(small.finish, 30), { name: 'submitSheet', entryId }];
}
