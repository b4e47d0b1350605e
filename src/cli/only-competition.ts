import type { INestApplicationContext } from '@nestjs/common';
import type { CompetitionId } from '../domain/kernel/ids';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';
import { chosenCompetition } from './chosen-competition';

/** The competition named, or the only one there is. @throws Error that lists the choice. */
export async function onlyCompetition(
  house: INestApplicationContext,
  named: CompetitionId | undefined,
): Promise<CompetitionId> {
  return chosenCompetition(await house.get(CompetitionsReadModel, { strict: false }).list(), named);
}
