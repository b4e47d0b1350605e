import type { ArchivedTrade, ArchivedUnit } from '../../src/domain/archive/archive';
import type { Random } from '../seeded-random';
import { shareOut } from '../share-out';

type Participations = ArchivedTrade['participations'];

/**
 * What the units report of their preliminaries, by trade in order: each unit brings 88 to 94 of 100 employees to the start
 * and spreads them over the trades it has.
 */
export function reportParticipation(
  units: readonly ArchivedUnit[],
  trades: number,
  random: Random,
): Participations[] {
  const reports = Array.from(
    { length: trades },
    (): { unitId: ArchivedUnit['id']; entrants: number }[] => [],
  );
  for (const { id: unitId, headcount } of units) {
    const entrants = Math.trunc((headcount * random.between(880, 940)) / 1000);
    const weights = reports.map(() => Math.max(0, random.between(-4, 9)));
    const shares = shareOut(entrants, weights);
    for (const [trade, share] of shares.entries())
      if (share > 0) reports[trade]?.push({ unitId, entrants: share });
  }
  return reports;
}
