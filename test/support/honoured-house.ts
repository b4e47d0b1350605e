import type { HonoursView } from '../../src/contract/honours';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import { approvePromotions } from './approve-promotions';
import type { HttpClient } from './http-client';
import { smallArchive, smallCompetition, type SmallCompetition } from './small-archive';
import { person } from './small-hall';
import { markInOrder } from './small-house';

export interface HonouredHouse {
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
  readonly honours: HonoursView;
}

/**
 * The small competition, marked, closed, published and honoured. The first of the names comes first, and so on: one champion and
 * two experts, the same three rise.
 */
export async function honouredHouse(
  test: TestApp,
  prefix: string,
  names: readonly string[] = [],
): Promise<HonouredHouse> {
  const small = smallCompetition(prefix);
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(smallArchive(prefix, names));
  const organizer = await person(test, small, 'organizer');
  await markInOrder(test, small);
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
  const { status, body } = await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
  if (status !== 200) throw new Error(`honours were not conferred: ${JSON.stringify(body)}`);
  await approvePromotions(test, small);
  return { small, organizer, honours: body };
}
