import { readXlsx } from 'hucre/xlsx';
import type { JudgeId, ModuleId } from '../../src/domain/kernel/ids';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber } from '../support/made-up-people';
import { scoreCsv, scoreHouse, scoreRows, sendScores, type ScoreHouse } from '../support/score-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { soundLedger } from '../support/small-house';

const JUDGES = ['score-judge-1', 'score-judge-2', 'score-judge-3'] as JudgeId[];

describe('scores over HTTP', () => {
  let test: TestApp;
  let house: ScoreHouse;
  let organizer: HttpClient;

  beforeEach(async () => {
    test = await startTestApp();
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
  });
  afterEach(() => test.close());

  const send = (way: string, file: Uint8Array<ArrayBuffer>) =>
    sendScores(organizer, `${house.at}/${way}`, file);
  const MARKS = ['评分点 theory-paper', '评分点 speed', '评分点 finish'];

  it('[SCI-7] a check writes nothing and says what would come of the file', async () => {
    house = await scoreHouse(test);
    const { report } = await send('check', scoreCsv(scoreRows(3)));
    expect(report?.counts).toEqual({ entered: 3, same: 0, faulty: 0, left: 1 });
    expect(await soundLedger(test, house.id)).toEqual([]);
    expect((await send('check', scoreCsv(scoreRows(3)))).report?.counts.entered).toBe(3);
  });

  it('[SCI-4] every fault is told with its row and column, and comes back in the sheet', async () => {
    house = await scoreHouse(test);
    const file = scoreCsv([
      ['01-1', '别人', 10, 1, 1],
      ['09-9', '', 10, 1, 1],
      ['01-2', '', 10, 1, 1],
      ['01-2', '', 10, 1, 1],
      ['01-3', '', '', '缺考', 'abc'],
      ['01-4', '', 100.5, 0.3, 1],
    ]);
    const { report } = await send('check', file);
    expect(report?.counts).toEqual({ entered: 1, same: 0, faulty: 5, left: 3 });
    expect(report?.faults.map(({ row, faults }) => [row, faults.map(({ column }) => column)])).toEqual([
      [2, ['姓名']],
      [3, ['编号']],
      [5, ['编号']],
      [6, MARKS],
      [7, MARKS.slice(0, 2)],
    ]);
    const { body } = await organizer.send<string>('POST', `${house.at}/returned`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    expect(body).toContain('错误原因');
    expect(body).toContain('编号：与第 4 行重复');
    expect(body).toContain('姓名：与该选手的姓名不一致');
  });

  it('[SCI-3] people are found by document, too; the only aspect may be headed 成绩', async () => {
    house = await scoreHouse(test, {
      changes: (stage) => ({
        ...stage,
        seats: JUDGES.map((judgeId) => ({ moduleId: 'practical' as ModuleId, judgeId })),
      }),
    });
    const file = scoreCsv([[madeUpNumber(1), 88.5]], ['身份证号', '成绩']);
    const { report } = await send('take?rows=all', file);
    expect(report?.counts).toEqual({ entered: 1, same: 0, faulty: 0, left: 3 });
    const [mark] = await soundLedger(test, house.id);
    expect(mark?.fact).toMatchObject({
      aspectId: 'theory-paper',
      entryId: house.entries[1],
      points: 88_500_000,
    });
  });

  it('[SCI-2] where judges sit, marks come from them', async () => {
    house = await scoreHouse(test, {
      changes: (stage) => ({
        ...stage,
        seats: JUDGES.map((judgeId) => ({ moduleId: 'practical' as ModuleId, judgeId })),
      }),
    });
    expect(await send('check', scoreCsv(scoreRows(1)))).toMatchObject({
      status: 409,
      refusal: { code: 'SCORES_JUDGED', columns: MARKS.slice(1) },
    });
  });

  it('[SCI-3][SCI-5] a file without the columns of a module is refused, and so is one for a closed stage', async () => {
    house = await scoreHouse(test);
    expect(await send('check', scoreCsv([['01-1', 3]], ['编号', MARKS[1]!]))).toMatchObject({
      status: 422,
      refusal: { code: 'TABLE_HEADINGS', missing: ['评分点 finish'] },
    });
    await send('take?rows=all', scoreCsv(scoreRows(4)));
    await organizer.post(`/api/marking/stages/${house.firstStageId}/close`);
    expect(await send('check', scoreCsv(scoreRows(4)))).toMatchObject({ refusal: { code: 'STAGE_CLOSED' } });
  });

  it('[SCI-5] what is submitted is not overwritten', async () => {
    house = await scoreHouse(test);
    await send('take?rows=all', scoreCsv(scoreRows(4)));
    const [first] = scoreRows(1);
    const { report } = await send('take?rows=sound', scoreCsv([[...first!.slice(0, 2), 91, 0, 30]]));
    expect(report).toMatchObject({
      counts: { entered: 0, faulty: 1 },
      faults: [{ row: 2, faults: [{ column: MARKS[0], text: { zh: expect.stringContaining('90') } }] }],
    });
    expect(await soundLedger(test, house.id)).toHaveLength(16);
  });

  it('[SCI-7] the template has everybody’s number; filled in, it is taken', async () => {
    house = await scoreHouse(test);
    const { status, body } = await organizer.getBytes(`${house.at}/template.xlsx`);
    expect(status).toBe(200);
    const { sheets } = await readXlsx(body);
    expect(sheets[0]?.rows[0]).toEqual(['编号', '姓名', ...MARKS]);
    expect(sheets[0]?.rows.slice(1).map(([number]) => number)).toEqual(['01-1', '01-2', '01-3', '01-4']);
    const { report } = await send('check', new Uint8Array(body));
    expect(report?.counts).toEqual({ entered: 0, same: 0, faulty: 4, left: 4 });
  });

  it('[SCI-1] nobody gets a slip to sign in as the import, and only organizers send scores', async () => {
    house = await scoreHouse(test);
    await send('take?rows=all', scoreCsv(scoreRows(1)));
    const tickets = await organizer.post<{ accountId: string }[]>(
      `/api/access/competitions/${house.id}/judge-tickets`,
    );
    expect(tickets.body.map(({ accountId }) => accountId)).toEqual([...house.judges]);
    await createAccount(test, 'chief', [grantOf('chief-judge', { competitionId: house.id })]);
    const chief = await signIn(test, 'chief');
    expect((await sendScores(chief, `${house.at}/check`, scoreCsv(scoreRows(1)))).status).toBe(403);
  });
});
