import { readXlsx } from 'hucre/xlsx';
import type { UnitFileReport } from '../../src/contract/unit-import';
import type { UnitsView } from '../../src/contract/units';
import { csvOf, sendFile, type FileAnswer } from '../support/send-file';
import { openUnitsHouse, type UnitsHouse } from '../support/units-house';

const HEADINGS = ['单位名称', '类别', '职工人数', '上级单位', '统一社会信用代码'];

describe('units from a file over HTTP', () => {
  let house: UnitsHouse;
  let at: string;

  beforeAll(async () => {
    house = await openUnitsHouse();
    at = `/api/competitions/${house.small.id}/units`;
  });
  afterAll(() => house.test.close());

  const send = (way: string, rows: string[][], by = house.organizer): Promise<FileAnswer<UnitFileReport>> =>
    sendFile<UnitFileReport>(by, `${at}/file/${way}`, csvOf([HEADINGS, ...rows]));
  const names = async (): Promise<string[]> =>
    (await house.organizer.get<UnitsView>(at)).body.units.map(({ name }) => name);

  const FILE = [
    ['虚构四厂', '企业', '120', '虚构丙县', '913501000000000000'],
    ['虚构丙县', '县', '', '虚构市总工会'],
    ['虚构五厂', '工厂', '许多', '虚构丙县'],
    ['虚构六厂', '企业', '', '没有的单位'],
  ];

  it('[UTF-3] a check writes nothing, tells every fault with its row and column, and warns of credit codes', async () => {
    const before = await names();
    const { report } = await send('check', FILE);
    expect(report?.counts).toEqual({ added: 2, changed: 0, same: 0, faulty: 2 });
    expect(report?.faults.map(({ row, faults }) => [row, faults.map(({ column }) => column)])).toEqual([
      [4, ['单位类别', '职工人数']],
      [5, ['上级单位']],
    ]);
    expect(report?.warnings).toMatchObject([{ row: 2, who: '虚构四厂' }]);
    expect(await names()).toEqual(before);
  });

  it('[UTF-3] the same sheet comes back with reasons, and one faulty row keeps a whole file out', async () => {
    const { body } = await house.organizer.send<string>('POST', `${at}/file/returned`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: csvOf([HEADINGS, ...FILE]),
    });
    expect(body).toContain('错误原因');
    expect(body).toContain('单位类别：不是可选的类别，请从下拉列表中选择；职工人数：不是人数，请填写整数');
    expect(await send('take?rows=all', FILE)).toMatchObject({ refusal: { code: 'ROWS_FAULTY', rows: 2 } });
    expect(await names()).not.toContain('虚构四厂');
  });

  it('[UTF-3] whoever manages one trade or one unit, and a file without names, are refused', async () => {
    expect((await send('check', FILE, await house.unit('city'))).status).toBe(403);
    const headless = await sendFile(house.organizer, `${at}/file/check`, csvOf([['类别'], ['企业']]));
    expect(headless).toMatchObject({
      status: 422,
      refusal: { code: 'TABLE_HEADINGS', missing: ['单位名称'] },
    });
    const formula = csvOf([['=单位名称'], ['虚构']]);
    expect((await sendFile(house.organizer, `${at}/file/check`, formula)).status).toBe(422);
  });

  it('[UTF-5] the template has the kinds to choose from, and its example is no unit', async () => {
    const { status, body } = await house.organizer.getBytes(`${at}/file/template.xlsx`);
    expect(status).toBe(200);
    const { sheets } = await readXlsx(body);
    expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['单位名称*', '单位类别', '职工人数', '上级单位']);
    const checked = await sendFile<UnitFileReport>(house.organizer, `${at}/file/check`, new Uint8Array(body));
    expect(checked.report?.counts).toEqual({ added: 0, changed: 0, same: 0, faulty: 0 });
  });
});
