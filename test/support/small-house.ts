import type { Actor } from '../../src/access/actor';
import type { BatchOutcome, MutationOutcome } from '../../src/contract/mutations';
import type { Archive } from '../../src/domain/archive/archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { ClientId, CompetitionId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { archiveText } from '../../src/domain/archive/archive-text';
import { checkChain } from '../../src/domain/ledger/check-chain';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { Mutation, MutationBatch, MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { ArchiveReadModel } from '../../src/exports/archive/archive.read-model';
import { IntakeService } from '../../src/marking/intake/intake.service';
import { LedgerHeads } from '../../src/marking/ledger/ledger-heads.read-model';
import { sha256 } from '../../src/platform/identity/sha256';
import { StandingsDocumentReadModel } from '../../src/results/ranking/standings-document.read-model';
import type { TestApp } from './app';
import {
  aspectsOf,
  clientOf,
  pointsOf,
  sampleMark,
  smallArchive,
  smallCompetition,
  type SmallCompetition,
} from './small-archive';
import { grantOf } from './sign-in';

const AT = '2026-10-01T08:00:00.000Z';

/** Brings a small competition into a running house. */
export async function importSmall(test: TestApp, prefix?: string): Promise<SmallCompetition> {
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(smallArchive(prefix));
  return smallCompetition(prefix);
}

/** Somebody with one role in one competition, as the doors would hand them to a service. */
export function actorOf(
  accountId: JudgeId,
  competitionId: CompetitionId,
  role: 'judge' | 'organizer' = 'judge',
): Actor {
  return { sessionId: `session-${accountId}`, accountId, grants: [grantOf(role, { competitionId })] };
}

/** Numbers bodies from `from` on. */
export function batchOf(clientId: ClientId, bodies: readonly MutationBody[], from = 1): MutationBatch {
  const mutations = bodies.map((body, index): Mutation => ({ ...body, id: from + index, at: AT }));
  return { clientId, mutations };
}

/** Every mark of one sheet and its signature. */
export function wholeSheet(small: SmallCompetition, judgeId: JudgeId, entryId: EntryId): MutationBody[] {
  const marks = aspectsOf(small, judgeId).map((aspectId): MutationBody => ({
    name: 'enterMark',
    entryId,
    aspectId,
    points: sampleMark(entryId, judgeId, aspectId),
    basedOn: 0,
  }));
  return [...marks, { name: 'submitSheet', entryId }];
}

/** Hands a batch to the one function behind both doors. */
export function take(
  test: Pick<TestApp, 'app'>,
  small: SmallCompetition,
  judgeId: JudgeId,
  batch: unknown,
): Promise<BatchOutcome> {
  return test.app.get(IntakeService, { strict: false }).takeBatch(actorOf(judgeId, small.id), batch);
}

/** The outcomes of a batch that was not refused as a whole. @throws Error otherwise */
export function outcomesOf(answer: BatchOutcome): readonly MutationOutcome[] {
  if (!answer.ok) throw new Error(`the whole batch was refused: ${answer.refusal.code}`);
  return answer.outcomes;
}

/** All sheets of all judges, marked and signed. */
export async function markAll(test: Pick<TestApp, 'app'>, small: SmallCompetition): Promise<void> {
  const answers = await Promise.all(
    small.judges.map((judgeId) => {
      const bodies = small.entries.flatMap((entryId) => wholeSheet(small, judgeId, entryId));
      return take(test, small, judgeId, batchOf(clientOf(judgeId), bodies));
    }),
  );
  const refused = answers.flatMap(outcomesOf).find((outcome) => !outcome.ok);
  if (refused) throw new Error(`a mark was refused: ${JSON.stringify(refused)}`);
}

/** The same so that the first entry comes first, and so on: 95 of 100 everywhere, then 90, 85 and 80. */
export async function markInOrder(test: Pick<TestApp, 'app'>, small: SmallCompetition): Promise<void> {
  const most = new Map([
    [small.theory, 100],
    [small.speed, 60],
    [small.finish, 40],
  ]);
  for (const judgeId of small.judges) {
    const bodies = small.entries.flatMap((entryId, n): MutationBody[] => {
      const marks = aspectsOf(small, judgeId).map((aspectId): MutationBody => ({
        name: 'enterMark',
        entryId,
        aspectId,
        basedOn: 0,
        points: pointsOf(((most.get(aspectId) ?? 0) * (95 - 5 * n)) / 100),
      }));
      return [...marks, { name: 'submitSheet', entryId }];
    });
    const outcomes = outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
    const refused = outcomes.find((outcome) => !outcome.ok);
    if (refused) throw new Error(`a mark was refused: ${JSON.stringify(refused)}`);
  }
}

export function ledgerRows(test: Pick<TestApp, 'app'>, competitionId: CompetitionId): Promise<LedgerEntry[]> {
  return test.app.get(LedgerHeads, { strict: false }).listAfter(competitionId, 0, 1_000_000);
}

/**
 * The whole ledger, after its numbers, its hash chain and its cells have been checked: each mark supersedes the one before it in
 * its cell. @throws Error that names the first row that does not fit
 */
export async function soundLedger(
  test: Pick<TestApp, 'app'>,
  competitionId: CompetitionId,
): Promise<LedgerEntry[]> {
  const rows = await ledgerRows(test, competitionId);
  const broken = checkChain(rows, competitionId, sha256);
  if (broken !== null) throw new Error(`the chain is broken at ${broken}`);
  const lastOfCell = new Map<string, number>();
  for (const { seq, fact } of rows) {
    if (!('aspectId' in fact) || !('judgeId' in fact) || fact.kind.startsWith('Note')) continue;
    const cell = `${fact.entryId}/${fact.judgeId}/${fact.aspectId}`;
    const before = 'supersedes' in fact ? fact.supersedes : undefined;
    if (before !== lastOfCell.get(cell)) throw new Error(`row ${seq} overlooks row ${lastOfCell.get(cell)}`);
    lastOfCell.set(cell, seq);
  }
  return rows;
}

/** The bytes that the server answers when asked for the standings of a competition. */
export async function standingsBytes(test: TestApp, competitionId: CompetitionId): Promise<string> {
  const documents = test.app.get(StandingsDocumentReadModel, { strict: false });
  return canonicalJson(await documents.ofCompetition(competitionId));
}

/** The competition as its archive holds it, as read back from the file. */
export async function archiveOf(test: TestApp, competitionId: CompetitionId): Promise<Archive> {
  const archives = test.app.get(ArchiveReadModel, { strict: false });
  const found = await archives.find(competitionId);
  if (!found) throw new Error(`no competition ${competitionId}`);
  // Rows of SQLite are objects of another realm in Jest, which canonical JSON takes for none of ours.
  const head = JSON.parse(JSON.stringify(found)) as typeof found;
  const text: string[] = [];
  for await (const piece of archiveText(head, archives.rows(competitionId))) text.push(piece);
  return JSON.parse(text.join('')) as Archive;
}
