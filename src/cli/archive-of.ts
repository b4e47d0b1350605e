import type { INestApplicationContext } from '@nestjs/common';
import type { Archive } from '../domain/archive/archive';
import type { CompetitionId } from '../domain/kernel/ids';
import { ArchiveReadModel } from '../exports/archive/archive.read-model';
import { onlyCompetition } from './only-competition';
import { progressBar } from './progress';

/** The archive of a competition in the open house. @throws Error when there is no such competition. */
export async function archiveOf(
  house: INestApplicationContext,
  named: CompetitionId | undefined,
): Promise<Archive> {
  const id = await onlyCompetition(house, named);
  const bar = progressBar('ledger rows');
  const archive = await house
    .get(ArchiveReadModel, { strict: false })
    .find(id, (rows) => bar.update(rows, rows));
  bar.stop();
  if (!archive) throw new Error(`there is no competition ${id}`);
  return archive;
}
