import type { INestApplicationContext } from '@nestjs/common';
import type { ArchiveHead } from '../domain/archive/archive';
import { refusalText } from '../domain/kernel/refusal-text';
import { ArchiveImportService } from '../exports/archive/archive-import.service';
import { RefusedError } from '../platform/http/refused-error';
import { archiveFile } from './archive-file';
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

/** An archive is read row by row, a draft as a whole; so is what is faulty, for a sentence that says what was wanted there. */
async function importFile(house: INestApplicationContext, path: string): Promise<ArchiveHead> {
  const imports = house.get(ArchiveImportService, { strict: false });
  const archive = await archiveFile(path);
  if (!archive) return imports.importArchive(await readCompetition(path));
  try {
    return await imports.importRead(archive);
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code !== 'ALREADY_EXISTS') await readCompetition(path);
    throw error;
  }
}
