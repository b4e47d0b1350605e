import type { RecusalsView } from '../../src/contract/judges';
import type { OwnConflictView } from '../../src/contract/own-conflicts';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import { eventually, HallSocket } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { JudgeOffice } from '../support/judge-office';
import type { SmallCompetition } from '../support/small-archive';
import { person, seatJudges } from '../support/small-hall';
import { importSmall } from '../support/small-house';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let chief: HttpClient;
let judge: HttpClient;
let office: JudgeOffice;
let competitions = 0;
let open: HallSocket[] = [];

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `own-${competitions}`);
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  office = new JudgeOffice(organizer, small);
  const seated = await seatJudges(test, small, organizer);
  open = seated.map(({ socket }) => socket);
  judge = seated[0]!.http;
});
afterEach(() => open.forEach((socket) => socket.close()));

const declare = async (body: object): Promise<string> => {
  const whole = { kind: 'kin', reason: '虚构的申报理由', ...body };
  const answer = await judge.post<{ refusal?: Refusal }>('/api/own-conflicts', whole);
  return answer.status === 201 ? 'done' : `${answer.status} ${answer.body.refusal?.code}`;
};
const own = async (): Promise<OwnConflictView[]> =>
  (await judge.get<OwnConflictView[]>('/api/own-conflicts')).body;
const recusalsPath = (): string => `/api/marking/stages/${small.stageId}/recusals`;
const recusals = async (): Promise<RecusalsView> => (await chief.get<RecusalsView>(recusalsPath())).body;
const seal = (): Promise<unknown> =>
  test.dataSource.query('UPDATE entry SET contestant_id = NULL WHERE stage_id = ?', [small.stageId]);
const place = async (id: string, body: object): Promise<string> => {
  const path = `/api/competitions/${small.id}/conflicts/${id}/target`;
  const { status, body: answer } = await organizer.post<{ refusal?: Refusal } | undefined>(path, body);
  return status === 204 ? 'done' : `${status} ${answer?.refusal?.code}`;
};

describe('a judge who declares by the number she sees', () => {
  it('[COI-9] steps aside as the rule of the kind says; the chief judge and the committee see it and record it', async () => {
    expect(await declare({ entryId: small.entries[0] })).toBe('done');
    expect(await declare({ entryId: small.entries[0] })).toBe('409 ALREADY_EXISTS');
    expect(await own()).toEqual([
      expect.objectContaining({ number: '01-1', named: null, state: 'steps-aside' }),
    ]);
    expect((await office.conflicts()).conflicts).toEqual([
      expect.objectContaining({ isOwn: true, number: '01-1', contestantName: null, state: 'blocks' }),
    ]);
    expect((await recusals()).recusals).toEqual([
      expect.objectContaining({ number: '01-1', judgeId: small.judges[0], state: 'due' }),
    ]);
    expect((await chief.post(recusalsPath())).status).toBe(200);
    expect((await recusals()).recusals).toEqual([expect.objectContaining({ state: 'excused' })]);
  });

  it('[COI-9] where the rule asks she waits for the committee, and reads what it has decided', async () => {
    await office.setRule({ other: 'ask' });
    await declare({ entryId: small.entries[1], kind: 'other' });
    expect((await own())[0]).toMatchObject({ state: 'waiting' });
    const [{ id } = { id: null }] = (await office.conflicts()).conflicts;
    expect(await office.answer({ id, as: 'may-mark' })).toBe('done');
    expect((await own())[0]).toMatchObject({ state: 'may-mark' });
  });

  it('[COI-9] her own unit too, and that is a mistake she can have made', async () => {
    expect(await declare({ entryId: small.entries[0], kind: 'unit' })).toBe('done');
    expect((await recusals()).recusals).toEqual([expect.objectContaining({ kind: 'unit', state: 'due' })]);
    const [{ id } = { id: null }] = (await office.conflicts()).conflicts;
    expect(await office.answer({ id, as: 'withdrawn' })).toBe('done');
    expect((await recusals()).recusals).toEqual([]);
    expect((await own())[0]).toMatchObject({ state: 'dealt-with' });
  });

  it('[COI-11] holds under a seal for that number alone, and tells nobody whose it is', async () => {
    await seal();
    await declare({ entryId: small.entries[0] });
    expect((await recusals()).recusals).toEqual([expect.objectContaining({ number: '01-1', state: 'due' })]);
    expect((await chief.post(recusalsPath())).status).toBe(200);
    expect(JSON.stringify(await office.conflicts())).not.toContain('虚构选手');
  });

  it('[COI-11] a seal laid over it later takes the number away, not the person', async () => {
    await declare({ entryId: small.entries[0] });
    const keeper = await person(test, small, 'keeper');
    const path = `/api/marking/stages/${small.stageId}/seals/1`;
    const { status } = await keeper.post(path, { passphrase: 'twelve horses at dawn' });
    expect(status).toBe(200);
    expect((await own())[0]).toMatchObject({ number: null, named: '01-1', state: 'dealt-with' });
    expect(await organizer.post(recusalsPath())).toMatchObject({ status: 409 });
    const rows = await test.dataSource.query(
      'SELECT contestant_id, entry_id FROM judge_conflict WHERE competition_id = ?',
      [small.id],
    );
    expect(rows).toEqual([{ contestant_id: `own-${competitions}-person-1`, entry_id: null }]);
  });

  it('[COI-9] of entries she has no seat for, or that are not there, she learns the same', async () => {
    const elsewhere = await importSmall(test, `own-${competitions}-b`);
    expect(await declare({ entryId: elsewhere.entries[0] })).toBe('404 NOT_FOUND');
    expect(await declare({ entryId: 'nothing' })).toBe('404 NOT_FOUND');
    expect(await declare({ entryId: small.entries[0], named: '虚构某' })).toBe('400 MALFORMED');
    expect(await declare({ entryId: small.entries[0], kind: 'enemy' })).toBe('400 MALFORMED');
    expect(await declare({ entryId: small.entries[0], reason: '  ' })).toBe('400 MALFORMED');
    expect(await own()).toEqual([]);
  });
});

