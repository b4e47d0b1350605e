import type { MutationOutcome } from '../../src/contract/mutations';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { MutationBody } from '../../src/domain/mark/mutation';
import type { JudgeId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { apartArchive, sheetWith } from '../support/apart-house';
import { startTestApp, type TestApp } from '../support/app';
import { boardAfter, eventually, guestSocket, snapshotOf } from '../support/hall-socket';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { clientOf, pointsOf, smallCompetition, type SmallCompetition } from '../support/small-archive';
import {
  archiveOf,
  batchOf,
  importSmall,
  markAll,
  outcomesOf,
  soundLedger,
  standingsBytes,
  take,
  wholeSheet,
} from '../support/small-house';

describeWithPostgres('two nodes on one PostgreSQL', () => {
  let database: FreshDatabase;
  let one: TestApp;
  let two: TestApp;
  let small: SmallCompetition;

  beforeEach(async () => {
    database = await freshPostgresDatabase();
    one = await startTestApp({ databaseUrl: database.url });
    two = await startTestApp({ databaseUrl: database.url });
    small = await importSmall(one);
  });
  afterEach(async () => {
    await one.close();
    await two.close();
    await database.drop();
  });

  it('[LIV-5] a mark accepted on one node reaches a watcher of the other, and the standings there', async () => {
    const watcher = await guestSocket(two.url);
    const board = snapshotOf(await watcher.watch(`competition/${small.id}`));
    const judge = small.judges[1];
    const sheet = wholeSheet(small, judge, small.entries[0]!);
    outcomesOf(await take(one, small, judge, batchOf(clientOf(judge), sheet)));
    const last = sheet.length;
    await eventually(
      () => watcher.changes.at(-1)?.seq ?? 0,
      (seq) => seq === last,
    );
    const rows = boardAfter(board, watcher.changes).stages[0]?.rows;
    expect(rows?.find(({ entryId }) => entryId === small.entries[0])?.marked).toBe(2);
    expect(await standingsBytes(two, small.id)).toBe(await standingsBytes(one, small.id));
    watcher.close();
  });

  it('[LIV-5] a watcher that moves to another node goes on from its number, or gets a snapshot', async () => {
    const here = await guestSocket(one.url);
    const before = snapshotOf(await here.watch(`competition/${small.id}`));
    await markAll(one, small);
    await eventually(
      () => here.changes.at(-1)?.seq ?? 0,
      (seq) => seq === 40,
    );
    here.close();
    const there = await guestSocket(two.url);
    const answer = await there.watch(`competition/${small.id}`, before.seq);
    const board = answer.ok && 'changes' in answer ? boardAfter(before, answer.changes) : snapshotOf(answer);
    expect(board.stages).toEqual(boardAfter(before, here.changes).stages);
    there.close();
  });

  it('[DAT-12] marks that race on both nodes form one unbroken ledger', async () => {
    const nodes = [one, two];
    const work = small.judges.flatMap((judge, n) =>
      Array.from({ length: 30 }, (_, round) => {
        const bodies = [mark(round), mark(round + 1)];
        return take(
          nodes[(n + round) % 2]!,
          small,
          judge,
          batchOf(clientOf(judge, `device-${round}`), bodies),
        );
      }),
    );
    const outcomes = (await Promise.all(work)).flatMap(outcomesOf);
    const accepted = outcomes.filter((outcome) => outcome.ok);
    const rows = await soundLedger(two, small.id);
    expect(accepted.length).toBeGreaterThan(3);
    expect(rows.map(({ seq, hash }) => `${seq} ${hash}`)).toEqual(
      accepted
        .map(({ receipt }) => receipt)
        .toSorted((a, b) => a.seq - b.seq)
        .map(({ seq, hash }) => `${seq} ${hash}`),
    );
    const expected = canonicalJson(archiveStandings(await archiveOf(one, small.id)));
    for (const node of nodes) expect(await standingsBytes(node, small.id)).toBe(expected);
  });

  it('[DAT-12] each node decides on what the other has written: marks, and the submission of a sheet', async () => {
    const judge = small.judges[1];
    const send = async (node: TestApp, device: string, bodies: readonly MutationBody[]) =>
      outcomesOf(await take(node, small, judge, batchOf(clientOf(judge, device), bodies)))[0];
    expect(await send(one, 'a', [mark(8)])).toMatchObject({ ok: true, receipt: { seq: 1 } });
    expect(await send(two, 'b', [{ ...mark(9), basedOn: 1 }])).toMatchObject({
      ok: true,
      receipt: { seq: 2 },
    });
    expect(await send(one, 'c', [{ ...mark(7), basedOn: 1 }])).toMatchObject({
      refusal: { code: 'VERSION_CONFLICT', theirs: pointsOf(9), seq: 2 },
    });
    const rest: MutationBody = { ...mark(1), entryId: small.entries[0]!, aspectId: small.finish };
    await send(two, 'd', [rest, { name: 'submitSheet', entryId: small.entries[0]! }]);
    expect(await send(one, 'e', [{ ...mark(7), basedOn: 2 }])).toMatchObject({
      refusal: { code: 'SHEET_LOCKED' },
    });
    await soundLedger(one, small.id);
  });

  it('[ITK-3] the same mutation sent to both nodes at once leaves one row', async () => {
    const batch = batchOf(clientOf(small.judges[0]), [mark(8)]);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => take(n % 2 ? one : two, small, small.judges[0], batch)),
    );
    const outcomes = answers.flatMap(outcomesOf);
    expect(new Set(outcomes.map(seqAndHash)).size).toBe(1);
    expect(await soundLedger(one, small.id)).toHaveLength(1);
  });

  it('[RSC-2] last sheets that arrive on both nodes at once call one second round', async () => {
    const apart = smallCompetition('apart');
    await one.app.get(ArchiveImportService, { strict: false }).importArchive(apartArchive('apart'));
    const [first, second, third] = apart.judges as [JudgeId, JudgeId, JudgeId];
    const hand = (node: TestApp, judge: JudgeId, speed: number) => {
      const bodies = apart.entries.flatMap((entryId) => sheetWith(apart, judge, entryId, speed));
      return take(node, apart, judge, batchOf(clientOf(judge), bodies));
    };
    await hand(one, first, 50);
    await Promise.all([hand(one, second, 20), hand(two, third, 50)]);
    const calls = (await soundLedger(one, apart.id)).filter(({ fact }) => fact.kind === 'RescoreCalled');
    const called = new Set(calls.flatMap(({ fact }) => ('entryId' in fact ? [fact.entryId] : [])));
    expect(called).toEqual(new Set(apart.entries));
    expect(calls.map(({ mutationId }) => mutationId)).toEqual([1, 2, 3, 4]);
    expect(await standingsBytes(two, apart.id)).toBe(await standingsBytes(one, apart.id));
  });

  it('[DAT-12] a node that was closed in between finds what the other one wrote', async () => {
    await two.close();
    await markAll(one, small);
    two = await startTestApp({ databaseUrl: database.url });
    const judge = small.judges[2];
    const body: MutationBody = { ...mark(9), entryId: small.entries[0]! };
    const [outcome] = outcomesOf(await take(two, small, judge, batchOf(clientOf(judge, 'late'), [body])));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'SHEET_LOCKED' } });
    expect(await standingsBytes(two, small.id)).toBe(await standingsBytes(one, small.id));
  });

  const mark = (decimal: number): Extract<MutationBody, { name: 'enterMark' }> => ({
    name: 'enterMark',
    entryId: small.entries[0]!,
    aspectId: small.speed,
    points: pointsOf(decimal),
    basedOn: 0,
  });
});

const seqAndHash = (outcome: MutationOutcome): string =>
  outcome.ok ? `${outcome.receipt.seq} ${outcome.receipt.hash}` : outcome.refusal.code;
