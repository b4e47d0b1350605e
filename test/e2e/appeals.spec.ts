import type { AppealsView, AppealView, FilingView } from '../../src/contract/appeals';
import type { AppealId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { OpenAppeals } from '../../src/publication/appeals/open-appeals.read-model';
import { StageContexts } from '../../src/setup/stages/stage-contexts.read-model';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const MINUTE = 60_000;
const REASON = '虚构的申诉处理理由，供测试使用';
const USUAL = { windowMinutes: 120, acceptMinutes: 60, decideMinutes: 120, onePerEntry: false };

const clock = new FakeClock();
let test: TestApp;
let small: SmallCompetition;
let desk: HttpClient;
let unit: HttpClient;
let arbitrator: HttpClient;
let second: HttpClient;
let chief: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp({ clock });
});
afterAll(() => test.close());

const account = async (name: string, ...grants: Parameters<typeof grantOf>[]): Promise<HttpClient> => {
  await createAccount(
    test,
    `${name} ${count}`,
    grants.map((grant) => grantOf(...grant)),
  );
  return signIn(test, `${name} ${count}`);
};

/** A published stage, and the people of its appeals. */
const begin = async (appeals?: object): Promise<void> => {
  count += 1;
  small = await importSmall(test, `appeal-${count}`);
  const here = { competitionId: small.id };
  desk = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  arbitrator = await account('arbitrator', ['arbitrator', here]);
  second = await account('second', ['arbitrator', here]);
  unit = await account('unit', ['unit', { ...here, unitId: `appeal-${count}-unit` as never }]);
  const { status } = await desk.put(`/api/stages/${small.stageId}/rules`, rulesWith({ appeals }));
  if (status !== 200) throw new Error('the rules are not taken');
  await markAll(test, small);
  await chief.post(`/api/marking/stages/${small.stageId}/close`);
  const published = await desk.post(`/api/publication/stages/${small.stageId}/publish`);
  if (published.status !== 200) throw new Error('nothing is published');
};

type Answer = AppealView & { readonly refusal?: Refusal };
const filing = (more: object = {}) => ({
  kind: 'appeal',
  entryId: small.entries[0],
  filerRole: 'leader',
  filerName: '虚构领队',
  subject: '实操计时有误',
  text: '第二模块计时与现场记录不符，请核查。',
  ...more,
});
const file = (as = desk, more: object = {}) =>
  as.post<Answer>(`/api/publication/stages/${small.stageId}/appeals`, filing(more));
const act = (id: AppealId, body: object, as = arbitrator) =>
  as.post<Answer>(`/api/publication/appeals/${id}/steps`, body);
const one = async (id: AppealId, as = desk) => (await as.get<Answer>(`/api/publication/appeals/${id}`)).body;
const list = async (as = desk) =>
  (await as.get<AppealsView>(`/api/publication/competitions/${small.id}/appeals`)).body;
const codeOf = async (answer: Promise<{ body: { refusal?: Refusal } }>) =>
  (await answer).body.refusal?.code ?? 'done';
const filed = async (more: object = {}): Promise<AppealId> => {
  const { status, body } = await file(desk, more);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.id;
};
const decide = async (id: AppealId, outcome: string): Promise<void> => {
  for (const body of [
    { kind: 'accepted' },
    { kind: 'investigated', reason: REASON },
    { kind: 'decided', outcome, reason: REASON },
  ])
    if ((await act(id, body)).status !== 200) throw new Error(`${body.kind} is refused`);
};
const open = async (): Promise<number> =>
  (await test.app.get(OpenAppeals, { strict: false }).ofCompetition(small.id)).get(small.tradeId) ?? 0;

