import type { INestApplicationContext } from '@nestjs/common';
import { generateLarge } from '../../seeds/large/generate-large';
import { AccountsService } from '../access/accounts.service';
import type { Archive } from '../domain/archive/archive';
import { ArchiveSetup } from '../exports/archive/archive-setup.service';
import { LedgerService } from '../marking/ledger/ledger.service';
import { Transactions } from '../platform/database/transactions';
import { CompetitionsService } from '../setup/competitions/competitions.service';
import { EntriesService } from '../setup/entries/entries.service';
import { progressBar } from './progress';

const CHUNK = 2000;

/** Loads the large case chunk by chunk in one transaction: all of it, or nothing. Fictional throughout. */
export async function seedLarge(house: INestApplicationContext, entrants: number): Promise<Archive> {
  const { frame, people, ledger } = generateLarge(entrants);
  const { id } = frame.competition;
  const bar = progressBar('rows');
  // Each entrant is one person and two ledger rows: the mark and the signature.
  const total = entrants * 3;
  let done = 0;
  await house.get(Transactions).run(async (tx) => {
    await house.get(CompetitionsService, { strict: false }).addCompetition(tx, frame);
    const grant = { role: 'judge', competitionId: id, tradeId: null, unitId: null } as const;
    const judges = frame.judges.map((judge) => ({
      id: judge.id,
      name: judge.id,
      displayName: judge.name,
      grants: [grant],
    }));
    await house.get(AccountsService, { strict: false }).createManyForSystem(judges, tx);
    await house.get(ArchiveSetup, { strict: false }).addStages(tx, frame);
    for (const chunk of chunks(people(), CHUNK)) {
      await house.get(EntriesService, { strict: false }).addPeople(tx, id, chunk);
      bar.update((done += chunk.length), total);
    }
    for (const chunk of chunks(ledger(), CHUNK)) {
      await house.get(LedgerService, { strict: false }).takeOver(tx, id, chunk);
      bar.update(Math.min((done += chunk.length), total), total);
    }
  });
  bar.stop();
  return frame;
}

function* chunks<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const one of all) {
    chunk.push(one);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
