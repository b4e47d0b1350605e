import type { INestApplicationContext } from '@nestjs/common';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { HonoursService } from '../honours/honours.service';
import { onlyCompetition } from './only-competition';

/** Titles and promotions of a competition in the open house. */
export async function honoursOf(
  house: INestApplicationContext,
  named: CompetitionId | undefined,
): Promise<HonoursView> {
  return house.get(HonoursService, { strict: false }).read(await onlyCompetition(house, named));
}
