import type { EntryRulesView, FoundPerson, RegistrationPage } from '../../src/contract/registrations';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber, madeUpPerson } from '../support/made-up-people';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

interface Refused {
  readonly refusal: Refusal;
}

let house: UnitsHouse;
let factory: HttpClient;

const trade = (): string => `/api/trades/${house.small.tradeId}`;
const competition = (): string => `/api/competitions/${house.small.id}`;

async function setRules(rules: object): Promise<void> {
  const { body } = await house.organizer.get<EntryRulesView>(`${trade()}/entry-rules`);
  const answer = await house.organizer.put(`${trade()}/entry-rules`, { rules, expected: body.expected });
  expect(answer.status).toBe(200);
}

beforeEach(async () => {
  house = await openUnitsHouse();
  factory = await house.unit('factory-1');
});
afterEach(() => house.test.close());

describe('one registration', () => {
  it('[RGS-1] what is said of a person agrees with the document, or it is refused with every fault', async () => {
    const request = madeUpPerson(1, 'factory-1');
    const person = { ...request.person, sex: 'female', birthDate: '1901-01-01' };
    const { status, body } = await factory.post<Refused>(`${trade()}/registrations`, { ...request, person });
    expect([status, body.refusal]).toEqual([
      422,
      { code: 'PERSON_FAULTY', faults: ['birth-date-differs', 'sex-differs'] },
    ]);
  });

  it('[REG-2] a requirement that is not met is named with its clause', async () => {
    await setRules({
      requirements: [
        { conditions: [{ kind: 'age-at-most', years: 35, on: '2026-01-01' }], clause: '第八条' },
      ],
    });
    const { status, body } = await house.register(factory, 1, 'factory-1');
    expect(status).toBe(422);
    expect(body).toMatchObject({ refusal: { code: 'REQUIREMENTS_UNMET', unmet: [{ clause: '第八条' }] } });
  });

  it('[RGS-2] beyond the quota one waits as a reserve, then nobody more', async () => {
    await setRules({ requirements: [], quota: { places: 1, reserves: 1 } });
    const answers = [];
    for (const n of [1, 2, 3]) answers.push(await house.register(factory, n, 'factory-1'));
    expect(answers.map(({ status, body }) => [status, body.isReserve])).toEqual([
      [201, false],
      [201, true],
      [409, undefined],
    ]);
    expect(answers[2]?.body).toMatchObject({ refusal: { code: 'QUOTA_FULL', places: 1, reserves: 1 } });
    expect((await house.register(await house.unit('factory-2'), 4, 'factory-2')).body.isReserve).toBe(false);
  });

  it('[RGS-2] two who ask for the last place at once: one gets it, one is a reserve', async () => {
    await setRules({ requirements: [], quota: { places: 1, reserves: 1 } });
    const answers = await Promise.all([1, 2].map((n) => house.register(factory, n, 'factory-1')));
    expect(answers.map(({ body }) => String(body.isReserve)).toSorted()).toEqual(['false', 'true']);
  });

  it('[RGS-3] a place that becomes free goes to the reserve who has waited longest', async () => {
    await setRules({ requirements: [], quota: { places: 1, reserves: 2 } });
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push((await house.register(factory, n, 'factory-1')).body.id);
    expect(await house.act(factory, ids[0]!, 'withdraw', '本人放弃参赛')).toBe(204);
    const [, second, third] = await Promise.all(ids.map((id) => house.view(id)));
    expect([second?.isReserve, third?.isReserve]).toEqual([false, true]);
    expect(second?.steps.map(({ act }) => act)).toEqual(['admit']);
  });

  it('[RGS-5] a document of another unit is refused; only who sees every unit is told which', async () => {
    await house.register(factory, 1, 'factory-1');
    const other = await house.register(await house.unit('factory-3'), 1, 'factory-3');
    expect(other.body).toEqual({ refusal: { code: 'DOCUMENT_TAKEN' } });
    const told = await house.register(house.organizer, 1, 'factory-3');
    expect(told.body).toEqual({ refusal: { code: 'DOCUMENT_TAKEN', unitName: '虚构一厂' } });
  });

  it('[RGS-5] where each has one trade, a second is refused; without that she is the same person in both', async () => {
    await house.register(factory, 1, 'factory-1');
    expect((await house.register(factory, 1, 'factory-1')).body).toMatchObject({
      refusal: { code: 'ALREADY_REGISTERED' },
    });
    await house.organizer.put(`${competition()}/entry-aims`, {
      participationTarget: null,
      hasOneTradeEach: true,
    });
    expect((await house.register(factory, 1, 'factory-1', 'second-trade')).body).toEqual({
      refusal: { code: 'ONE_TRADE_EACH' },
    });
    await house.organizer.put(`${competition()}/entry-aims`, {
      participationTarget: null,
      hasOneTradeEach: false,
    });
    expect((await house.register(factory, 1, 'factory-1', 'second-trade')).status).toBe(201);
  });

  it('[REG-1] unit, county, committee: each does its own step, and every step is kept', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    const county = await house.unit('county-a');
    expect(await house.act(factory, id, 'forward')).toBe(403);
    expect(await house.act(county, id, 'approve')).toBe(403);
    expect(await house.act(county, id, 'return', '照片不清楚')).toBe(204);
    expect(await house.act(factory, id, 'submit')).toBe(204);
    expect(await house.act(county, id, 'forward')).toBe(204);
    expect(await house.act(county, id, 'return', '又要退回')).toBe(403);
    expect(await house.act(house.organizer, id, 'approve')).toBe(204);
    const view = await house.view(id);
    expect(view.steps.map(({ act, by, reason }) => [act, by, reason])).toEqual([
      ['return', 'county-a', '照片不清楚'],
      ['submit', 'factory-1', null],
      ['forward', 'county-a', null],
      ['approve', 'organizer', null],
    ]);
    expect(view.acts).toEqual(['return', 'withdraw', 'substitute', 'reveal']);
  });

  it('[RGS-6] another unit finds nothing of it: no list, no person, no act, and nothing changes', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    const before = await house.view(id);
    const stranger = await house.unit('county-b');
    const { body } = await stranger.get<RegistrationPage>(`${trade()}/registrations`);
    expect(body.rows).toEqual([]);
    const statuses = [
      (await stranger.get(`/api/registrations/${id}`)).status,
      (await stranger.get(`${trade()}/registrations?unitId=factory-1`)).status,
      (await stranger.get(`${trade()}/registrations/counts?unitId=factory-1`)).status,
      (await house.register(stranger, 2, 'factory-1')).status,
      await house.act(stranger, id, 'forward'),
      await house.act(stranger, id, 'withdraw', '与我无关的'),
      (
        await stranger.put(`/api/registrations/${id}`, {
          person: { name: '他人', sex: 'male', birthDate: '1900-01-01', grade: 3 },
          expected: before.expected,
        })
      ).status,
    ];
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await stranger.get<FoundPerson[]>(`${competition()}/people?q=虚构`)).body).toEqual([]);
    expect(
      (await stranger.post(`/api/people/${before.contestantId}/reveal`, { purpose: '看一看号码' })).status,
    ).toBe(403);
    expect(await house.view(id)).toEqual(before);
  });

  it('[RGS-9] what was said is put right while nobody has decided, from the state that was seen', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    const { expected } = await house.view(id);
    const change = {
      person: { name: '虚构改名', sex: 'male', birthDate: '1900-01-01', grade: 4 },
      yearsInTrade: 7,
      expected,
    };
    expect((await factory.put(`/api/registrations/${id}`, change)).status).toBe(204);
    expect(await house.view(id)).toMatchObject({
      name: '虚构改名',
      grade: 4,
      yearsInTrade: 7,
      identity: `110101********${madeUpNumber(1).slice(-4)}`,
    });
    expect((await factory.put<Refused>(`/api/registrations/${id}`, change)).body.refusal.code).toBe(
      'CHANGED_MEANWHILE',
    );
    await house.act(house.organizer, id, 'approve');
    const late = { ...change, expected: (await house.view(id)).expected };
    expect((await factory.put<Refused>(`/api/registrations/${id}`, late)).body.refusal.code).toBe(
      'REGISTRATION_STATE',
    );
  });
});
