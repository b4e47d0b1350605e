import type { MutationOutcome } from '../../src/contract/mutations';
import type { PublishedContent } from '../../src/contract/publication';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { AccountId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { PublicationService } from '../../src/publication/publication.service';
import { startTestApp, type TestApp } from '../support/app';
import type { EmptyDatabase, MakeDatabase } from '../support/both-databases';
import { failInserts, healInserts, rowsBeginning } from '../support/faults';
import { clientOf, pointsOf, smallArchive, type SmallCompetition } from '../support/small-archive';
import {
  actorOf,
  archiveOf,
  batchOf,
  importSmall,
  ledgerRows,
  markAll,
  outcomesOf,
  soundLedger,
  standingsBytes,
  take,
} from '../support/small-house';

const seqOf = (outcome: MutationOutcome | undefined): number | undefined =>
  outcome?.ok ? outcome.receipt.seq : undefined;

/** What holds when the database fails in the middle, and when two acts of the desk race. */
export function faultsContract(make: MakeDatabase): void {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let competitions = 0;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  beforeEach(async () => {
    competitions += 1;
    small = await importSmall(test, `small-${competitions}`);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const mark = (decimal: number, { entry = 0 } = {}): MutationBody => ({
    name: 'enterMark',
    entryId: small.entries[entry]!,
    aspectId: small.speed,
    points: pointsOf(decimal),
    basedOn: 0,
  });
  const desk = () => test.app.get(ModerationService, { strict: false });

  it('[PUB-4][IMC-1] an edition that races with the closing, and with eleven others, is recomputed from the row it names', async () => {
    const publisher = test.app.get(PublicationService, { strict: false });
    const editions: PublishedContent[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const one = turn === 0 ? small : await importSmall(test, `race-${competitions}-${turn}`);
      const by = actorOf('organizer-1' as AccountId, one.id, 'organizer');
      await markAll(test, one);
      const publishing = Array.from({ length: 12 }, async (_, n) => {
        for (let wait = 0; wait < n; wait += 1) await new Promise((resolve) => setImmediate(resolve));
        const answer = publisher.publishResults(by, one.stageId);
        await answer.then(({ content }) => editions.push(content)).catch(() => undefined);
      });
      await Promise.all([desk().closeStage(by, one.stageId), ...publishing]);
    }
    expect(editions.length).toBeGreaterThan(4);
    // One of the twelve: whoever comes second would make a later edition, and that takes two people.
    expect(new Set(editions.map(({ competitionId }) => competitionId)).size).toBe(editions.length);
    for (const { competitionId, version, ledgerSeq, ledgerHash, standings } of editions) {
      const archive = await archiveOf(test, competitionId);
      const then = { ...archive, ledger: archive.ledger.slice(0, ledgerSeq) };
      const [stage] = archiveStandings(then).stages;
      expect([version, stage?.isClosed, then.ledger.at(-1)?.hash]).toEqual([1, true, ledgerHash]);
      expect(standings.map(({ exactTotal }) => exactTotal)).toEqual(
        stage?.standings.map((row) => row.exactTotal),
      );
    }
  });

  describe('what fails', () => {
    it('[ITK-11] a commit that fails stores nothing of its group, and the retry is taken once', async () => {
      outcomesOf(await take(test, small, small.judges[0], batchOf(clientOf(small.judges[0]), [mark(1)])));
      await failInserts(test, 'client');
      const batches = [0, 1, 2].map((judge) => ({
        judge,
        batch: batchOf(clientOf(small.judges[judge]!, 'failing'), [
          mark(5, { entry: 1 }),
          mark(6, { entry: 1 }),
        ]),
      }));
      const sendAll = () =>
        Promise.all(batches.map(({ judge, batch }) => take(test, small, small.judges[judge]!, batch)));
      const during = await sendAll();
      for (const answer of during)
        expect(answer).toEqual({ ok: false, refusal: { code: 'RETRY_LATER', retryAfterMs: 1000 } });
      expect(await ledgerRows(test, small.id)).toHaveLength(1);
      await healInserts(test, 'client');
      const after = (await sendAll()).flatMap(outcomesOf);
      expect(after.map(seqOf)).toEqual([2, 3, 4, 5, 6, 7]);
      expect(after.filter((one) => one.ok && one.receipt.replay)).toEqual([]);
      expect(await soundLedger(test, small.id)).toHaveLength(7);
      expect(await standingsBytes(test, small.id)).toBe(
        canonicalJson(archiveStandings(await archiveOf(test, small.id))),
      );
    });

    it('[EXP-7] an archive that cannot be stored whole leaves nothing behind', async () => {
      await failInserts(test, 'panel_seat');
      await expect(importSmall(test, 'second')).rejects.toThrow();
      await healInserts(test, 'panel_seat');
      for (const table of ['competition', 'trade', 'stage', 'entry', 'contestant', 'unit'])
        expect(await rowsBeginning(test, table, 'second')).toEqual([]);
      const second = await importSmall(test, 'second');
      expect(canonicalJson(await archiveOf(test, second.id))).toBe(canonicalJson(smallArchive('second')));
    });
  });
}
