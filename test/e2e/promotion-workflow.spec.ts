import type { HonoursView } from '../../src/contract/honours';
import type { PromotionSimulationView, PromotionStepView } from '../../src/contract/promotions';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import {
  actOn,
  deskOf,
  honouredArchive,
  honouredHouse,
  type HonouredHouse,
} from '../support/promotion-house';
import { person } from '../support/small-hall';
import { rulesWith } from '../support/small-rules';
import { publishNext } from '../support/publish-next';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const statesOf = async (house: HonouredHouse): Promise<string[]> =>
  (await deskOf(house)).rows.map(({ state }) => state);

describe('promotions from proposal to approval', () => {
  let house: HonouredHouse;
  beforeAll(async () => {
    house = await honouredHouse(test, 'flow');
  });

  it('[PRW-3] are reviewed many at once, and a review is taken back', async () => {
    expect(await statesOf(house)).toEqual(['proposed', 'proposed', 'proposed']);
    const { body } = await actOn(house, house.hr, 'review');
    expect(body).toEqual({ done: 3, same: 0, left: [] });
    expect((await actOn(house, house.hr, 'review')).body).toEqual({ done: 0, same: 3, left: [] });
    await actOn(house, house.hr, 'undo', { at: [2] });
    expect(await statesOf(house)).toEqual(['reviewed', 'reviewed', 'proposed']);
  });

  it('[PRW-4] are approved by somebody else than who reviewed, and not by who may only review', async () => {
    const own = await actOn(house, house.hr, 'approve');
    expect(own.body.left.map(({ why }) => why)).toEqual(['own-review', 'own-review', 'wrong-state']);
    expect((await actOn(house, house.organizer, 'approve')).status).toBe(403);
    expect((await actOn(house, house.second, 'approve', { at: [0] })).body).toMatchObject({ done: 1 });
    const [first] = (await deskOf(house)).rows;
    expect(first).toMatchObject({
      state: 'approved',
      reviewed: { byName: 'hr of flow-competition' },
      approved: { byName: 'second hr of flow' },
    });
  });

  it('[PRW-3] single people are declined with a reason that is long enough', async () => {
    const short = await actOn(house, house.organizer, 'decline', { at: [2], reason: 'no ' });
    expect([short.status, short.body]).toMatchObject([
      422,
      { refusal: { code: 'REASON_TOO_SHORT', least: 4 } },
    ]);
    await actOn(house, house.organizer, 'decline', { at: [2], reason: '证书未核实' });
    expect((await deskOf(house)).rows[2]).toMatchObject({ state: 'declined', reason: '证书未核实' });
  });

  it('[PRW-1] every step stays, with who, when and what was meant; nobody can change one', async () => {
    const [, , third] = (await deskOf(house)).rows;
    const { body } = await house.hr.get<PromotionStepView[]>(
      `${house.path}/promotions/${third?.tradeId}/${third?.contestantId}/steps`,
    );
    expect(body.map(({ act, isVoid }) => [act, isVoid])).toEqual([
      ['review', false],
      ['undo', false],
      ['decline', false],
    ]);
    expect(body[0]?.meant).toMatchObject({ tradeName: { zh: '钳工' }, clause: { zh: expect.any(String) } });
    await expect(test.dataSource.query("UPDATE promotion_step SET act = 'approve'")).rejects.toThrow(
      'append-only',
    );
    const audits = await statement<{ detail: string }>(
      test.dataSource,
      "SELECT detail FROM audit_record WHERE action = 'promotion.approve'",
    );
    expect(audits.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([
      { done: 0, left: 3 },
      { done: 1, left: 0 },
    ]);
  });

  it('[PRW-8] what would be approved is counted before, without the declined, and by other rules too', async () => {
    const path = `${house.path}/promotions/simulation`;
    const { body } = await house.hr.post<PromotionSimulationView>(path);
    expect([body.last.people, body.now.people]).toEqual([3, 2]);
    expect(body.differences).toMatchObject([{ after: null }]);
    const { rows } = rulesWith({}).promotions;
    const stricter = { ladder: 'five-level', oncePerYear: true, rows: rows.slice(0, 1) };
    const ifSo = await house.hr.post<PromotionSimulationView>(path, { rules: stricter });
    expect(ifSo.body.now).toMatchObject({ people: 1, units: [{ unitName: '虚构一厂', people: 1 }] });
    const faulty = { ...stricter, rows: [{ ...rows[0], cap: 6 }] };
    const refused = await house.hr.post(path, { rules: faulty });
    expect(refused).toMatchObject({ status: 422, body: { refusal: { code: 'RULES_FAULTY' } } });
    expect(await statesOf(house)).toEqual(['approved', 'reviewed', 'declined']);
  });

  it('[PRW-5] nothing is approved while a newer edition waits to be conferred', async () => {
    const second = await person(test, house.small, 'supervisor');
    await publishNext(house.organizer, second, house.small.stageId);
    expect((await deskOf(house)).held).toEqual([{ tradeId: house.small.tradeId, why: 'outdated' }]);
    const { body } = await actOn(house, house.second, 'approve', { at: [1] });
    expect(body.left.map(({ why }) => why)).toEqual(['outdated']);
  });

  it('[PRW-2] a new conferral that changes a proposal voids its steps and shows before and after', async () => {
    await statement(test.dataSource, 'UPDATE contestant SET grade = 4 WHERE id = $1', [
      (await deskOf(house)).rows[0]?.contestantId,
    ]);
    const { body } = await house.organizer.post<HonoursView>(`${house.path}/confer`);
    const [first, second] = (await deskOf(house)).rows;
    expect(first).toMatchObject({
      state: 'proposed',
      approved: null,
      changed: { was: 'approved', before: { fromGrade: 3 } },
    });
    expect(body.promotions[0]).toMatchObject({ fromGrade: 4 });
    expect(second).toMatchObject({ state: 'reviewed', changed: null });
    await actOn(house, house.hr, 'review', { at: [0] });
    expect((await deskOf(house)).rows[0]).toMatchObject({ state: 'reviewed', changed: null });
  });

  it('[PRW-1] what was seen before the proposal changed is not signed', async () => {
    const [row] = (await deskOf(house)).rows;
    const { body } = await house.second.post(`${house.path}/promotions/act`, {
      act: 'approve',
      rows: [{ tradeId: row?.tradeId, contestantId: row?.contestantId, hash: '0'.repeat(64) }],
    });
    expect(body).toMatchObject({ done: 0, left: [{ why: 'changed' }] });
  });

  it('[PRW-1] who may not read honours reads no steps, and rows of no shape are refused', async () => {
    const chief = await person(test, house.small, 'chief-judge');
    expect((await chief.get(`${house.path}/promotions`)).status).toBe(403);
    const bad = await house.hr.post(`${house.path}/promotions/act`, { act: 'export', rows: [] });
    expect(bad.status).toBe(400);
  });
});

describe('one promotion a year over the whole house', () => {
  it('[PRW-6] who is approved in one competition is proposed in no other of the year, and approved in none that came before', async () => {
    const one = await honouredHouse(test, 'one');
    const other = await honouredHouse(test, 'other');
    expect(await statesOf(other)).toHaveLength(3);
    await actOn(one, one.hr, 'review');
    await actOn(other, other.hr, 'review');
    await actOn(one, one.second, 'approve');
    const shared = new Set(await peopleOf(one));
    const late = await actOn(other, other.second, 'approve');
    const twice = (await peopleOf(other)).filter((name) => shared.has(name)).length;
    expect(twice).toBeGreaterThan(0);
    expect(late.body.left.filter(({ why }) => why === 'promoted-elsewhere')).toHaveLength(twice);
    expect(late.body.done).toBe(3 - twice);
    const { body } = await other.organizer.post<HonoursView>(`${other.path}/confer`);
    const refused = body.promotions.filter(({ refusal }) => refusal === 'once-a-year');
    expect(refused).toHaveLength(twice);
    expect(refused[0]?.promotedBy).toEqual({ zh: '虚构小赛', en: 'Small fictional competition' });
  });

  it('[PRW-6] another year does not count', async () => {
    const archive = honouredArchive('later');
    const later = await honouredHouse(test, 'later', {
      ...archive,
      competition: { ...archive.competition, year: 2027 },
    });
    expect(await statesOf(later)).toHaveLength(3);
  });
});

async function peopleOf(house: HonouredHouse): Promise<string[]> {
  const { body } = await house.hr.get<HonoursView>(house.path);
  return body.promotions.filter(({ toGrade }) => toGrade !== null).map((one) => one.contestantName);
}
