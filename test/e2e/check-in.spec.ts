import type { ArrivalView, CheckInView } from '../../src/contract/check-in';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import { AbsenceClock } from '../../src/marking/check-in/absence-clock';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, soundLedger, take, wholeSheet } from '../support/small-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const MINUTE = 60_000;
const REASON = 'the ticket of somebody else was scanned';
/** Ten minutes after the fake clock begins. */
const STARTS_AT = '2026-10-01T08:10:00.000Z';

let clock: FakeClock;
let test: TestApp;
let small: SmallCompetition;
let chief: HttpClient;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  small = await importSmall(test);
  chief = await person(test, small, 'chief-judge');
  await chief.put(path(), { startsAt: STARTS_AT, lateMinutes: 20 });
});
afterEach(() => test.close());

const path = (more = ''): string => `/api/marking/stages/${small.stageId}/check-in${more}`;
const view = async (): Promise<CheckInView> => (await chief.get<CheckInView>(path())).body;
const come = (ticket: string, as = chief) =>
  as.post<ArrivalView & { refusal?: Refusal }>(path('/arrivals'), { ticket });
const codeOf = async (answer: ReturnType<typeof come>): Promise<string> => {
  const { status, body } = await answer;
  return status < 300 ? 'done' : `${status} ${body.refusal?.code}`;
};
const undo = (entry: number, reason = REASON) =>
  chief.post<ArrivalView & { refusal?: Refusal }>(path(`/arrivals/${small.entries[entry]}/undo`), { reason });
const settle = (on = test): Promise<void> => on.app.get(AbsenceClock, { strict: false }).settleDue();
const statuses = async (): Promise<string[]> =>
  (await soundLedger(test, small.id)).flatMap(({ fact, actorId }) =>
    fact.kind === 'StatusSet' ? [`${actorId} ${small.entries.indexOf(fact.entryId)} ${fact.status}`] : [],
  );
const numberOf = async (entry: number): Promise<string> =>
  (await view()).rows.find(({ entryId }) => entryId === small.entries[entry])!.number;

describe('the door of a stage', () => {
  it('[CHK-1] who comes is named and counted once, by number or by the text of the ticket', async () => {
    const number = await numberOf(1);
    const { body: first } = await come(`https://house.example/t/${number}\n`);
    expect(first).toMatchObject({ entryId: small.entries[1], number, isAgain: false, isLate: false });
    expect(first.contestantName).not.toBe('');
    clock.advance(MINUTE);
    const { body: second } = await come(number);
    expect(second).toMatchObject({ isAgain: true, arrivedAt: first.arrivedAt });
    expect((await view()).rows.filter(({ arrivedAt }) => arrivedAt !== null)).toHaveLength(1);
    expect(await codeOf(come('9999'))).toBe('404 NOT_FOUND');
    expect(await statuses()).toEqual([]);
  });

  it('[CHK-1] the same ticket at two doors at once is one arrival', async () => {
    const outcomes = await Promise.all([come(small.entries[0]!), come(small.entries[0]!)]);
    expect(outcomes.map(({ body }) => body.isAgain).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      false,
      true,
    ]);
  });

  it('[CHK-3] who comes after the start is late; after the limit nobody comes in', async () => {
    clock.advance(10 * MINUTE + 1);
    expect((await come(small.entries[2]!)).body.isLate).toBe(true);
    expect(await statuses()).toEqual(['system 2 late']);
    clock.advance(20 * MINUTE);
    expect(await codeOf(come(small.entries[3]!))).toBe('409 CHECK_IN_OVER');
  });

  it('[CHK-5] an arrival is taken back with a reason that the audit keeps', async () => {
    await come(small.entries[0]!);
    expect(await codeOf(undo(0, 'no'))).toBe('422 REASON_TOO_SHORT');
    expect(await codeOf(undo(1))).toBe('404 NOT_FOUND');
    expect(await codeOf(undo(0))).toBe('done');
    expect((await view()).rows.every(({ arrivedAt }) => arrivedAt === null)).toBe(true);
    const rows = await test.dataSource.query<{ detail: string }[]>(
      `SELECT detail FROM audit_record WHERE action = 'entry.check-in-undo'`,
    );
    expect(rows.map(({ detail }) => JSON.parse(detail) as object)).toEqual([{ reason: REASON }]);
  });

  it('[CHK-5] a judge sees no name at the door, nor does an organizer of elsewhere', async () => {
    const judge = await person(test, small, 'judge');
    await createAccount(test, 'elsewhere', [grantOf('organizer', { competitionId: 'other' as never })]);
    const elsewhere = await signIn(test, 'elsewhere');
    for (const client of [judge, elsewhere]) {
      expect((await client.get(path())).status).toBe(403);
      expect(await codeOf(come(small.entries[0]!, client))).toBe('403 NOT_ALLOWED');
    }
  });

  it.each([
    [{ startsAt: 'tomorrow', lateMinutes: 20 }],
    [{ startsAt: STARTS_AT, lateMinutes: -1 }],
    [{ startsAt: '2026-10-01', lateMinutes: 20 }],
    [{ lateMinutes: 20 }],
  ])('[CHK-2] %j is no session', async (body) => {
    expect((await chief.put(path(), body)).status).toBe(400);
    expect((await view()).session).toMatchObject({ startsAt: STARTS_AT, lateMinutes: 20 });
  });
});

