import type { HonoursView } from '../../src/contract/honours';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import { approvePromotions } from './approve-promotions';
import type { HttpClient } from './http-client';
import {
  aspectsOf,
  clientOf,
  pointsOf,
  smallArchive,
  smallCompetition,
  type SmallCompetition,
} from './small-archive';
import { person } from './small-hall';
import { batchOf, outcomesOf, take } from './small-house';

export interface HonouredHouse {
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
  readonly honours: HonoursView;
}

const FULL: Readonly<Record<string, number>> = { 'theory-paper': 100, speed: 60, finish: 40 };

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
  for (const judgeId of small.judges) {
    const bodies = small.entries.flatMap((entryId, n): MutationBody[] => {
      const marks = aspectsOf(small, judgeId).map((aspectId): MutationBody => ({
        name: 'enterMark',
        entryId,
        aspectId,
        basedOn: 0,
        points: pointsOf(((FULL[aspectId] ?? 0) * (95 - 5 * n)) / 100),
      }));
      return [...marks, { name: 'submitSheet', entryId }];
    });
    const outcomes = outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
    if (outcomes.some(({ ok }) => !ok)) throw new Error('a mark was refused');
  }
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
  const { status, body } = await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
  if (status !== 200) throw new Error(`honours were not conferred: ${JSON.stringify(body)}`);
  await approvePromotions(test, small);
  return { small, organizer, honours: body };
}
