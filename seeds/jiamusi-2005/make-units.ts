import type { ArchivedUnit } from '../../src/domain/archive/archive';
import type { Random } from '../seeded-random';
import type { SeedData } from './seed-data';
import { seedIds } from './seed-ids';

/** Employees per unit of size; with it the units' reports come near the yearbook's number of workers taking part. */
const HEADCOUNT_PER_SIZE = 950;

/** The units with headcounts by size, scattered by up to a tenth. */
export function makeUnits(units: SeedData['units'], random: Random): ArchivedUnit[] {
  return units.map(({ name, kind, size }, index) => ({
    id: seedIds.unit(index + 1),
    name,
    kind,
    headcount: Math.trunc((size * HEADCOUNT_PER_SIZE * random.between(900, 1100)) / 1000),
  }));
}
