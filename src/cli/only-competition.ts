import type { INestApplicationContext } from '@nestjs/common';
import type { CompetitionId } from '../domain/kernel/ids';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';

/** The competition named, or the only one there is. @throws Error that lists the choice when there are none or several. */
export async function onlyCompetition(
  house: INestApplicationContext,
  named: CompetitionId | undefined,
): Promise<CompetitionId> {
  if (named !== undefined) return named;
  const every = await house.get(CompetitionsReadModel, { strict: false }).list();
  const all = every.filter(({ rehearsalOf }) => rehearsalOf === null);
  const [first] = all;
  if (!first) throw new Error('the database holds no competition');
  if (all.length > 1) throw new Error(`name one with --competition: ${all.map(({ id }) => id).join(', ')}`);
  return first.id;
}
