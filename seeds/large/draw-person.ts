import type { ArchivedContestant, ArchivedEntry } from '../../src/domain/archive/archive';
import type { UnitId } from '../../src/domain/kernel/ids';
import { toPoints } from '../../src/domain/kernel/to-points';
import type { Points } from '../../src/domain/kernel/points';
import type { Grade } from '../../src/domain/promotion/ladder';
import { fictionalName } from '../fictional-name';
import type { SeedIds } from '../ids-under';
import { seededRandom } from '../seeded-random';

export interface LargePerson {
  readonly contestant: ArchivedContestant;
  readonly entry: ArchivedEntry;
  /** What the preliminary paper came to, on a scale of 100 in steps of 0.1. */
  readonly points: Points;
}

interface Whose {
  readonly ids: SeedIds;
  readonly seed: number;
  readonly tradeOrdinal: number;
  readonly unitId: UnitId;
}

const GRADES: readonly (Grade | null)[] = [null, 5, 5, 5, 4, 4, 3];
const TENTH = 100_000;

/** One entrant of the preliminaries. Drawn from the person's own numbers, so that anybody can be drawn again without the others. */
export function drawPerson({ ids, seed, tradeOrdinal, unitId }: Whose, person: number): LargePerson {
  const random = seededRandom(Math.imul(seed + tradeOrdinal, 0x9e3779b1) ^ Math.imul(person, 0x85ebca6b));
  const two = (value: number): string => String(value).padStart(2, '0');
  const contestant: ArchivedContestant = {
    id: ids.contestant(tradeOrdinal, person),
    unitId,
    name: fictionalName(random),
    sex: random.below(100) < 58 ? 'male' : 'female',
    birthDate: `${random.between(1955, 1986)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    grade: random.pick(GRADES),
  };
  const entry: ArchivedEntry = {
    id: ids.firstEntry(tradeOrdinal, person),
    contestantId: contestant.id,
    number: `${two(tradeOrdinal)}${String(person).padStart(5, '0')}`,
  };
  const tenths = Math.min(Math.max(640 + random.bell(120), 0), 1000);
  return { contestant, entry, points: toPoints(tenths * TENTH) };
}
