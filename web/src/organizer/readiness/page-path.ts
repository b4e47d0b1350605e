import type { CompetitionId } from '#domain/kernel/ids';
import type { ReadinessItem } from '#domain/readiness/readiness-item';

/** Where in the console an item is put right. */
export function pagePath(
  competitionId: CompetitionId,
  { page, tradeId, stageId }: Pick<ReadinessItem, 'page' | 'tradeId' | 'stageId'>,
): string {
  const stage = `stages/${stageId ?? ''}`;
  const below: Readonly<Record<ReadinessItem['page'], string>> = {
    // With the question of opening it already asked.
    setup: stageId ? `setup?open=${stageId}` : 'setup?add=municipal-workers',
    units: 'units',
    registrations: tradeId ? `registrations?trade=${tradeId}` : 'registrations',
    roster: 'roster',
    conflicts: 'judges/conflicts',
    register: 'judges/register',
    seats: stageId ? `judges/seats?stage=${stageId}` : 'judges/seats',
    slips: 'judges/slips',
    rules: `${stage}/rules`,
    schedule: `${stage}/schedule`,
    draws: `${stage}/draws`,
    'check-in': `${stage}/check-in`,
    advancement: `trades/${tradeId ?? ''}`,
  };
  return `/competitions/${competitionId}/${below[page]}`;
}
