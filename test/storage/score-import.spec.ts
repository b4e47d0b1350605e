import type { AdvancementView } from '../../src/contract/results';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import type { HttpClient } from '../support/http-client';
import { scoreCsv, scoreHouse, scoreRows, sendScores, type ScoreHouse } from '../support/score-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { archiveOf, soundLedger } from '../support/small-house';

describeOnBoth('scores from a file', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let house: ScoreHouse;
  let organizer: HttpClient;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  const bytes = async (): Promise<string> => canonicalJson(await archiveOf(test, house.id));

  it('[SCI-1][SCI-8] become marks of an account of their own; the stage is closed and the first go on', async () => {
    house = await scoreHouse(test);
    const { report } = await sendScores(organizer, `${house.at}/take?rows=all`, scoreCsv(scoreRows(4)));
    expect(report).toMatchObject({ counts: { entered: 4, same: 0, faulty: 0, left: 0 }, faults: [] });
    const rows = await soundLedger(test, house.id);
    expect(rows).toHaveLength(16);
    const judges = new Set(rows.map(({ fact }) => ('judgeId' in fact ? fact.judgeId : null)));
    expect([...judges]).toEqual([expect.stringMatching(/^score-import\.[0-9a-f]{24}$/)]);
    const [account] = await statement<{ name: string; hash: string | null }>(
      test.dataSource,
      `SELECT display_name AS name, password_hash AS hash FROM account WHERE id LIKE 'score-import.%'`,
    );
    expect({ ...account }).toEqual({ name: '成绩导入 / Score import', hash: null });
    expect((await organizer.post(`/api/marking/stages/${house.firstStageId}/close`)).status).toBe(200);
    const results = `/api/results/stages/${house.firstStageId}`;
    const { body } = await organizer.get<AdvancementView>(`${results}/advancement`);
    expect(body.advancing.map(({ number }) => number)).toEqual(['01-1', '01-2']);
    expect((await organizer.post(`${results}/advance`)).body).toEqual({ entered: 2 });
    await soundLedger(test, house.id);
  });

  it('[SCI-5][SCI-6] the same file again changes nothing, a longer one brings the rest', async () => {
    house = await scoreHouse(test);
    await sendScores(organizer, `${house.at}/take?rows=all`, scoreCsv(scoreRows(2)));
    const before = await bytes();
    const again = await sendScores(organizer, `${house.at}/take?rows=all`, scoreCsv(scoreRows(2)));
    expect(again.report?.counts).toEqual({ entered: 0, same: 2, faulty: 0, left: 2 });
    expect(await bytes()).toBe(before);
    const whole = await sendScores(organizer, `${house.at}/take?rows=all`, scoreCsv(scoreRows(4)));
    expect(whole.report?.counts).toEqual({ entered: 2, same: 2, faulty: 0, left: 0 });
  });

  it('[SCI-6] one faulty row keeps a whole file out; its sound rows are taken when that is asked for', async () => {
    house = await scoreHouse(test);
    const [first, second, ...others] = scoreRows(4);
    const file = scoreCsv([first!, [...second!.slice(0, 2), 101, 1, 1], ...others]);
    const all = await sendScores(organizer, `${house.at}/take?rows=all`, file);
    expect(all).toMatchObject({ refusal: { code: 'SCORES_FAULTY', rows: 1 } });
    expect(await soundLedger(test, house.id)).toEqual([]);
    const sound = await sendScores(organizer, `${house.at}/take?rows=sound`, file);
    expect(sound.report).toMatchObject({
      counts: { entered: 3, same: 0, faulty: 1, left: 1 },
      faults: [{ row: 3, who: '01-2' }],
    });
    expect(await soundLedger(test, house.id)).toHaveLength(12);
  });

  it('[SCI-6] a large file comes in many commits', async () => {
    house = await scoreHouse(test, { entries: 700 });
    const { report } = await sendScores(organizer, `${house.at}/take?rows=all`, scoreCsv(scoreRows(700)));
    expect(report?.counts).toEqual({ entered: 700, same: 0, faulty: 0, left: 0 });
    const rows = await soundLedger(test, house.id);
    expect(rows).toHaveLength(2800);
    expect(new Set(rows.map(({ at }) => at)).size).toBeGreaterThan(1);
  });
});
