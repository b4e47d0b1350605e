import type { INestApplicationContext } from '@nestjs/common';
import { refusalText } from '../domain/kernel/refusal-text';
import { ArchiveImportService } from '../exports/archive/archive-import.service';
import { RefusedError } from '../platform/http/refused-error';
import { readCompetition } from './read-competition';
import { createRoleAccounts, type SignIn } from './role-accounts';
import { say } from './say';
import { seedJiamusi } from './seed-jiamusi';
import { seedLarge } from './seed-large';

/** Loads what is named and opens an account for every role. @throws Error that says why nothing was loaded. */
export async function seed(
  house: INestApplicationContext,
  what: string,
  entrants: number,
): Promise<readonly SignIn[]> {
  try {
    if (what === 'jiamusi-2005') return (await seedJiamusi(house)).signIns;
    if (what === 'large') return await createRoleAccounts(house, await seedLarge(house, entrants));
    return await createRoleAccounts(house, await importFile(house, what));
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { refusal } = error;
    say(JSON.stringify(refusal));
    throw new Error(`${refusalText(refusal, 'zh-CN')} ${refusalText(refusal, 'en')}`, { cause: error });
  }
}

async function importFile(
  house: INestApplicationContext,
  path: string,
): ReturnType<ArchiveImportService['importArchive']> {
  return house.get(ArchiveImportService, { strict: false }).importArchive(await readCompetition(path));
}