describe('filing an appeal', () => {
  it('[APL-2] exactly at the limit is in time, and the server’s clock refuses what comes later', async () => {
    await begin();
    clock.advance(120 * MINUTE);
    expect(await codeOf(file())).toBe('done');
    clock.advance(1);
    expect(await codeOf(file())).toBe('APPEAL_LATE');
    expect((await list()).stages).toMatchObject([{ stageId: small.stageId, isOver: true }]);
  });

  it('[APL-2] nothing is filed against what is not published', async () => {
    await begin();
    const published = small;
    small = await importSmall(test, `unpublished-${count}`);
    const organizer = await person(test, small, 'organizer');
    expect(await codeOf(file(organizer))).toBe('NOT_PUBLISHED');
    small = published;
    expect(await codeOf(file(desk, { entryId: 'nobody' }))).toBe('NOT_FOUND');
    expect(await codeOf(file(desk, { text: ' ' }))).toBe('MALFORMED');
  });

  it('[APL-3] a unit files for its own people and reads those only; judges, HR and the public do not file', async () => {
    await begin();
    const { entries } = (await unit.get<FilingView>(`/api/publication/stages/${small.stageId}/appeals`)).body;
    expect(entries.map(({ entryId }) => entryId).toSorted()).toEqual([...small.entries].toSorted());
    const { body } = await file(unit);
    expect(body).toMatchObject({ state: 'filed', filedBy: `unit ${count}`, may: [] });
    const stranger = await account('stranger', [
      'unit',
      { competitionId: small.id, unitId: 'another-unit' as never },
    ]);
    expect(await codeOf(file(stranger))).toBe('NOT_ALLOWED');
    expect(await codeOf(stranger.get<Answer>(`/api/publication/appeals/${body.id}`))).toBe('NOT_ALLOWED');
    for (const nobody of [chief, arbitrator, await person(test, small, 'hr')])
      expect(await codeOf(file(nobody))).toBe('NOT_ALLOWED');
  });

  it('[APL-3] where the rules say so each entry files once; a score query is no appeal', async () => {
    await begin({ ...USUAL, onePerEntry: true });
    const answers = await Promise.all([file(), file(unit), file()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(await codeOf(file())).toBe('APPEAL_MADE');
    expect(await codeOf(file(desk, { kind: 'score-query' }))).toBe('done');
    expect(await codeOf(file(desk, { entryId: small.entries[1] }))).toBe('done');
  });
});

describe('dealing with an appeal', () => {
  it('[APL-4] goes its steps with who and when, and nobody but an arbitrator takes them', async () => {
    await begin();
    const id = await filed();
    for (const nobody of [desk, chief, unit])
      expect(await codeOf(act(id, { kind: 'accepted' }, nobody))).toBe('NOT_ALLOWED');
    expect(await codeOf(act(id, { kind: 'decided', outcome: 'dismissed', reason: REASON }))).toBe(
      'APPEAL_STEP',
    );
    expect(await codeOf(act(id, { kind: 'rejected', reason: '短' }))).toBe('REASON_TOO_SHORT');
    expect((await one(id, arbitrator)).may).toEqual(['accepted', 'rejected', 'stood-aside']);
    await decide(id, 'dismissed');
    const { state, isOpen, outcome, steps } = await one(id, unit);
    expect([state, isOpen, outcome]).toEqual(['final', false, 'dismissed']);
    expect(steps.map(({ by, act: { kind } }) => [by, kind])).toEqual([
      [`arbitrator ${count}`, 'accepted'],
      [`arbitrator ${count}`, 'investigated'],
      [`arbitrator ${count}`, 'decided'],
    ]);
    expect(await codeOf(act(id, { kind: 'decided', outcome: 'adjusted', reason: REASON }))).toBe(
      'APPEAL_STEP',
    );
  });

  it('[APL-4] of two who accept at once one does, and what is late is named', async () => {
    await begin();
    const id = await filed();
    clock.advance(61 * MINUTE);
    expect((await list()).appeals).toMatchObject([{ id, isLate: true, isOpen: true }]);
    const answers = await Promise.all([
      act(id, { kind: 'accepted' }),
      act(id, { kind: 'rejected', reason: REASON }, second),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await one(id)).steps).toHaveLength(1);
  });

  it('[APL-5] a second level is asked within its time and decided by another arbitrator', async () => {
    await begin({ ...USUAL, secondLevel: { windowMinutes: 30, decideMinutes: 60 } });
    const [id, late] = [await filed(), await filed({ entryId: small.entries[1] })];
    await decide(id, 'dismissed');
    await decide(late, 'dismissed');
    const ask = (appeal: AppealId, as = unit) =>
      as.post<Answer>(`/api/publication/appeals/${appeal}/second-level`, { reason: REASON });
    expect(await open()).toBe(2);
    clock.advance(30 * MINUTE);
    expect(await codeOf(ask(id))).toBe('done');
    clock.advance(1);
    expect(await codeOf(ask(late))).toBe('APPEAL_LATE');
    expect(await open()).toBe(1);
    const again = { kind: 'decided-again', outcome: 'dismissed', reason: REASON };
    expect(await codeOf(act(id, again))).toBe('APPEAL_CONFLICT');
    expect((await one(id, arbitrator)).conflict).toBe('out');
    expect(await codeOf(act(id, again, second))).toBe('done');
    expect(await one(id)).toMatchObject({ state: 'final', isOpen: false });
  });

  it('[APL-6] never by who marked the entry, is of the unit, declared a conflict, or stood aside', async () => {
    await begin();
    const here = { competitionId: small.id };
    const id = await filed();
    const ofUnit = await account('of unit', [
      'arbitrator',
      { ...here, unitId: `appeal-${count}-unit` as never },
    ]);
    const kinId = await createAccount(test, `kin ${count}`, [grantOf('arbitrator', here)]);
    const kin = await signIn(test, `kin ${count}`);
    const { contestantId } = (
      await desk.get<{ content: { standings: { entryId: string; contestantId: string }[] } }>(
        `/api/publication/stages/${small.stageId}`,
      )
    ).body.content.standings.find(({ entryId }) => entryId === small.entries[0])!;
    await test.dataSource.query(
      `INSERT INTO judge_conflict (id, competition_id, judge_id, kind, contestant_id, reason, declared_by, declared_at)
       VALUES ('kin-${count}', '${small.id}', '${kinId}', 'kin', '${contestantId}', '虚构', '${kinId}', '2026-10-01T08:00:00.000Z')`,
    );
    const bothId = await createAccount(test, `both ${count}`, [grantOf('arbitrator', here)]);
    await test.dataSource.query(
      `INSERT INTO panel_seat VALUES ('${small.stageId}', 'practical', '${bothId}')`,
    );
    test.app.get(StageContexts, { strict: false }).drop(small.stageId);
    const both = await signIn(test, `both ${count}`);
    for (const somebody of [ofUnit, kin, both]) {
      expect(await codeOf(act(id, { kind: 'accepted' }, somebody))).toBe('APPEAL_CONFLICT');
      expect((await one(id, somebody)).may).toEqual([]);
    }
    expect(await codeOf(act(id, { kind: 'stood-aside', reason: REASON }))).toBe('done');
    expect(await codeOf(act(id, { kind: 'accepted' }))).toBe('APPEAL_CONFLICT');
    expect(await codeOf(act(id, { kind: 'accepted' }, second))).toBe('done');
  });

  it('[APL-7] equal ones are merged, once, into one of the same stage that is open', async () => {
    await begin();
    const [first, other] = [await filed(), await filed({ entryId: small.entries[1] })];
    const query = await filed({ kind: 'score-query' });
    const merge = (id: AppealId, into: AppealId) => act(id, { kind: 'merged', into, reason: REASON });
    expect((await one(first, arbitrator)).others.map(({ id }) => id)).toEqual([other]);
    for (const into of [first, query]) expect(await codeOf(merge(first, into))).toBe('NOT_FOUND');
    const answers = await Promise.all([merge(first, other), merge(other, first)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await list()).appeals.filter(({ state }) => state === 'merged')).toHaveLength(1);
  });

  it('[APL-8][APL-10] one that is upheld keeps its trade open until the reopening that it caused is named', async () => {
    await begin();
    const id = await filed();
    await decide(id, 're-score');
    const carryOut = (seq: number, as = chief) =>
      as.post<Answer>(`/api/publication/appeals/${id}/carried-out`, { seq });
    expect((await one(id, chief)).causes).toEqual([]);
    await chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: REASON });
    const { causes } = await one(id, chief);
    expect(causes).toMatchObject([{ kind: 'StageReopened' }]);
    const openAppeals = test.app.get(OpenAppeals, { strict: false });
    await expect(openAppeals.requireNone(small.id, small.tradeId)).rejects.toMatchObject({
      refusal: { code: 'APPEALS_OPEN', appeals: 1 },
    });
    expect(await codeOf(carryOut(1))).toBe('NOT_FOUND');
    expect(await codeOf(carryOut(causes[0]!.seq, unit))).toBe('NOT_ALLOWED');
    expect(await codeOf(carryOut(causes[0]!.seq))).toBe('done');
    expect(await one(id)).toMatchObject({ state: 'final', isOpen: false, outcome: 're-score' });
    await openAppeals.requireNone(small.id, small.tradeId);
  });

  it('[APL-9] a score query is answered by adding up again, and by nothing else', async () => {
    await begin();
    const id = await filed({ kind: 'score-query' });
    expect(await codeOf(act(id, { kind: 'accepted' }))).toBe('APPEAL_STEP');
    const { body } = await desk.post<Answer>(`/api/publication/appeals/${id}/answer`);
    const answer = body.steps.at(-1)?.act;
    expect(answer).toMatchObject({ kind: 'answered', agrees: true });
    expect(answer).toMatchObject({ again: answer?.kind === 'answered' ? answer.published : '' });
    expect(body).toMatchObject({ state: 'final', isOpen: false });
  });

  it('[APL-11] what is sent again under its key is filed, and done, once', async () => {
    await begin();
    const path = `/api/publication/stages/${small.stageId}/appeals`;
    const sent = () => desk.post<Answer>(path, filing(), { 'idempotency-key': 'dialog-1' });
    const answers = await Promise.all([sent(), sent(), sent()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { body } = answers[0];
    const accept = () =>
      arbitrator.post<Answer>(
        `/api/publication/appeals/${body.id}/steps`,
        { kind: 'accepted' },
        { 'idempotency-key': 'dialog-2' },
      );
    const accepted = await Promise.all([accept(), accept()]);
    expect(accepted.map(({ status }) => status)).toEqual([200, 200]);
    expect((await one(body.id)).steps).toHaveLength(1);
  });
});

describe('the deposit of an appeal', () => {
  const rule = { ...USUAL, depositDue: { fen: 20_000, payMinutes: 30 } };
  const record = (id: AppealId, kind: string, as = desk) =>
    as.post<Answer>(`/api/publication/appeals/${id}/deposit`, { kind, note: '收据 0012' });

  it('[APD-2] what is not paid for is not handed to the arbitrators, and lapses', async () => {
    await begin(rule);
    const id = await filed();
    expect(await one(id)).toMatchObject({
      state: 'unpaid',
      deposit: { fen: 20_000, state: 'due', owed: null },
    });
    expect(await codeOf(act(id, { kind: 'accepted' }))).toBe('APPEAL_UNPAID');
    expect((await list(arbitrator)).appeals).toEqual([]);
    expect((await list()).appeals).toHaveLength(1);
    expect(await open()).toBe(1);
    clock.advance(30 * MINUTE + 1);
    expect(await open()).toBe(0);
    expect(await codeOf(record(id, 'deposit-paid'))).toBe('APPEAL_STEP');
  });

  it('[APD-1][APD-3] it is paid, and given back once the appeal is upheld, each once and by the desk alone', async () => {
    await begin(rule);
    const id = await filed();
    for (const nobody of [unit, arbitrator])
      expect(await codeOf(record(id, 'deposit-paid', nobody))).toBe('NOT_ALLOWED');
    const both = await Promise.all([record(id, 'deposit-paid'), record(id, 'deposit-paid')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await list(arbitrator)).appeals).toHaveLength(1);
    expect(await codeOf(record(id, 'deposit-returned'))).toBe('APPEAL_STEP');
    await decide(id, 'adjusted');
    expect(await one(id)).toMatchObject({ deposit: { state: 'paid', owed: 'return' } });
    expect(await codeOf(record(id, 'deposit-kept'))).toBe('APPEAL_STEP');
    expect(await codeOf(record(id, 'deposit-returned'))).toBe('done');
    const { deposit, steps, state } = await one(id);
    expect([deposit, state]).toEqual([{ fen: 20_000, state: 'returned', owed: null }, 'upheld']);
    expect(
      steps.filter(({ act: { kind } }) => kind.startsWith('deposit')).map(({ by, act: done }) => [by, done]),
    ).toEqual([
      [expect.stringContaining('organizer'), { kind: 'deposit-paid', note: '收据 0012' }],
      [expect.stringContaining('organizer'), { kind: 'deposit-returned', note: '收据 0012' }],
    ]);
  });
});
