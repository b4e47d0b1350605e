import { readXlsx } from 'hucre/xlsx';
import type { DuplicatePair } from '../../src/contract/registrations';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber } from '../support/made-up-people';
import { rosterCsv, rosterHouse, sendRoster, soundRows, type RosterHouse } from '../support/roster-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));

describe('a roster over HTTP', () => {
  let test: TestApp;
  let house: RosterHouse;
  let organizer: HttpClient;
  let at: string;

  beforeEach(async () => {
    test = await startTestApp();
    house = await rosterHouse(test, (archive) => ({
      ...archive,
      competition: { ...archive.competition, hasOneTradeEach: true },
      trades: archive.trades.map((trade) => ({
        ...trade,
        entryRules: { requirements: [], quota: { places: 2, reserves: 1 } },
      })),
    }));
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
    at = `/api/competitions/${house.id}/roster`;
  });
  afterEach(() => test.close());

  it('[IMP-7] a check writes nothing and says what would come of it', async () => {
    const { report } = await sendRoster(organizer, `${at}/check`, rosterCsv(soundRows(2)));
    expect(report).toMatchObject({ counts: { newPeople: 2, faulty: 0 }, importId: null, unknownColumns: [] });
    expect((await organizer.get(`${at}/imports`)).body).toEqual([]);
  });

  it('[IMP-5] places first, then reserves, then a refusal; over two files as over one', async () => {
    const first = await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(2)));
    expect(first.report?.counts).toMatchObject({ newPeople: 2, reserves: 0 });
    const { report } = await sendRoster(organizer, `${at}/take?rows=sound`, rosterCsv(soundRows(3, 50)));
    expect(report?.counts).toMatchObject({ newPeople: 1, reserves: 1, faulty: 2 });
    expect(report?.faults.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('[IMP-13] who looks like somebody else is decided with the import; the same file asks nothing anew and is not taken back', async () => {
    const alike = (n: number, unit: string): string[] => ['虚构同名人', madeUpNumber(n), unit, '焊工', ''];
    await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv([alike(1, '虚构机械厂')]));
    const file = rosterCsv([alike(3, '虚构农具厂'), ...soundRows(1, 20, '虚构农具厂')]);
    const { report } = await sendRoster(organizer, `${at}/take?rows=all`, file);
    const third = await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(1, 40)));
    const pairsOf = async (importId = ''): Promise<DuplicatePair[]> =>
      (await organizer.get<DuplicatePair[]>(`/api/competitions/${house.id}/duplicates?importId=${importId}`))
        .body;
    const [pair, ...others] = await pairsOf(report?.importId ?? '');
    expect([pair?.people.map(({ name }) => name), others]).toEqual([['虚构同名人', '虚构同名人'], []]);
    expect(await pairsOf(third.report?.importId ?? '')).toEqual([]);
    const kept = await organizer.post(`/api/competitions/${house.id}/duplicates`, {
      contestantIds: pair!.people.map(({ contestantId }) => contestantId),
      reason: '同名同日，证件不同',
    });
    expect(kept.status).toBe(204);
    const again = await sendRoster(organizer, `${at}/take?rows=all`, file);
    expect(again.report?.counts).toMatchObject({ newPeople: 0, same: 2 });
    expect(await pairsOf(report?.importId ?? '')).toEqual([]);
    const undo = await organizer.send<{ refusal: Refusal }>('DELETE', `${at}/imports/${report?.importId}`, {
      headers: {},
    });
    expect([undo.status, undo.body.refusal.code]).toEqual([409, 'IMPORT_BUILT_ON']);
  });

  it('[IMP-7] the sheet comes back with reasons, is mended and taken', async () => {
    const rows = [...soundRows(1), ['虚构某', '110101190001010011', '没有的厂', '焊工', '']];
    const { status, body } = await organizer.send<string>('POST', `${at}/returned`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: rosterCsv(rows),
    });
    expect(status).toBe(200);
    expect(body).toContain('错误原因');
    expect(body).toContain('证件号码：身份证号的校验位不正确，请核对；单位：没有这个单位');
    const mended = body.replace('110101190001010011', madeUpNumber(7)).replace('没有的厂', '虚构机械厂');
    const { report } = await sendRoster(organizer, `${at}/take?rows=all`, utf8(mended));
    expect(report).toMatchObject({ counts: { newPeople: 2 }, unknownColumns: ['错误原因'] });
  });

  it('[IMP-7] the template has the units and trades to choose from, and its example says nothing', async () => {
    const { status, body } = await organizer.getBytes(`${at}/template.xlsx`);
    expect(status).toBe(200);
    const { sheets } = await readXlsx(body);
    expect(sheets.map(({ name }) => name)).toEqual(['报名表', '填写说明', '字典']);
    expect(sheets[2]?.rows.flat()).toEqual(expect.arrayContaining(['虚构机械厂', '钳工', '三级/高级工']));
    const { report } = await sendRoster(organizer, `${at}/check`, new Uint8Array(body));
    expect(report?.counts).toMatchObject({ newPeople: 0, faulty: 0 });
  });

  it('[IMP-8] a unit registers its own people and those below it, a county those of its plants', async () => {
    const [county, plant] = house.units;
    await createAccount(test, 'plant', [grantOf('unit', { competitionId: house.id, unitId: plant })]);
    await createAccount(test, 'county', [grantOf('unit', { competitionId: house.id, unitId: county })]);
    await createAccount(test, 'other', [grantOf('unit', { competitionId: 'elsewhere' as CompetitionId })]);
    const check = async (name: string, file: Uint8Array<ArrayBuffer>): Promise<unknown> => {
      const { status, report } = await sendRoster(await signIn(test, name), `${at}/check`, file);
      return report ? [report.counts.newPeople, report.counts.faulty] : status;
    };
    const own = rosterCsv(soundRows(1));
    const foreign = rosterCsv(soundRows(1, 9, '虚构农具厂'));
    expect(await check('plant', own)).toEqual([1, 0]);
    expect(await check('plant', foreign)).toEqual([0, 1]);
    expect(await check('county', own)).toEqual([1, 0]);
    expect(await check('county', foreign)).toEqual([0, 1]);
    expect(await check('other', own)).toBe(403);
  });

  it('[IMP-6] what is no roster is refused with its status, and nothing is kept', async () => {
    const headless = await sendRoster(organizer, `${at}/check`, utf8('甲,乙\r\n1,2'));
    expect([headless.status, headless.refusal]).toEqual([
      422,
      { code: 'TABLE_HEADINGS', missing: ['姓名', '证件号码', '单位', '工种'], repeated: [] },
    ]);
    const empty = await sendRoster(organizer, `${at}/take?rows=all`, new Uint8Array(0));
    expect(empty.status).toBeGreaterThanOrEqual(400);
    expect((await sendRoster(organizer, `${at}/take?rows=some`, rosterCsv([]))).status).toBe(400);
  });
});
