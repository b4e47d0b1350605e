import type { CompetitionListItem, CompetitionView } from '../../src/contract/competitions';
import type { RehearsalDetail } from '../../src/contract/rehearsals';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { RehearsalDesk } from '../support/rehearsal-desk';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { person } from '../support/small-hall';
import { archiveOf, importSmall, ledgerRows, soundLedger } from '../support/small-house';
import type { SmallCompetition } from '../support/small-archive';
import { codeOf, issueSlips, Tablet } from '../support/tablet';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let desk: RehearsalDesk;

beforeEach(async () => {
  test = await startTestApp();
  small = await importSmall(test);
  organizer = await person(test, small, 'organizer');
  desk = new RehearsalDesk(organizer, small.id);
});
afterEach(() => test.close());

const bytesOf = async (id: CompetitionId): Promise<string> => canonicalJson(await archiveOf(test, id));
const isStill = ({ simulation, progress }: RehearsalDetail): boolean =>
  simulation.state === 'stopped' && progress.openSheets === 0;

describe('a rehearsal is a competition of its own', () => {
  it('[RHS-1] has the set-up of the real one under ids of its own, and numbers in the place of names', async () => {
    const before = await bytesOf(small.id);
    const id = await desk.opened();
    const real = await archiveOf(test, small.id);
    const copy = await archiveOf(test, id);
    expect(copy.competition).toMatchObject({ id, rehearsalOf: small.id, year: 2026 });
    expect(copy.trades[0]?.stages[0]).toMatchObject({
      rules: real.trades[0]?.stages[0]?.rules,
      seats: real.trades[0]?.stages[0]?.seats,
    });
    expect(copy.contestants.map(({ name }) => name).toSorted()).toEqual(['01-1', '01-2', '01-3', '01-4']);
    const text = canonicalJson(copy);
    for (const { id: personId, name, birthDate } of real.contestants)
      for (const personal of [personId, name, birthDate]) expect(text).not.toContain(personal);
    expect(copy.ledger).toEqual([]);
    expect(await bytesOf(small.id)).toBe(before);
  });

  it('[RHS-1] is listed last and says of what it is a rehearsal', async () => {
    const id = await desk.opened();
    const { body } = await organizer.get<CompetitionListItem[]>('/api/competitions');
    expect(body.map((item) => [item.id, item.rehearsalOf])).toEqual([
      [small.id, null],
      [id, small.id],
    ]);
  });

  it('[RHS-3] one at a time, however many ask at once; and again when it has ended', async () => {
    const answers = await Promise.all([desk.open(), desk.open(), desk.open()]);
    const opened = answers.filter(({ status }) => status === 201);
    expect(opened).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect([answer.status, codeOf(answer)]).toEqual([409, 'REHEARSAL_OPEN']);
    const first = opened[0]!.body.id;
    expect((await desk.end(first)).status).toBe(200);
    const second = await desk.opened();
    expect((await desk.list()).body.map(({ id, endedAt }) => [id, endedAt !== null])).toEqual(
      expect.arrayContaining([
        [first, true],
        [second, false],
      ]),
    );
  });

  it('[RHS-3] of a rehearsal there is none, nor of what does not exist', async () => {
    const id = await desk.opened();
    const house = await houseOrganizer();
    expect(codeOf(await new RehearsalDesk(house, id).open())).toBe('NOT_A_REHEARSAL');
    expect((await new RehearsalDesk(house, 'nothing' as CompetitionId).open()).status).toBe(404);
  });

  it('[RHS-3] whoever does not organize the whole competition opens, starts and ends none', async () => {
    const id = await desk.opened();
    await createAccount(test, 'trade only', [
      grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId }),
    ]);
    await createAccount(test, 'elsewhere', [
      grantOf('organizer', { competitionId: 'other' as CompetitionId }),
    ]);
    const others = [
      await signIn(test, 'trade only'),
      await signIn(test, 'elsewhere'),
      await person(test, small, 'supervisor'),
      await person(test, small, 'chief-judge'),
    ];
    for (const http of others) {
      const theirs = new RehearsalDesk(http, small.id);
      for (const answer of [
        await theirs.open(),
        await theirs.start(id),
        await theirs.stop(id),
        await theirs.end(id),
      ])
        expect([answer.status, codeOf(answer)]).toEqual([403, 'NOT_ALLOWED']);
    }
    expect((await desk.read(id)).body.endedAt).toBeNull();
  });
});

