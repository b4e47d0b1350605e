import type { UnitFileReport } from '../../src/contract/unit-import';
import type { UnitsView } from '../../src/contract/units';
import { statement } from '../../src/platform/database/statement';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { csvOf, sendFile } from '../support/send-file';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

describeOnBoth('units from a file', (make) => {
  let database: EmptyDatabase;
  let house: UnitsHouse;

  beforeEach(async () => {
    database = await make();
    house = await openUnitsHouse(database.settings);
  });
  afterEach(async () => {
    await house.test.close();
    await database.drop();
  });

  const take = async (rows: string[][], way = 'all'): Promise<UnitFileReport['counts'] | undefined> => {
    const path = `/api/competitions/${house.small.id}/units/file/take?rows=${way}&name=x.csv`;
    const file = csvOf([['单位名称', '单位类别', '职工人数', '上级单位'], ...rows]);
    return (await sendFile<UnitFileReport>(house.organizer, path, file)).report?.counts;
  };
  const tree = async (): Promise<unknown[]> => {
    const { body } = await house.organizer.get<UnitsView>(`/api/competitions/${house.small.id}/units`);
    const nameOf = new Map(body.units.map(({ id, name }) => [id, name]));
    return body.units.map(({ name, headcount, parentId }) => [
      name,
      headcount,
      parentId && nameOf.get(parentId),
    ]);
  };

  it('[UTF-2][UTF-3] 83 units in three levels and any order are added in one act; the same file again changes nothing', async () => {
    const counties = Array.from({ length: 3 }, (_, at) => [`虚构新县${at}`, '县', '', '虚构新市']);
    const factories = Array.from({ length: 79 }, (_, at) => [
      `虚构新厂${at}`,
      '企业',
      String(at),
      `虚构新县${at % 3}`,
    ]);
    const rows = [...factories, ...counties, ['虚构新市', '市']];
    expect(await take(rows)).toEqual({ added: 83, changed: 0, same: 0, faulty: 0 });
    const after = await tree();
    expect(after).toHaveLength(6 + 83);
    expect(after).toContainEqual(['虚构新厂5', 5, '虚构新县2']);
    expect(await take(rows)).toEqual({ added: 0, changed: 0, same: 83, faulty: 0 });
    expect(await tree()).toEqual(after);
    const acts = await statement<{ count: number }>(
      house.test.dataSource,
      `SELECT CAST(count(*) AS INTEGER) AS count FROM audit_record WHERE action = 'units.import'`,
    );
    expect(acts[0]?.count).toBe(2);
  });

  it('[UTF-2] only what differs is changed, a move included; sound rows go without the faulty', async () => {
    const rows = [
      ['虚构一厂', '', '11'],
      ['虚构二厂', '', '', '虚构乙县'],
      ['虚构三厂', '企业', '4', '虚构乙县'],
      ['虚构甲县', '', '', '虚构一厂'],
    ];
    expect(await take(rows)).toBeUndefined();
    expect(await take(rows, 'sound')).toEqual({ added: 0, changed: 2, same: 1, faulty: 1 });
    expect(await tree()).toEqual([
      ['虚构一厂', 11, '虚构甲县'],
      ['虚构三厂', 4, '虚构乙县'],
      ['虚构乙县', 0, '虚构市总工会'],
      ['虚构二厂', 4, '虚构乙县'],
      ['虚构市总工会', 0, null],
      ['虚构甲县', 0, '虚构市总工会'],
    ]);
  });
});
