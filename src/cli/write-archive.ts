import type { INestApplicationContext } from '@nestjs/common';
import type { ArchiveHead } from '../domain/archive/archive';
import { archiveText } from '../domain/archive/archive-text';
import type { CompetitionId } from '../domain/kernel/ids';
import { refusalText } from '../domain/kernel/refusal-text';
import type { LedgerEntry } from '../domain/ledger/ledger-entry';
import { ArchiveForEverybody } from '../exports/archive/archive-for-everybody';
import { ArchiveReadModel } from '../exports/archive/archive.read-model';
import { onlyCompetition } from './only-competition';
import { progressBar } from './progress';
import { writePieces } from './write-pieces';

/** What is written, of what, and where: to standard output unless a file is named. */
interface Wanted {
  readonly competition?: string;
  readonly public: boolean;
  readonly out?: string;
}

/**
 * Writes the archive of a competition in the open house as it is read.
 * @throws Error when there is no such competition, or while what is for everybody is not published.
 */
export async function writeArchive(house: INestApplicationContext, wanted: Wanted): Promise<void> {
  const id = await onlyCompetition(house, wanted.competition as CompetitionId | undefined);
  const archives = house.get(ArchiveReadModel, { strict: false });
  const whole = await archives.find(id);
  if (!whole) throw new Error(`没有竞赛 ${id}。There is no competition ${id}.`);
  const head = wanted.public ? await forEverybody(house, whole) : whole;
  const bar = progressBar('ledger rows');
  const shown = async function* (batches: AsyncIterable<readonly LedgerEntry[]>) {
    for await (const batch of batches) {
      yield batch;
      const { seq } = batch.at(-1)!;
      bar.update(seq, seq);
    }
  };
  await writePieces(archiveText(head, shown(archives.rows(id))), wanted.out);
  bar.stop();
}

async function forEverybody(house: INestApplicationContext, archive: ArchiveHead): Promise<ArchiveHead> {
  const told = await house.get(ArchiveForEverybody, { strict: false }).of(archive);
  if (told.ok) return told.value;
  throw new Error(`${refusalText(told.refusal, 'zh-CN')} ${refusalText(told.refusal, 'en')}`);
}
