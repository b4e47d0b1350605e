import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFile } from '../../src/cli/archive-file';
import { seedJiamusi, type SeededCompetition } from '../../src/cli/seed-jiamusi';
import { tallyFile } from '../../src/cli/tally-file';
import type { Archive, ArchivedStage, ArchivedTrade } from '../../src/domain/archive/archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { JudgeId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { HonoursService } from '../../src/honours/honours.service';
import { IntakeService } from '../../src/marking/intake/intake.service';
import { PublishedResultsReadModel } from '../../src/publication/published-results.read-model';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { describeWithPostgres } from '../support/postgres';
import { officialSmall } from '../support/official-house';
import { clientOf } from '../support/small-archive';
import {
  actorOf,
  archiveOf,
  batchOf,
  importSmall,
  markAll,
  outcomesOf,
  standingsBytes,
} from '../support/small-house';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** What the command line answers for this archive. */
async function tallied(archive: Archive, name: string): Promise<string> {
  const file = join(folder.path, `${name}.json`);
  writeFileSync(file, canonicalJson(archive));
  return (await tallyFile(file)).results;
}

const fileOf = (text: string, name: string): ReturnType<typeof archiveFile> => {
  const path = join(folder.path, `${name}.json`);
  writeFileSync(path, text);
  return archiveFile(path);
};

const importInto = (test: TestApp, archive: unknown): Promise<Archive> =>
  test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);

describeWithPostgres('an archive that goes from one database to the other', () => {
  let databases: EmptyDatabase[];
  let sqlite: TestApp;
  let postgres: TestApp;

  beforeEach(async () => {
    databases = [await emptySqlite(), await emptyPostgres()];
    sqlite = await startTestApp(databases[0]?.settings);
    postgres = await startTestApp(databases[1]?.settings);
  });
  afterEach(async () => {
    await Promise.all([sqlite.close(), postgres.close()]);
    await Promise.all(databases.map((database) => database.drop()));
  });

  it.each([
    ['SQLite', 'PostgreSQL'],
    ['PostgreSQL', 'SQLite'],
  ])('[EXP-6] from %s to %s and out again: the same bytes, and the same standings', async (from) => {
    const [source, target] = from === 'SQLite' ? [sqlite, postgres] : [postgres, sqlite];
    const small = await importSmall(source);
    await markAll(source, small);
    const archive = await archiveOf(source, small.id);
    await importInto(target, archive);
    expect(canonicalJson(await archiveOf(target, small.id))).toBe(canonicalJson(archive));
    const standings = await standingsBytes(source, small.id);
    expect(await standingsBytes(target, small.id)).toBe(standings);
    expect(await tallied(archive, from)).toBe(standings);
  });

  it.each([
    ['SQLite', 'PostgreSQL'],
    ['PostgreSQL', 'SQLite'],
  ])(
    '[ARC-12] from %s to %s with editions and honours: the same bytes, and the doors tell the same',
    async (from) => {
      const [source, target] = from === 'SQLite' ? [sqlite, postgres] : [postgres, sqlite];
      const { small } = await officialSmall(source, 'official');
      const archive = await archiveOf(source, small.id);
      expect([archive.editions?.length, archive.honours?.awards.length]).toEqual([1, 1]);
      await importInto(target, JSON.parse(canonicalJson(archive)));
      expect(canonicalJson(await archiveOf(target, small.id))).toBe(canonicalJson(archive));
      const told = await Promise.all(
        [source, target].map(async ({ app }) => [
          (await app.get(PublishedResultsReadModel, { strict: false }).find(small.stageId))?.content,
          await app.get(HonoursService, { strict: false }).read(small.id),
        ]),
      );
      expect(told[1]).toEqual(told[0]);
    },
  );

  it('[EXP-6] marking goes on where it stood: a retry is known, the next number follows', async () => {
    const small = await importSmall(sqlite);
    await markAll(sqlite, small);
    await importInto(postgres, await archiveOf(sqlite, small.id));
    const judge = small.judges[1];
    const body: MutationBody = { name: 'submitSheet', entryId: small.entries[0]! };
    const intake = postgres.app.get(IntakeService, { strict: false });
    const again = await intake.takeBatch(actorOf(judge, small.id), batchOf(clientOf(judge), [body], 3));
    expect(outcomesOf(again)).toEqual([
      { id: 3, ok: true, receipt: expect.objectContaining({ replay: true }) },
    ]);
    const late = await intake.takeBatch(actorOf(judge, small.id), batchOf(clientOf(judge), [body], 20));
    expect(outcomesOf(late)).toEqual([{ id: 20, ok: false, refusal: { code: 'SEQUENCE_GAP', expect: 13 } }]);
  });

  it('[EXP-7] a changed mark in an archive is named and nothing of it comes in', async () => {
    const small = await importSmall(sqlite);
    await markAll(sqlite, small);
    const archive = await archiveOf(sqlite, small.id);
    const forged = JSON.parse(canonicalJson(archive)) as { ledger: { fact: { points?: number } }[] };
    const row = forged.ledger.findIndex(({ fact }) => fact.points !== undefined);
    forged.ledger[row]!.fact.points = 500_000;
    await expect(importInto(postgres, forged)).rejects.toMatchObject({
      refusal: { code: 'MALFORMED', path: `ledger[${row}]` },
    });
    expect(await postgres.dataSource.query('SELECT id FROM competition')).toEqual([]);
    await expect(tallied(forged as unknown as Archive, 'forged')).rejects.toThrow(`ledger[${row}]`);
  });

  it('[ARC-14] from a file, row by row, and out again: the same bytes; what is changed in it is named, and nothing comes in', async () => {
    const { small } = await officialSmall(sqlite, 'read');
    const archive = await archiveOf(sqlite, small.id);
    const forged = canonicalJson(archive).replace(/"points":\d+/, '"points":500000');
    const row = archive.ledger.findIndex(({ fact }) => 'points' in fact);
    const imports = postgres.app.get(ArchiveImportService, { strict: false });
    await expect(imports.importRead((await fileOf(forged, 'forged-row'))!)).rejects.toMatchObject({
      refusal: { code: 'MALFORMED', path: `ledger[${row}]` },
    });
    expect(await postgres.dataSource.query('SELECT id FROM competition')).toEqual([]);
    await imports.importRead((await fileOf(canonicalJson(archive), 'sound'))!);
    expect(canonicalJson(await archiveOf(postgres, small.id))).toBe(canonicalJson(archive));
    expect(await fileOf('{"format":"baigong-draft"}', 'draft')).toBeNull();
  });

  it('[EXP-7] an archive that is in the house already is refused', async () => {
    const small = await importSmall(postgres);
    await expect(importInto(postgres, await archiveOf(postgres, small.id))).rejects.toMatchObject({
      refusal: { code: 'ALREADY_EXISTS' },
    });
  });
});