describe('the clock', () => {
  it('[CHK-4] sets absent whoever has not come, not a moment before the limit and once only', async () => {
    await come(small.entries[0]!);
    clock.advance(30 * MINUTE);
    await settle();
    expect(await statuses()).toEqual([]);
    clock.advance(1);
    await Promise.all([settle(), settle()]);
    await settle();
    const written = ['system 1 absent', 'system 2 absent', 'system 3 absent'];
    expect((await statuses()).toSorted()).toEqual(written);
    expect((await view()).session?.endedAt).not.toBeNull();
    expect(await codeOf(undo(0))).toBe('409 CHECK_IN_OVER');
    const { status } = await chief.put(path(), { startsAt: '2026-10-01T09:00:00.000Z', lateMinutes: 20 });
    expect(status).toBe(409);
  });

  it('[CHK-4] who has a mark or a status is left alone', async () => {
    const [judgeId] = small.judges;
    await take(
      test,
      small,
      judgeId,
      batchOf(clientOf(judgeId), wholeSheet(small, judgeId, small.entries[1]!)),
    );
    const ruling = { kind: 'StatusSet', status: 'withdrawn', reason: 'went home before it began' };
    await chief.post(`/api/marking/entries/${small.entries[2]}/rulings`, ruling);
    clock.advance(31 * MINUTE);
    await settle();
    expect((await statuses()).filter((line) => line.startsWith('system'))).toEqual([
      'system 0 absent',
      'system 3 absent',
    ]);
  });

  it('[CHK-4] a start that is put off in time sets nobody absent before its own limit', async () => {
    clock.advance(29 * MINUTE);
    await chief.put(path(), { startsAt: '2026-10-01T09:00:00.000Z', lateMinutes: 20 });
    clock.advance(10 * MINUTE);
    await settle();
    expect(await statuses()).toEqual([]);
  });

  it('[CHK-4] a house that stopped between shutting the door and the ledger goes on where it was', async () => {
    await come(small.entries[0]!);
    clock.advance(31 * MINUTE);
    await test.dataSource.query('UPDATE check_in_session SET ended_at = ?', [clock.nowText()]);
    await settle();
    const facts = (await soundLedger(test, small.id)).map(({ fact }): LedgerFact['kind'] => fact.kind);
    expect(facts).toEqual(['StatusSet', 'StatusSet', 'StatusSet']);
    await test.dataSource.query('UPDATE check_in_session SET settled_at = NULL');
    await settle();
    expect(await statuses()).toHaveLength(3);
  });

  it('[CHK-6] where people are sealed, arrivals go along without their times, and lateness is not told', async () => {
    await come(small.entries[0]!);
    clock.advance(MINUTE);
    await come(small.entries[1]!);
    clock.advance(MINUTE);
    const keeper = await person(test, small, 'keeper');
    const passphrase = 'twelve horses at dawn';
    await keeper.post(`/api/marking/stages/${small.stageId}/seals/1`, { passphrase });
    const { rows } = await view();
    expect(rows.every(({ contestantName }) => contestantName === '')).toBe(true);
    const here = rows.filter(({ arrivedAt }) => arrivedAt !== null);
    expect(here.map(({ arrivedAt }) => arrivedAt)).toEqual([clock.nowText(), clock.nowText()]);
    const [third, fourth] = rows.filter(({ arrivedAt }) => arrivedAt === null);
    clock.advance(20 * MINUTE);
    expect((await come(third!.number)).body.isLate).toBe(true);
    clock.advance(20 * MINUTE);
    await settle();
    const facts = (await soundLedger(test, small.id)).map(({ fact }) => fact);
    expect(facts).toMatchObject([{ kind: 'StatusSet', entryId: fourth!.entryId, status: 'absent' }]);
  });
});
