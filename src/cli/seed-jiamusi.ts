import type { INestApplicationContext } from '@nestjs/common';
import { generateJiamusi } from '../../seeds/jiamusi-2005/generate';
import { withSignatures } from '../../seeds/jiamusi-2005/with-signatures';
import type { Archive } from '../domain/archive/archive';
import type { JudgeId } from '../domain/kernel/ids';
import { ArchiveImportService } from '../exports/archive/archive-import.service';
import { AdvancementService } from '../results/advancement/advancement.service';
import { createRoleAccounts, newPassword, ROLES, type SignIn } from './role-accounts';

export interface SeededCompetition {
  readonly archive: Archive;
  readonly script: ReturnType<typeof generateJiamusi>['script'];
  readonly signIns: readonly SignIn[];
  /** The judge whose sign-in is among `signIns`. */
  readonly judgeId: JudgeId;
}

/**
 * Loads the competition of 2005 up to its closed semifinals and lets the advancement rule fill the finals.
 * @param isByHand people go on from there: the first trade's result is signed by three, and there are two of HR
 */
export async function seedJiamusi(
  house: INestApplicationContext,
  isByHand = false,
): Promise<SeededCompetition> {
  const { archive: plain, script } = generateJiamusi();
  const archive = isByHand ? withSignatures(plain) : plain;
  const judgeId = firstFinalJudge(archive);
  const judge: SignIn = { role: 'judge', name: judgeId, password: newPassword() };
  await house
    .get(ArchiveImportService, { strict: false })
    .importArchive(archive, new Map([[judgeId, judge.password]]));
  const advancement = house.get(AdvancementService, { strict: false });
  for (const { stages } of archive.trades) {
    const semifinal = stages.find(({ kind }) => kind === 'semifinal');
    if (semifinal) await advancement.advance(null, semifinal.id);
  }
  const roles = isByHand ? [...ROLES, 'hr' as const] : ROLES;
  const signIns = [...(await createRoleAccounts(house, archive, roles)), judge];
  return { archive, script, signIns, judgeId };
}

/** A judge of a practical module in the first trade's final. */
function firstFinalJudge({ trades }: Archive): JudgeId {
  const final = trades[0]?.stages.find(({ kind }) => kind === 'final');
  const practical = final?.rules.scheme?.modules.find(({ part }) => part === 'practical');
  const seat = final?.seats.find(({ moduleId }) => moduleId === practical?.id);
  if (!seat) throw new Error('the seed seats no judge at the first final');
  return seat.judgeId;
}