describeOnBoth('the competition of 2005', (make, kind) => {
  const SCORED_TRADES = 5;
  let database: EmptyDatabase;
  let test: TestApp;
  let seeded: SeededCompetition;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    seeded = await seedJiamusi(test.app);
  }, 90_000);
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  /** Hands one judge's marks of a final to the intake, some sheets to a batch. */
  async function score(trade: ArchivedTrade, final: ArchivedStage, judgeId: JudgeId): Promise<number> {
    const modules = final.rules.scheme?.modules ?? [];
    const bodies = final.entries.flatMap(({ id: entryId, number }) =>
      modules.flatMap((module): MutationBody[] => {
        const panel = final.seats
          .filter(({ moduleId }) => moduleId === module.id)
          .map((seat) => seat.judgeId);
        const seat = panel.toSorted().indexOf(judgeId);
        if (seat < 0) return [];
        return module.criteria
          .flatMap(({ aspects }) => aspects)
          .map(({ id: aspectId }) => {
            const points = seeded.script.markFor({ tradeOrdinal: trade.ordinal, number }, seat, aspectId);
            return { name: 'enterMark', entryId, aspectId, points, basedOn: 0 };
          });
      }),
    );
    const { id } = seeded.archive.competition;
    const intake = test.app.get(IntakeService, { strict: false });
    for (let from = 0; from < bodies.length; from += 500) {
      const batch = batchOf(clientOf(judgeId), bodies.slice(from, from + 500), from + 1);
      const outcomes = outcomesOf(await intake.takeBatch(actorOf(judgeId, id), batch));
      expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    }
    return bodies.length;
  }

  it('[DAT-11][CLI-1] with a part of its final marked, server and archive reader print the same bytes', async () => {
    const { id } = seeded.archive.competition;
    const { trades } = await archiveOf(test, id);
    const judging = trades.slice(0, SCORED_TRADES).flatMap((trade) => {
      const final = trade.stages.find((stage) => stage.kind === 'final');
      const judges = [...new Set(final?.seats.map(({ judgeId }) => judgeId))];
      return final ? judges.map((judgeId) => score(trade, final, judgeId)) : [];
    });
    const marks = (await Promise.all(judging)).reduce((sum, count) => sum + count, 0);
    expect(marks).toBeGreaterThan(3000);
    const archive = await archiveOf(test, id);
    const standings = await standingsBytes(test, id);
    expect(standings).toBe(await tallied(archive, `jiamusi-${kind}`));
    expect(standings).toContain(`"ledgerSeq":${archive.ledger.length}`);
  });
});

describe('tally', () => {
  it.each([
    ['not JSON', 'no brace', /not JSON/],
    ['another format', '{"format":"baigong-standings"}', /(format|version): /],
  ])('[CLI-2] a file with %s is refused with what is wrong', async (_, text, reason) => {
    const file = join(folder.path, 'wrong.json');
    writeFileSync(file, text);
    await expect(tallyFile(file)).rejects.toThrow(reason);
  });
});
