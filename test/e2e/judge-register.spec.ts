import type { RegisteredJudge } from '../../src/contract/judges';
import type { JudgeId, ModuleId, TradeId } from '../../src/domain/kernel/ids';
import type { Seat } from '../../src/domain/scheme/seat';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { JudgeOffice } from '../support/judge-office';
import { grantOf, createAccount, signIn } from '../support/sign-in';
import { smallArchive, smallCompetition, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall } from '../support/small-house';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let office: JudgeOffice;
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `register-${competitions}`);
  organizer = await person(test, small, 'organizer');
  office = new JudgeOffice(organizer, small);
});

const entryOf = async (judgeId: string): Promise<RegisteredJudge | undefined> =>
  (await office.register()).judges.find((judge) => judge.judgeId === judgeId);
const theoryOf = (judgeId: string): Seat => ({
  moduleId: 'theory' as ModuleId,
  judgeId: judgeId as JudgeId,
});
const unitId = (): string => `register-${competitions}-unit`;

describe('the register of judges', () => {
  it('[JDG-1] account and entry come in one act, without a password, and she comes in by a slip', async () => {
    const judgeId = await office.add({
      name: '虚构裁判甲',
      unitId: unitId(),
      tradeIds: [small.tradeId],
      level: '国家级裁判员',
      trainedUntil: '2027-01-31',
      note: '仅用于测试',
    });
    expect(await entryOf(judgeId)).toMatchObject({
      name: '虚构裁判甲',
      unitName: '虚构一厂',
      level: '国家级裁判员',
      seatedIn: [],
      isBarred: false,
      warning: null,
    });
    const [account] = await test.dataSource.query('SELECT password_hash FROM account WHERE id = ?', [
      judgeId,
    ]);
    expect(account).toEqual({ password_hash: null });
    const tickets = await organizer.post<{ accountId: string; ticket: string }[]>(
      `/api/access/competitions/${small.id}/judge-tickets`,
    );
    const ticket = tickets.body.find(({ accountId }) => accountId === judgeId)?.ticket;
    expect((await new HttpClient(test.url).post('/api/access/ticket', { ticket })).status).toBe(200);
  });

  it('[JDG-1] what is named is changed, what is null goes, what is not named stays', async () => {
    const [first] = small.judges;
    expect(await entryOf(first)).toMatchObject({ warning: 'training-unknown', seatedIn: [small.tradeId] });
    expect(await office.change(first, { level: '省级', trainedUntil: '2020-01-01' })).toBe('done');
    expect(await office.change(first, { level: null, unitId: unitId() })).toBe('done');
    const entry = await entryOf(first);
    expect(entry).toMatchObject({ trainedUntil: '2020-01-01', unitId: unitId(), warning: 'training-over' });
    expect(entry).not.toHaveProperty('level');
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a name of two lines', { name: '甲\n乙' }],
    ['a day that is none', { name: '甲', trainedUntil: '2026-02-30' }],
    ['a bar without a reason', { name: '甲', bar: { until: '2026-02-20' } }],
    ['something unknown', { name: '甲', phone: '1' }],
    ['a level of three lines', { name: '甲', level: 'x'.repeat(65) }],
  ])('[JDG-1] %s is malformed, and nobody is registered', async (_, body) => {
    const before = (await office.register()).judges.length;
    expect(await office.add(body)).toBe('400 MALFORMED');
    expect((await office.register()).judges).toHaveLength(before);
  });

  it('[JDG-1] a unit or a trade of another competition is not found, and neither account nor entry stays', async () => {
    expect(await office.add({ name: '甲', unitId: 'elsewhere' })).toBe('404 NOT_FOUND');
    expect(await office.add({ name: '甲', tradeIds: ['elsewhere'] })).toBe('404 NOT_FOUND');
    expect(await office.change('nobody', { note: '甲' })).toBe('404 NOT_FOUND');
    const rows = await test.dataSource.query(`SELECT id FROM account WHERE display_name = '甲'`);
    expect(rows).toEqual([]);
  });

  it('[JDG-5] the committee writes, a chief judge and a supervisor read, a judge sees nothing; all is audited', async () => {
    for (const role of ['chief-judge', 'supervisor'] as const) {
      const other = new JudgeOffice(await person(test, small, role), small);
      expect((await other.register()).judges).toHaveLength(3);
      expect(await other.add({ name: '乙' })).toBe('403 NOT_ALLOWED');
    }
    const judge = await person(test, small, 'judge');
    for (const path of ['judges', 'conflicts', 'conflicts/people?search=x'])
      expect((await judge.get(`/api/competitions/${small.id}/${path}`)).status).toBe(403);
    await createAccount(test, `trade ${small.id}`, [
      grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId }),
    ]);
    const ofTrade = new JudgeOffice(await signIn(test, `trade ${small.id}`), small);
    expect(await ofTrade.add({ name: '乙' })).toBe('403 NOT_ALLOWED');
    const judgeId = await office.add({ name: '丙' });
    await office.change(judgeId, { note: '更正' });
    const rows = await test.dataSource.query(
      'SELECT action FROM audit_record WHERE subject = ? ORDER BY seq',
      [`account/${judgeId}`],
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual([
      'account.create',
      'judge.register',
      'judge.change',
    ]);
  });
});

describe('who may be seated', () => {
  it('[JDG-2] who is barred on the day is refused by name; the day after she may be seated', async () => {
    const judgeId = await office.add({ name: '丁', bar: { until: '2026-12-31', reason: '虚构的处理决定' } });
    const { seats: before } = await office.seats();
    const seats = [...before, theoryOf(judgeId)];
    expect(await office.seat({ seats })).toBe('409 JUDGE_UNFIT');
    expect((await office.seats()).seats).toEqual(before);
    expect(await office.seat({ heldOn: '2027-01-01', seats })).toBe('done');
  });

  it('[JDG-3] who marks other trades is refused', async () => {
    const prefix = `register-${competitions}-two`;
    const [trade] = smallArchive(prefix).trades;
    const other = { ...trade!, id: `${prefix}-other` as TradeId, ordinal: 2, stages: [], participations: [] };
    const whole = { ...smallArchive(prefix), trades: [trade, other] };
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(whole);
    const two = smallCompetition(prefix);
    office = new JudgeOffice(await person(test, two, 'organizer'), two);
    const { seats } = await office.seats();
    const judgeId = await office.add({ name: '戊', tradeIds: [other.id] });
    expect(await office.seat({ seats: [...seats, theoryOf(judgeId)] })).toBe('409 JUDGE_UNFIT');
    expect(await office.change(judgeId, { tradeIds: [] })).toBe('done');
    expect(await office.seat({ seats: [...seats, theoryOf(judgeId)] })).toBe('done');
  });
});

describe('the day', () => {
  // An hour before midnight where it is held.
  const clock = new FakeClock(new Date('2026-06-30T15:00:00.000Z'));
  let house: TestApp;

  beforeAll(async () => {
    house = await startTestApp({ clock });
  });
  afterAll(() => house.close());

  it('[JDG-2] a bar is over when the day of the house is past its last', async () => {
    const here = await importSmall(house, 'clock');
    const desk = new JudgeOffice(await person(house, here, 'organizer'), here);
    const judgeId = await desk.add({ name: '己', bar: { until: '2026-06-30', reason: '虚构的处理决定' } });
    const isBarred = async (): Promise<boolean | undefined> =>
      (await desk.register()).judges.find((judge) => judge.judgeId === judgeId)?.isBarred;
    expect(await isBarred()).toBe(true);
    clock.advance(7_200_000);
    expect(await isBarred()).toBe(false);
  });
});