describe('simulated judges', () => {
  it('[RHS-4] mark in a rehearsal only: the real competition is refused and untouched', async () => {
    await desk.opened();
    for (const answer of [await desk.start(small.id), await desk.stop(small.id), await desk.end(small.id)])
      expect([answer.status, codeOf(answer)]).toEqual([409, 'NOT_A_REHEARSAL']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ledgerRows(test, small.id)).toEqual([]);
  });

  it('[RHS-4] a second start is refused while they mark; stopped, they mark nothing more and can be started again', async () => {
    const id = await desk.opened();
    const answers = await Promise.all([desk.start(id, 5), desk.start(id, 5)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(codeOf(answers.find(({ status }) => status === 409)!)).toBe('SIMULATION_RUNNING');
    await desk.seen(id, ({ progress }) => progress.marked > 0);
    expect((await desk.stop(id)).body.simulation).toMatchObject({ state: 'stopped', speed: null });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { length } = await ledgerRows(test, id);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ledgerRows(test, id)).toHaveLength(length);
    expect((await desk.start(id)).status).toBe(200);
    await desk.seen(id, isStill);
  });

  it('[RHS-5] go no faster than they were told', async () => {
    const id = await desk.opened();
    const startedAt = performance.now();
    await desk.start(id, 10);
    await desk.seen(id, ({ progress }) => progress.marked >= 15);
    expect(performance.now() - startedAt).toBeGreaterThan(1300);
    for (const speed of [0, -1, 51, 1.5, '10', null])
      expect(codeOf(await desk.start(id, speed))).toBe('MALFORMED');
  });

  it('[RHS-5] leave to a real tablet what it has taken, and complete what it began when it goes', async () => {
    const id = await desk.opened();
    const { tablet, judge, entries } = await boundTablet(id);
    await desk.start(id);
    const half = await desk.seen(id, ({ progress }) => progress.marked === 20 && progress.openSheets === 4);
    expect(half.progress).toMatchObject({ expected: 28, simulatedSeats: 2, takenSeats: 1 });
    expect(half.simulation.state).toBe('running');
    const mark = {
      name: 'enterMark',
      entryId: entries[0],
      aspectId: 'speed',
      points: 30_000_000,
      basedOn: 0,
    };
    const at = new Date().toISOString();
    const batch = { clientId: 'real-tablet', mutations: [{ ...mark, id: 1, at }] };
    expect((await tablet.http.post('/api/marking/mutations', batch)).status).toBe(200);
    const bound = (
      await organizer.get<{ accountId: string; tablets: { bindingId: string }[] }[]>(
        `/api/access/competitions/${id}/judges`,
      )
    ).body.find(({ accountId }) => accountId === judge);
    await organizer.delete(`/api/access/competitions/${id}/tablets/${bound!.tablets[0]!.bindingId}`);
    await desk.seen(id, isStill);
    const facts = (await soundLedger(test, id)).map(({ fact }) => fact);
    expect(facts).toContainEqual(expect.objectContaining({ judgeId: judge, points: 30_000_000 }));
    expect(facts.filter(({ kind }) => kind === 'MarkSuperseded')).toEqual([]);
  });

  it('[RHS-4][RHS-7] to the end: closed, published and conferred as on the day, and the real competition is byte-equal', async () => {
    const before = await bytesOf(small.id);
    const id = await desk.opened();
    await desk.start(id);
    await desk.seen(id, isStill);
    const { body: view } = await organizer.get<CompetitionView>(`/api/competitions/${id}`);
    const stageId = view.trades[0]!.stages[0]!.id;
    expect((await organizer.post(`/api/marking/stages/${stageId}/close`, {})).status).toBe(200);
    expect((await organizer.post(`/api/publication/stages/${stageId}/publish`)).status).toBe(200);
    expect((await organizer.post(`/api/honours/competitions/${id}/confer`)).status).toBe(200);
    const hr = await person(test, { ...small, id }, 'hr');
    for (const format of ['csv', 'xlsx']) {
      const file = await hr.getBytes(`/api/exports/competitions/${id}/promotions.${format}`);
      expect(file.headers.get('content-disposition')).toContain(`REHEARSAL-promotions.${format}`);
    }
    const csv = await hr.getBytes(`/api/exports/competitions/${id}/promotions.csv`);
    expect(csv.body.toString('utf8').split('\r\n')[0]).toContain('演练 · 成绩无效');
    const none = await organizer.post(`/api/honours/competitions/${small.id}/confer`);
    expect(codeOf(none as never)).toBe('NOT_PUBLISHED');
    await desk.end(id);
    expect(await bytesOf(small.id)).toBe(before);
    await soundLedger(test, id);
  });
});

async function houseOrganizer(): Promise<HttpClient> {
  await createAccount(test, 'house organizer', [grantOf('organizer')]);
  return signIn(test, 'house organizer');
}

/** The second judge on a tablet of the rehearsal. */
async function boundTablet(id: CompetitionId) {
  const judge = small.judges[1];
  const tablet = new Tablet(test.url);
  await tablet.use((await issueSlips(organizer, id)).get(judge)?.code ?? '');
  const { body } = await tablet.http.get<{ entryId: string; isRehearsal: boolean }[]>('/api/marking/sheets');
  return { tablet, judge, entries: body.map(({ entryId }) => entryId) };
}
