import { batchOf, take } from '../support/small-house';
import { clientOf, pointsOf } from '../support/small-archive';
import type { DecisionView, FoundPerson, RegistrationPage } from '../../src/contract/registrations';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import type { HttpClient } from '../support/http-client';
import { madeUpPerson } from '../support/made-up-people';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

interface Refused {
  readonly refusal: Refusal;
}

let house: UnitsHouse;
let factory: HttpClient;

const trade = (): string => `/api/trades/${house.small.tradeId}`;
const competition = (): string => `/api/competitions/${house.small.id}`;

beforeEach(async () => {
  house = await openUnitsHouse();
  factory = await house.unit('factory-1');
});
afterEach(() => house.test.close());

describe('substitution', () => {
  const open = (): Promise<unknown> => house.organizer.post(`/api/stages/${house.small.stageId}/open`, {});
  const substitute = (id: string, n: number): Promise<{ status: number; body: Refused }> =>
    house.organizer.post<Refused>(`/api/registrations/${id}/substitution`, {
      ...madeUpPerson(n, 'factory-1'),
      unitId: undefined,
      reason: '原选手因伤不能参赛',
    });

  it('[RGS-10] before the start somebody of the unit takes the place, on the start list too; the steps keep both', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    await house.act(house.organizer, id, 'approve');
    await open();
    expect((await substitute(id, 2)).status).toBe(204);
    const view = await house.view(id);
    expect(view).toMatchObject({ name: '虚构报名2', state: 'approved' });
    expect(view.steps.at(-1)).toMatchObject({
      act: 'substitute',
      reason: '原选手因伤不能参赛',
      replacedName: '虚构报名1',
    });
    const { body } = await house.organizer.get<FoundPerson[]>(`${competition()}/people?q=虚构报名2`);
    expect(body[0]?.entries).toHaveLength(1);
    expect(await house.act(house.organizer, id, 'withdraw', '开赛后撤销')).toBe(409);
  });

  it('[RGS-10] once there is a mark it is refused', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    await house.act(house.organizer, id, 'approve');
    await open();
    const [row] = await statement<{ id: string }>(house.test.dataSource, 'SELECT id FROM entry', []);
    await mark(row?.id ?? '');
    expect((await substitute(id, 2)).body.refusal.code).toBe('STAGE_STARTED');
    expect((await house.view(id)).name).toBe('虚构报名1');
  });
});

async function mark(entryId: string): Promise<void> {
  const [judge] = house.small.judges;
  const body = {
    name: 'enterMark' as const,
    entryId: entryId as never,
    aspectId: house.small.theory,
    points: pointsOf(8),
    basedOn: 0,
  };
  const answer = await take(house.test, house.small, judge, batchOf(clientOf(judge), [body]));
  expect(answer).toMatchObject({ ok: true, outcomes: [{ ok: true }] });
}

describe('decisions on many', () => {
  const decide = (by: HttpClient, body: object): Promise<{ status: number; body: DecisionView & Refused }> =>
    by.post<DecisionView & Refused>(`${trade()}/decisions`, body);
  const states = async (): Promise<string[]> =>
    (await house.organizer.get<RegistrationPage>(`${trade()}/registrations?limit=200`)).body.rows
      .map(({ state }) => state)
      .toSorted();

  beforeEach(async () => {
    for (const n of [1, 2, 3]) await house.register(factory, n, 'factory-1');
    await house.register(await house.unit('factory-3'), 4, 'factory-3');
  });

  it('[RGS-4] is confirmed with how many and of which units, and refused when it is not as many', async () => {
    const choice = { state: 'submitted' };
    const preview = await house.organizer.post(`${trade()}/decisions/preview`, { act: 'approve', choice });
    expect(preview.body).toEqual({
      total: 4,
      units: [
        { id: 'factory-1', name: '虚构一厂', count: 3 },
        { id: 'factory-3', name: '虚构三厂', count: 1 },
      ],
    });
    const refused = await decide(house.organizer, { act: 'approve', choice, expected: 3 });
    expect(refused.body.refusal).toEqual({ code: 'COUNT_DIFFERS', expected: 3, found: 4 });
    expect(await states()).toEqual(['submitted', 'submitted', 'submitted', 'submitted']);
  });

  it('[RGS-4] an approval of many is taken back: each to where it was before, and not where something came after', async () => {
    const county = await house.unit('county-a');
    const { rows } = (
      await house.organizer.get<RegistrationPage>(`${trade()}/registrations?unitId=factory-1`)
    ).body;
    const [first, second] = rows;
    await house.act(county, first!.id, 'forward');
    const made = (await decide(house.organizer, { act: 'approve', choice: {}, expected: 4 })).body;
    expect(made).toMatchObject({ done: 4, skipped: 0, isFinished: true, undo: null });
    await house.act(house.organizer, second!.id, 'return', '另有原因退回');
    const undone = (await house.organizer.post<DecisionView>(`/api/decisions/${made.id}/undo`)).body;
    expect(undone.undo).toMatchObject({ undone: 3, isFinished: true });
    expect(await states()).toEqual(['forwarded', 'returned', 'submitted', 'submitted']);
    expect((await house.view(first!.id)).steps.map(({ act }) => act)).toEqual([
      'forward',
      'approve',
      'revert',
    ]);
    const again = (await house.organizer.post<DecisionView>(`/api/decisions/${made.id}/undo`)).body;
    expect(again.undo?.undone).toBe(3);
  });

  it('[RGS-4][RGS-6] a county forwards its units’ registrations, never its own, another’s, nor approves', async () => {
    const county = await house.unit('county-a');
    await house.register(county, 5, 'county-a');
    expect((await decide(county, { act: 'approve', choice: {}, expected: 3 })).status).toBe(403);
    const { body } = await decide(county, { act: 'forward', choice: {}, expected: 3 });
    expect(body).toMatchObject({ done: 3, isFinished: true });
    expect(await states()).toEqual(['forwarded', 'forwarded', 'forwarded', 'submitted', 'submitted']);
    const other = await house.unit('county-b');
    expect((await other.post(`/api/decisions/${body.id}/progress`)).status).toBe(404);
  });

  it('[RGS-11] pages go by a cursor, and counts by state say how many there are', async () => {
    const first = (await house.organizer.get<RegistrationPage>(`${trade()}/registrations?limit=3`)).body;
    const second = (
      await house.organizer.get<RegistrationPage>(`${trade()}/registrations?limit=3&after=${first.next}`)
    ).body;
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, second.next]).toEqual([4, 4, null]);
    const { body } = await factory.get(`${trade()}/registrations/counts?unitId=factory-1`);
    expect(body).toMatchObject({ byState: { submitted: 3, approved: 0 }, reserves: 0, quota: null });
  });
});
