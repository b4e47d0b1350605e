import type { UnitsView } from '../../src/contract/units';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
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

describe('units', () => {
  const unitsOf = async (by: HttpClient): Promise<UnitsView> =>
    (await by.get<UnitsView>(`${competition()}/units`)).body;
  const oneOf = async (id: string): Promise<UnitsView['units'][number]> => {
    const one = (await unitsOf(house.organizer)).units.find((each) => each.id === id);
    if (!one) throw new Error(`no unit ${id}`);
    return one;
  };
  const change = async (id: string, draft: object): Promise<{ status: number; body: Refused }> => {
    const { name, kind, headcount, parentId, creditCode, contactName, contactPhone, expected } =
      await oneOf(id);
    const before = { name, kind, headcount, parentId, creditCode, contactName, contactPhone, expected };
    return house.organizer.put<Refused>(`/api/units/${id}`, { ...before, ...draft });
  };

  it('[UNT-11] a unit sees itself and those below it, and no other', async () => {
    const seen = async (id: string): Promise<string[]> =>
      (await unitsOf(await house.unit(id))).units.map((unit) => unit.id).toSorted();
    expect(await seen('factory-1')).toEqual(['factory-1']);
    expect(await seen('county-a')).toEqual(['county-a', 'factory-1', 'factory-2']);
    expect((await seen('city')).length).toBe(6);
  });

  it('[UNT-11] a unit account without a unit is nothing', async () => {
    await createAccount(house.test, 'stray', [grantOf('unit', { competitionId: house.small.id })]);
    const stray = await signIn(house.test, 'stray');
    for (const path of [`${competition()}/units`, `${trade()}/registrations`, `${competition()}/people?q=x`])
      expect((await stray.get(path)).status).toBe(403);
  });

  it('[UNT-14] whoever makes accounts is told the names of units, and nobody else is', async () => {
    await createAccount(house.test, 'root', [grantOf('administrator')]);
    const root = await signIn(house.test, 'root');
    const { body } = await root.get<object[]>(`${competition()}/unit-names`);
    expect(body).toContainEqual({ id: 'factory-1', name: '虚构一厂' });
    expect((await house.organizer.get(`${competition()}/unit-names`)).status).toBe(403);
  });

  it('[UNT-12] two who change a unit do not overwrite each other', async () => {
    const { expected } = await oneOf('factory-1');
    const first = await change('factory-1', { headcount: 12 });
    expect(first.status).toBe(204);
    const second = await change('factory-1', { headcount: 99, expected });
    expect([second.status, second.body.refusal.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect((await oneOf('factory-1')).headcount).toBe(12);
  });

  it('[UNT-10] a unit moves with all below it, and never under itself', async () => {
    expect((await change('county-a', { parentId: 'county-b' })).status).toBe(204);
    const ring = await change('county-b', { parentId: 'factory-1' });
    expect([ring.status, ring.body.refusal.code]).toEqual([422, 'UNIT_RING']);
    expect((await change('county-b', { parentId: 'county-b' })).status).toBe(422);
    expect((await change('county-b', { parentId: 'nowhere' })).status).toBe(404);
  });

  it('[UNT-13] a unit goes only while nobody and nothing hangs on it', async () => {
    await house.register(factory, 1, 'factory-1');
    const { body } = await house.organizer.delete<Refused>('/api/units/factory-1');
    expect(body.refusal).toEqual({ code: 'UNIT_IN_USE', below: 0, people: 1, participations: 0 });
    expect((await house.organizer.delete<Refused>('/api/units/county-a')).body.refusal).toMatchObject({
      below: 2,
    });
    expect((await house.organizer.delete('/api/units/factory-3')).status).toBe(204);
  });

  it('[UNT-8][IDN-3] people and headcounts are added up along the tree; a doubtful credit code is a warning', async () => {
    await house.register(factory, 1, 'factory-1');
    await house.register(await house.unit('factory-2'), 2, 'factory-2');
    await change('factory-1', { creditCode: '91350100M000100Y4X' });
    expect(await oneOf('county-a')).toMatchObject({ people: 0, peopleWithBelow: 2, headcountWithBelow: 14 });
    expect(await oneOf('factory-1')).toMatchObject({ people: 1, isCreditCodeSound: false });
    await house.organizer.put(`${competition()}/entry-aims`, {
      participationTarget: 950_000,
      hasOneTradeEach: true,
    });
    expect(await unitsOf(house.organizer)).toMatchObject({
      participationTarget: 950_000,
      hasOneTradeEach: true,
    });
  });
});
