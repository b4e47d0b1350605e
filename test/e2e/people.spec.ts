import type { DuplicatePair, FoundPerson } from '../../src/contract/registrations';
import { statement } from '../../src/platform/database/statement';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber, madeUpPerson } from '../support/made-up-people';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

let house: UnitsHouse;
let factory: HttpClient;

const trade = (): string => `/api/trades/${house.small.tradeId}`;
const competition = (): string => `/api/competitions/${house.small.id}`;

beforeEach(async () => {
  house = await openUnitsHouse();
  factory = await house.unit('factory-1');
});
afterEach(() => house.test.close());

describe('people', () => {
  it('[PPL-1] are found by name, its sound, its initials and the last four of a document', async () => {
    await factory.post(`${trade()}/registrations`, madeUpPerson(1, 'factory-1', '单雄虚构'));
    const found = async (q: string): Promise<number> =>
      (await house.organizer.get<FoundPerson[]>(`${competition()}/people?q=${encodeURIComponent(q)}`)).body
        .length;
    for (const q of ['单雄', 'shanxiong', 'Shan Xiong', 'sxxg', madeUpNumber(1).slice(-4)])
      expect([q, await found(q)]).toEqual([q, 1]);
    expect(await found('dan')).toBe(0);
  });

  it('[PPL-2][PPL-3] numbers are masked everywhere; to see one is an act with a purpose, kept with who looked', async () => {
    const { id } = (await house.register(factory, 1, 'factory-1')).body;
    const { contestantId } = await house.view(id);
    for (const path of [
      `/api/registrations/${id}`,
      `${trade()}/registrations`,
      `${competition()}/people?q=虚构`,
      `${competition()}/duplicates`,
    ]) {
      const text = JSON.stringify((await house.organizer.get(path)).body);
      expect([path, text.includes(madeUpNumber(1)), text.includes('13000000000')]).toEqual([
        path,
        false,
        false,
      ]);
    }
    const reveal = (purpose: string) =>
      house.organizer.post(`/api/people/${contestantId}/reveal`, { purpose });
    expect((await reveal('')).status).toBe(400);
    expect((await reveal('核对参赛证件')).body).toEqual({
      identity: { kind: 'resident-id', number: madeUpNumber(1) },
      phone: '13000000000',
    });
    const rows = await statement<{ detail: string }>(
      house.test.dataSource,
      "SELECT detail FROM audit_record WHERE action = 'person.reveal'",
      [],
    );
    expect(rows.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([{ purpose: '核对参赛证件' }]);
  });

  it('[RGS-8] two of one name and one birthday are listed until somebody says they are two, or one is withdrawn', async () => {
    const post = (n: number, unitId: string) =>
      house.organizer.post(`${trade()}/registrations`, madeUpPerson(n, unitId, '虚构同名'));
    await post(1, 'factory-1');
    await post(3, 'factory-3');
    const listed = async (by: HttpClient): Promise<DuplicatePair[]> =>
      (await by.get<DuplicatePair[]>(`${competition()}/duplicates`)).body;
    const [pair, ...others] = await listed(house.organizer);
    expect([pair?.people.map(({ unitName }) => unitName).toSorted(), others]).toEqual([
      ['虚构一厂', '虚构三厂'],
      [],
    ]);
    expect(await listed(factory)).toEqual([]);
    const contestantIds = pair!.people.map(({ contestantId }) => contestantId);
    const keep = () =>
      house.organizer.post(`${competition()}/duplicates`, { contestantIds, reason: '同名同日，证件不同' });
    expect((await keep()).status).toBe(204);
    expect((await keep()).status).toBe(204);
    expect(await listed(house.organizer)).toEqual([]);
  });
});
