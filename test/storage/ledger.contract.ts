import type { MutationOutcome } from '../../src/contract/mutations';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { ClientId, EntryId } from '../../src/domain/kernel/ids';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { RefusedError } from '../../src/platform/http/refused-error';
import { startTestApp, type TestApp } from '../support/app';
import type { EmptyDatabase, MakeDatabase } from '../support/both-databases';
import { commits } from '../support/faults';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
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
  wholeSheet,
} from '../support/small-house';

const seqOf = (outcome: MutationOutcome | undefined): number | undefined =>
  outcome?.ok ? outcome.receipt.seq : undefined;

const refusalOf = (outcome: MutationOutcome | undefined): unknown =>
  outcome && !outcome.ok ? outcome.refusal : undefined;

/** What the ledger promises, whatever database it lies on. */
export function ledgerContract(make: MakeDatabase): void {
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

  const mark = (decimal: number, more: { entry?: number; basedOn?: number } = {}): MutationBody => ({
    name: 'enterMark',
    entryId: small.entries[more.entry ?? 0] ?? small.entries[0]!,
    aspectId: small.speed,
    points: pointsOf(decimal),
    basedOn: more.basedOn ?? 0,
  });
  const send = async (
    bodies: readonly MutationBody[],
    { from = 1, judge = 0, device = 'tablet' } = {},
  ): Promise<readonly MutationOutcome[]> => {
    const judgeId = small.judges[judge] ?? small.judges[0];
    return outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId, device), bodies, from)));
  };
  const organizer = () => actorOf('organizer-1' as (typeof small.judges)[0], small.id, 'organizer');
  const desk = () => test.app.get(ModerationService, { strict: false });
  const refusedWith = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof RefusedError ? error.refusal : error),
    );

  describe('what is stored', () => {
    it('[ITK-2] a receipt names a row that is in the ledger, numbers are consecutive and the chain holds', async () => {
      await markAll(test, small);
      const rows = await soundLedger(test, small.id);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      const [outcome] = await send([{ name: 'submitSheet', entryId: small.entries[0]! }], {
        device: 'other',
      });
      expect(refusalOf(outcome)).toEqual({ code: 'SHEET_LOCKED' });
      const first = rows.find(({ actorId }) => actorId === small.judges[0]);
      expect(await send([bodyOf(first?.fact)])).toEqual([
        { id: 1, ok: true, receipt: { seq: first?.seq, hash: first?.hash, replay: true } },
      ]);
    });

    it('[ITK-10] asks that arrive together share one commit', async () => {
      const before = await commits(test);
      const asks = small.judges.flatMap((_, judge) =>
        Array.from({ length: 20 }, (_, n) =>
          send([mark(n / 2, { entry: n % 4 })], { judge, device: `device-${n}` }),
        ),
      );
      await Promise.all(asks);
      expect((await commits(test)) - before).toBeLessThanOrEqual(4);
      await soundLedger(test, small.id);
    });

    it('[DAT-11] standings of server and archive are the same bytes, at every state of the marking', async () => {
      for (const [turn, judgeId] of small.judges.entries()) {
        const bodies = small.entries.slice(0, turn + 2).flatMap((entry) => wholeSheet(small, judgeId, entry));
        outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
        const archive = await archiveOf(test, small.id);
        expect(await standingsBytes(test, small.id)).toBe(canonicalJson(archiveStandings(archive)));
      }
    });

    it('[DAT-11] standings that are read while marks arrive are those of the row they name', async () => {
      const marking = markAll(test, small);
      const documents: string[] = [];
      for (let turn = 0; turn < 10; turn += 1) documents.push(await standingsBytes(test, small.id));
      await marking;
      documents.push(await standingsBytes(test, small.id));
      const archive = await archiveOf(test, small.id);
      for (const text of documents) {
        const { ledgerSeq } = JSON.parse(text) as { ledgerSeq: number };
        const then = { ...archive, ledger: archive.ledger.slice(0, ledgerSeq) };
        expect(text).toBe(canonicalJson(archiveStandings(then)));
      }
    });
  });

  describe('what is asked twice', () => {
    it('[ITK-3] the same mutation a hundred times at once leaves one row and gets one receipt', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => send([mark(8.5)])));
      const receipts = answers.map(([outcome]) => (outcome?.ok ? outcome.receipt : undefined));
      const rows = await soundLedger(test, small.id);
      expect(rows).toHaveLength(1);
      expect(new Set(receipts.map((one) => `${one?.seq} ${one?.hash}`))).toEqual(
        new Set([`1 ${rows[0]?.hash}`]),
      );
      expect(receipts.filter((one) => !one?.replay)).toHaveLength(1);
    });

    it('[ITK-4] another body under the same number is KEY_REUSED, and the row stays', async () => {
      await send([mark(8.5)]);
      for (const other of [
        mark(9),
        mark(8.5, { entry: 1 }),
        { name: 'submitSheet', entryId: small.entries[0]! } as const,
      ])
        expect(refusalOf((await send([other]))[0])).toEqual({ code: 'KEY_REUSED' });
      expect((await ledgerRows(test, small.id)).map(({ fact }) => fact)).toEqual([
        expect.objectContaining({ points: pointsOf(8.5) }),
      ]);
    });

    it('[ITK-5] a number that skips one is a gap, nothing of it is kept, and the missing one closes it', async () => {
      await send([mark(8)]);
      const late = await send([mark(9), mark(9.5)], { from: 3 });
      expect(late.map(refusalOf)).toEqual([
        { code: 'SEQUENCE_GAP', expect: 2 },
        { code: 'SEQUENCE_GAP', expect: 2 },
      ]);
      expect(await ledgerRows(test, small.id)).toHaveLength(1);
      const whole = await send([mark(8.5), mark(9), mark(9.5)], { from: 2 });
      expect(whole.map(seqOf)).toEqual([2, 3, 4]);
    });

    it('[ITK-7] a refused mutation uses its number, a retry hears the same, what waits behind goes on', async () => {
      const first = await send([mark(60.5), mark(7)]);
      expect(refusalOf(first[0])).toEqual({
        code: 'MARK_OUT_OF_RANGE',
        min: 0,
        max: pointsOf(60),
      });
      expect(seqOf(first[1])).toBe(1);
      expect(seqOf((await send([mark(6)], { from: 3 }))[0])).toBe(2);
      const again = await send([mark(60.5), mark(7)]);
      expect(again[0]).toEqual(first[0]);
      expect(again[1]).toMatchObject({ ok: true, receipt: { seq: 1, replay: true } });
      expect(refusalOf((await send([mark(5)]))[0])).toEqual({ code: 'KEY_REUSED' });
    });

    it('[ITK-7] a batch for entries that nobody knows uses its numbers too: what follows goes on', async () => {
      const unknown = { ...mark(7), entryId: 'nobody' as EntryId };
      const first = await send([unknown, unknown]);
      expect(first.map(refusalOf)).toEqual([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
      expect(seqOf((await send([mark(6)], { from: 3 }))[0])).toBe(1);
    });

    it('[ITK-7] the kept refusal is the one of its time, even when the mark would be accepted now', async () => {
      await send([mark(3)], { device: 'one' });
      const [conflict] = await send([mark(4)], { device: 'two' });
      expect(refusalOf(conflict)).toMatchObject({ code: 'VERSION_CONFLICT', theirs: pointsOf(3) });
      const cell = { entryId: small.entries[0]!, aspectId: small.speed };
      const [voided] = await send([{ name: 'voidMark', ...cell, basedOn: 1 }], { from: 2, device: 'one' });
      expect(seqOf(voided)).toBe(2);
      expect((await send([mark(4)], { device: 'two' }))[0]).toEqual(conflict);
    });
  });

  describe('who writes', () => {
    it('[ITK-6] a client belongs to the account that used it first', async () => {
      await send([mark(8)]);
      const foreign = batchOf(clientOf(small.judges[0]), [mark(9)], 2);
      expect(await take(test, small, small.judges[1], foreign)).toEqual({
        ok: false,
        refusal: { code: 'FOREIGN_CLIENT' },
      });
    });

    it('[ITK-6] of two accounts that come with one new client at once, one gets it', async () => {
      const batch = batchOf('shared-tablet' as ClientId, [mark(8)]);
      const answers = await Promise.all(small.judges.map((judge) => take(test, small, judge, batch)));
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(await soundLedger(test, small.id)).toHaveLength(1);
    });

    it('[ITK-8] a write from a second device that has not seen the first gets both values, and one that has is accepted', async () => {
      await send([mark(8)], { device: 'one' });
      const [stale] = await send([mark(9)], { device: 'two' });
      expect(refusalOf(stale)).toEqual({
        code: 'VERSION_CONFLICT',
        theirs: pointsOf(8),
        by: small.judges[0],
        byName: '虚构裁判1',
        at: expect.stringMatching(/Z$/),
        seq: 1,
      });
      const [seen] = await send([mark(9, { basedOn: 1 })], { device: 'two', from: 2 });
      expect(seqOf(seen)).toBe(2);
      expect((await ledgerRows(test, small.id)).at(-1)?.fact).toMatchObject({
        kind: 'MarkSuperseded',
        supersedes: 1,
      });
    });

    it('[ITK-8] of two devices that write at once one is told of the other, and nothing is silently lost', async () => {
      const devices = ['one', 'two'];
      const last = new Map<string, number>();
      let accepted = 0;
      for (let turn = 0; turn < 60; turn += 1) {
        const basedOn = (await ledgerRows(test, small.id)).at(-1)?.seq ?? 0;
        const answers = await Promise.all(
          devices.map((device, n) =>
            send([mark((turn + n) % 60, { basedOn })], { device, from: (last.get(device) ?? 0) + 1 }),
          ),
        );
        for (const device of devices) last.set(device, (last.get(device) ?? 0) + 1);
        const codes = answers.map(([outcome]) => (outcome?.ok ? 'ok' : outcome?.refusal.code));
        expect(new Set(codes)).toEqual(new Set(['ok', 'VERSION_CONFLICT']));
        accepted += 1;
      }
      expect(await soundLedger(test, small.id)).toHaveLength(accepted);
    });
  });

  describe('what is locked', () => {
    it('[ITK-9] marks that race with the submission of their sheet stand before it or are refused', async () => {
      const judge = small.judges[1];
      const entry = small.entries[0]!;
      await send(wholeSheet(small, judge, entry).slice(0, 2), { judge: 1 });
      const racing = Array.from({ length: 40 }, (_, n) =>
        send([mark(n / 2, { basedOn: 1 })], { judge: 1, device: `racing-${n}` }),
      );
      const signing = send([{ name: 'submitSheet', entryId: entry }], { judge: 1, from: 3 });
      const late = Array.from({ length: 40 }, (_, n) =>
        send([mark(n / 2, { basedOn: 1 })], { judge: 1, device: `late-${n}` }),
      );
      const [signed] = await signing;
      expect(signed?.ok).toBe(true);
      const outcomes = (await Promise.all([...racing, ...late])).flat();
      for (const outcome of outcomes) {
        if (outcome.ok) expect(outcome.receipt.seq).toBeLessThan(seqOf(signed) ?? 0);
        else expect(['VERSION_CONFLICT', 'SHEET_LOCKED']).toContain(outcome.refusal.code);
      }
      expect(outcomes.some((one) => !one.ok && one.refusal.code === 'SHEET_LOCKED')).toBe(true);
      expect((await soundLedger(test, small.id)).at(-1)?.fact.kind).toBe('SheetSubmitted');
    });

    it('[ITK-13] a stage closes when the last sheet is signed, opens with a reason, and gives a sheet back', async () => {
      await send([mark(1)], { judge: 1 });
      expect(await refusedWith(desk().closeStage(organizer(), small.stageId))).toEqual({
        code: 'STAGE_INCOMPLETE',
        openSheets: 12,
      });
      await send([...wholeSheet(small, small.judges[1], small.entries[0]!)], { judge: 1, from: 2 });
      for (const [judge, judgeId] of small.judges.entries()) {
        const rest = small.entries.slice(judge === 1 ? 1 : 0);
        await send(
          rest.flatMap((entry) => wholeSheet(small, judgeId, entry)),
          { judge, from: judge === 1 ? 5 : 1 },
        );
      }
      await desk().closeStage(organizer(), small.stageId);
      expect(await refusedWith(desk().closeStage(organizer(), small.stageId))).toEqual({
        code: 'STAGE_CLOSED',
      });
      const [outcome] = await send([mark(2, { basedOn: 1 })], { judge: 1, device: 'late' });
      expect(refusalOf(outcome)).toEqual({ code: 'STAGE_CLOSED' });
      expect(await refusedWith(desk().reopenStage(organizer(), small.stageId, 'too short'))).toEqual({
        code: 'REASON_TOO_SHORT',
        least: 10,
      });
      await desk().reopenStage(organizer(), small.stageId, 'a mark was entered for the wrong number');
      const [locked] = await send([mark(2, { basedOn: 1 })], { judge: 1, device: 'later' });
      expect(refusalOf(locked)).toEqual({ code: 'SHEET_LOCKED' });
      await soundLedger(test, small.id);
    });

    it('[ITK-9] marks that race with the closing of their stage stand before it or are refused', async () => {
      await markAll(test, small);
      const chief = { ...organizer(), grants: [{ ...organizer().grants[0]!, role: 'chief-judge' as const }] };
      for (let turn = 0; turn < 12; turn += 1) {
        const judge = small.judges[2];
        const entryId = small.entries[turn % 4]!;
        await desk().reopenSheet(chief, { entryId, judgeId: judge }, 'to be marked again, for the test');
        const basedOn = await seqOfCell(test, small, entryId, judge);
        const device = `round-${turn}`;
        const work = [
          send([mark(turn, { entry: turn % 4, basedOn }), { name: 'submitSheet', entryId }], {
            judge: 2,
            device,
          }),
          refusedWith(desk().closeStage(organizer(), small.stageId)),
          refusedWith(desk().closeStage(organizer(), small.stageId)),
        ];
        await Promise.all(work);
        const rows = await soundLedger(test, small.id);
        const closed = rows.findLastIndex(({ fact }) => fact.kind === 'StageClosed');
        const opened = rows.findLastIndex(({ fact }) => fact.kind === 'StageReopened');
        if (closed <= opened) continue;
        expect(rows.slice(closed + 1)).toEqual([]);
        await desk().reopenStage(organizer(), small.stageId, 'opened for the next round');
      }
    });
  });
}

/** The body that became this fact. */
function bodyOf(fact: LedgerFact | undefined): MutationBody {
  const { entryId, aspectId, points } = fact as Extract<LedgerFact, { kind: 'MarkAppended' }>;
  return { name: 'enterMark', entryId, aspectId, points, basedOn: 0 };
}

async function seqOfCell(
  test: TestApp,
  small: SmallCompetition,
  entryId: string,
  judgeId: string,
): Promise<number> {
  const rows = await ledgerRows(test, small.id);
  const cell = rows.filter(
    ({ fact }) =>
      'aspectId' in fact &&
      'judgeId' in fact &&
      fact.entryId === entryId &&
      fact.judgeId === judgeId &&
      fact.aspectId === small.speed,
  );
  return cell.at(-1)?.seq ?? 0;
}
