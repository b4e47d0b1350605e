import type { CompetitionView } from '../../src/contract/competitions';
import type { ParticipationFileReport, ParticipationsView } from '../../src/contract/participations';
import type { UnitsView } from '../../src/contract/units';
import { statement } from '../../src/platform/database/statement';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import type { HttpClient } from '../support/http-client';
import { csvOf, sendFile } from '../support/send-file';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

type Cell = readonly [unitId: string, expected: number | null, entrants: number | null];

describeOnBoth('preliminary entrants', (make) => {
  let database: EmptyDatabase;
  let house: UnitsHouse;
  let at: string;

  beforeEach(async () => {
    database = await make();
    house = await openUnitsHouse(database.settings);
    at = `/api/competitions/${house.small.id}`;
  });
  afterEach(async () => {
    await house.test.close();
    await database.drop();
  });

  const write = async (cells: readonly Cell[], by: HttpClient = house.organizer): Promise<unknown> => {
    const changes = cells.map(([unitId, expected, entrants]) => ({
      tradeId: 'second-trade',
      unitId,
      expected,
      entrants,
    }));
    const { status, body } = await by.put<{ refusal?: { code: string } }>(`${at}/participations`, {
      changes,
    });
    return status === 204 ? 204 : body.refusal?.code;
  };
  const numbers = async (by: HttpClient = house.organizer): Promise<unknown[]> =>
    (await by.get<ParticipationsView>(`${at}/participations`)).body.numbers.map(({ unitId, entrants }) => [
      unitId,
      entrants,
    ]);

  it('[PTC-1] numbers are written together, changed from how they stood, taken back, and kept in the audit', async () => {
    expect(
      await write([
        ['factory-1', null, 7],
        ['factory-2', null, 0],
      ]),
    ).toBe(204);
    expect(await write([['factory-1', null, 8]])).toBe('CHANGED_MEANWHILE');
    expect(
      await write([
        ['factory-2', 0, 5],
        ['factory-1', 6, 9],
      ]),
    ).toBe('CHANGED_MEANWHILE');
    expect(await numbers()).toEqual([
      ['factory-1', 7],
      ['factory-2', 0],
    ]);
    expect(
      await write([
        ['factory-1', 7, 9],
        ['factory-2', 0, null],
      ]),
    ).toBe(204);
    expect(await numbers()).toEqual([['factory-1', 9]]);
    expect(await write([['nowhere', null, 1]])).toBe('NOT_FOUND');
    expect(await write([['factory-1', 9, -1]])).toBe('MALFORMED');
    const [record] = await statement<{ detail: string }>(
      house.test.dataSource,
      `SELECT detail FROM audit_record WHERE action = 'participations.report' ORDER BY seq DESC LIMIT 1`,
    );
    expect(JSON.parse(record?.detail ?? '')).toMatchObject({
      changes: [
        { unitId: 'factory-1', before: 7, entrants: 9 },
        { unitId: 'factory-2', entrants: null },
      ],
    });
  });

  it('[PTC-2] a unit reports for itself and those below it, once, and sees no others', async () => {
    const county = await house.unit('county-a');
    await write([['factory-3', null, 4]]);
    expect(await write([['factory-1', null, 7]], county)).toBe(204);
    expect(await write([['factory-1', 7, 8]], county)).toBe('NOT_ALLOWED');
    expect(await write([['factory-3', 4, 5]], county)).toBe('NOT_ALLOWED');
    expect(await write([['county-b', null, 5]], county)).toBe('NOT_ALLOWED');
    expect(await numbers(county)).toEqual([['factory-1', 7]]);
    const view = (await county.get<ParticipationsView>(`${at}/participations`)).body;
    expect([view.mayChange, view.mayReport, view.units.length]).toEqual([false, true, 3]);
  });

  it('[PTC-3][PTC-4] a table brings what differs; the trade’s sum and the units’ rate follow', async () => {
    const file = csvOf([
      ['单位', '电工', '备注'],
      ['虚构一厂', 7, ''],
      ['虚构三厂', '几个', ''],
    ]);
    const send = (way: string) =>
      sendFile<ParticipationFileReport>(house.organizer, `${at}/participations/file/${way}`, file);
    expect((await send('check')).report).toMatchObject({
      counts: { changed: 1, same: 0, faulty: 1 },
      faults: [{ row: 3, who: '虚构三厂', faults: [{ column: '电工' }] }],
      unknownColumns: ['备注'],
    });
    expect(await send('take?rows=all')).toMatchObject({ refusal: { code: 'ROWS_FAULTY', rows: 1 } });
    expect(await numbers()).toEqual([]);
    expect((await send('take?rows=sound')).report?.counts.changed).toBe(1);
    expect((await send('take?rows=sound')).report?.counts).toEqual({ changed: 0, same: 1, faulty: 1 });
    await house.register(house.organizer, 1, 'factory-1');
    await house.register(house.organizer, 2, 'factory-2');
    const { body } = await house.organizer.get<UnitsView>(`${at}/units`);
    expect(body.units.find(({ id }) => id === 'county-a')).toMatchObject({
      entrantsWithBelow: 7,
      takingPart: 8,
    });
    expect(body.units.find(({ id }) => id === 'factory-3')).toMatchObject({ entrantsWithBelow: null });
    const { body: setup } = await house.organizer.get<CompetitionView>(at);
    expect(setup.trades.map(({ entrants }) => entrants)).toEqual([0, 7]);
  });
});