describe('a judge who declares in words', () => {
  it('[COI-10] is told the same of somebody who takes part and of nobody', async () => {
    const known = { competitionId: small.id, named: '虚构选手1' };
    expect(await declare(known)).toBe('done');
    expect(await declare({ competitionId: small.id, named: '没有这个人' })).toBe('done');
    expect(await declare(known)).toBe('409 ALREADY_EXISTS');
    const [nobody, somebody] = await own();
    expect(nobody).toMatchObject({ named: '没有这个人', number: null, state: 'waiting' });
    expect(somebody).toMatchObject({ named: '虚构选手1', number: null, state: 'waiting' });
    expect(await declare({ named: '虚构某' })).toBe('400 MALFORMED');
    expect(await declare({ competitionId: small.id })).toBe('400 MALFORMED');
    const elsewhere = await importSmall(test, `own-${competitions}-b`);
    expect(await declare({ competitionId: elsewhere.id, named: '虚构某' })).toBe('403 NOT_ALLOWED');
  });

  it('[COI-10] waits until the committee says whom she meant; then the rule of the kind holds', async () => {
    await declare({ competitionId: small.id, named: '虚构一厂的老同事' });
    const [row] = (await office.conflicts()).conflicts;
    expect(row).toMatchObject({ state: 'asks', named: '虚构一厂的老同事', isOwn: true });
    expect(await recusals()).toMatchObject({ recusals: [], unplaced: 1 });
    const id = row!.id!;
    expect(await office.answer({ id, as: 'steps-aside' })).toBe('403 NOT_ALLOWED');
    expect(await place(id, {})).toBe('400 MALFORMED');
    expect(await place(id, { contestantId: 'nobody' })).toBe('404 NOT_FOUND');
    expect(await place('nothing', { contestantId: `own-${competitions}-person-1` })).toBe('404 NOT_FOUND');
    expect(await place(id, { contestantId: `own-${competitions}-person-1` })).toBe('done');
    expect(await recusals()).toMatchObject({ recusals: [{ number: '01-1', state: 'due' }], unplaced: 0 });
    expect((await own())[0]).toMatchObject({ named: '虚构一厂的老同事', number: null, state: 'dealt-with' });
    expect(await office.answer({ id, as: 'may-mark' })).toBe('done');
    expect(await place(id, { unitId: `own-${competitions}-unit` })).toBe('403 NOT_ALLOWED');
  });

  it('[COI-10] nobody of the competition is meant: the committee says so, and she learns that it was dealt with', async () => {
    await declare({ competitionId: small.id, named: '虚构的熟人' });
    const [row] = (await office.conflicts()).conflicts;
    expect(await office.answer({ id: row!.id, as: 'withdrawn' })).toBe('done');
    expect((await own())[0]).toMatchObject({ state: 'dealt-with' });
    expect(await recusals()).toMatchObject({ recusals: [], unplaced: 0 });
  });

  it('[COI-9] reaches the desk of her stage at once', async () => {
    const desk = new HallSocket(test.url, chief.cookie);
    open.push(desk);
    await desk.ask('desk.watch', { stageId: small.stageId });
    await declare({ entryId: small.entries[0] });
    const heard = await eventually(
      () => desk.presence,
      (hints) => hints.length > 0,
    );
    expect(heard).toContainEqual({ stageId: small.stageId });
  });
});
