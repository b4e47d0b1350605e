import type { INestApplicationContext } from '@nestjs/common';
import type { Archive } from '../domain/archive/archive';
import type { CompetitionId } from '../domain/kernel/ids';
import { refusalText } from '../domain/kernel/refusal-text';
import { ArchiveForEverybody } from '../exports/archive/archive-for-everybody';
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

/** What of an archive is for everybody. @throws Error while stages that have begun are not published. */
export async function forEverybody(house: INestApplicationContext, archive: Archive): Promise<Archive> {
  const told = await house.get(ArchiveForEverybody, { strict: false }).of(archive);
  if (told.ok) return told.value;
  throw new Error(`${refusalText(told.refusal, 'zh-CN')} ${refusalText(told.refusal, 'en')}`);
}
