import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import type { RosterExportView } from '../../src/contract/rosters';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { actOn, deskOf, honouredHouse, type HonouredHouse } from '../support/promotion-house';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber } from '../support/made-up-people';

interface Taken {
  readonly status: number;
  readonly name: string;
  readonly file: Buffer;
}

describe('rosters of promotions', () => {
  let test: TestApp;
  let house: HonouredHouse;
  let at: string;

  beforeAll(async () => {
    test = await startTestApp();
    house = await honouredHouse(test, 'roster');
    at = `${test.url}/api/exports/competitions/${house.small.id}/rosters`;
  });
  afterAll(() => test.close());

  const take = async (body: object, who: HttpClient = house.hr): Promise<Taken> => {
    const response = await fetch(at, {
      method: 'POST',
      headers: { cookie: who.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    const file = Buffer.from(await response.arrayBuffer());
    return { status: response.status, name: decodeURIComponent(name), file };
  };
  const sheetOf = async (file: Buffer): Promise<Record<string, unknown>[]> => {
    const { sheets } = await readXlsx(file);
    const [headings = [], ...rows] =
      (sheets.find(({ name }) => name === '名册') ?? sheets.at(-1))?.rows ?? [];
    return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])));
  };
  const statesOf = async (): Promise<string[]> => (await deskOf(house)).rows.map(({ state }) => state);

  it('[RST-1][RST-2] before anything is approved it is provisional, in its name and in every row', async () => {
    const { status, name, file } = await take({ format: 'xlsx' });
    expect([status, name]).toEqual([200, '晋升名册-全部-暂定.xlsx']);
    const rows = await sheetOf(file);
    expect(rows.map((row) => [row['名册状态'], row['办理状态']])).toEqual(
      Array.from({ length: 3 }, () => ['暂定', '待审核']),
    );
    expect(rows[0]).toMatchObject({
      证件类型: '居民身份证',
      职业编码: '6-20-01-01',
      职业分类版本: '2022',
      参赛编号: expect.stringMatching(/^01-\d$/),
      审批结果: null,
    });
  });

  it('[RST-4] numbers are hidden without a right and a purpose', async () => {
    const hidden = await sheetOf((await take({ format: 'xlsx' })).file);
    expect(hidden.map((row) => row['证件号码'])).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^110101\*{8}\d{3}[\dX]$/)),
    );
    expect(hidden[0]?.['联系电话']).toMatch(/^138\*{4}000\d$/);
    const none = await take({ format: 'xlsx', withIdentities: true, purpose: '报送' });
    expect([none.status, none.file.toString()]).toEqual([
      422,
      '{"refusal":{"code":"PURPOSE_MISSING","least":4}}',
    ]);
    expect(
      (await take({ format: 'csv', withIdentities: true, purpose: '报送人社局' }, house.organizer)).status,
    ).toBe(403);
  });

  it('[RST-4] with both they are there as text, and the list says who took what for which purpose', async () => {
    const { file } = await take({ format: 'xlsx', withIdentities: true, purpose: '报送市人社局审批' });
    const numbers = (await sheetOf(file)).map((row) => row['证件号码']);
    expect(numbers.every((number) => typeof number === 'string')).toBe(true);
    const all = new Set([0, 1, 2, 3].map(madeUpNumber));
    expect(numbers.filter((number) => all.has(String(number)))).toHaveLength(3);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const { body } = await house.hr.get<RosterExportView[]>(
      `/api/exports/competitions/${house.small.id}/rosters`,
    );
    expect(body[0]).toMatchObject({
      sha256,
      people: 3,
      purpose: '报送市人社局审批',
      withIdentities: true,
      isFinal: false,
      byName: 'hr of roster-competition',
    });
    const audits = await statement<{ detail: string }>(
      test.dataSource,
      "SELECT detail FROM audit_record WHERE action = 'roster.export' ORDER BY seq",
    );
    expect(JSON.parse(audits.at(-1)?.detail ?? '')).toMatchObject({
      sha256,
      people: 3,
      purpose: '报送市人社局审批',
    });
    await expect(test.dataSource.query('DELETE FROM roster_export')).rejects.toThrow('append-only');
  });

  it('[RST-3] the one for the authority needs somebody who is approved', async () => {
    const { status, file } = await take({ format: 'xlsx', isOfficial: true });
    expect([status, file.toString()]).toEqual([409, '{"refusal":{"code":"NOTHING_APPROVED"}}']);
  });

  it('[RST-3] it holds those approved, is final, and marks them as sent; the same again changes nothing', async () => {
    await actOn(house, house.hr, 'review');
    await actOn(house, house.second, 'approve', { at: [0, 1] });
    const first = await take({ format: 'xlsx', isOfficial: true });
    expect([first.status, first.name]).toEqual([200, '晋升名册-全部-正式.xlsx']);
    expect((await sheetOf(first.file)).map((row) => row['名册状态'])).toEqual(['正式', '正式']);
    expect(await statesOf()).toEqual(['exported', 'exported', 'reviewed']);
    const again = await take({ format: 'csv', isOfficial: true });
    expect(again.file.toString('utf8').split('\r\n')).toHaveLength(4);
    expect(await statesOf()).toEqual(['exported', 'exported', 'reviewed']);
    expect((await take({ format: 'xlsx' })).name).toContain('暂定');
  });

  it('[RST-1] per trade and per unit', async () => {
    const trade = await take({
      format: 'csv',
      locale: 'en',
      scope: { kind: 'trade', tradeId: house.small.tradeId },
    });
    expect(trade.name).toBe('promotions-Fitter-provisional.csv');
    const unit = await take({ format: 'csv', scope: { kind: 'unit', unitName: '虚构一厂' } });
    expect(unit.name).toBe('晋升名册-虚构一厂-暂定.csv');
    expect(unit.file.toString('utf8').split('\r\n')).toHaveLength(5);
    const nobody = await take({ format: 'csv', scope: { kind: 'unit', unitName: '没有的厂' } });
    expect(nobody.file.toString('utf8').split('\r\n')).toHaveLength(2);
  });
});
