import type { FileLine } from '../../src/contract/file-line';
import type { AnswerReport, LevelsView } from '../../src/contract/promotion-answers';
import type { HonoursView } from '../../src/contract/honours';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import {
  actOn,
  deskOf,
  honouredArchive,
  honouredHouse,
  type HonouredHouse,
} from '../support/promotion-house';

let test: TestApp;
let house: HonouredHouse;
let header: string[];
let rows: string[][];

/** The roster for the authority, as a table. */
async function sentRoster(): Promise<string> {
  const { body } = await house.hr.post<string>(`/api/exports/competitions/${house.small.id}/rosters`, {
    format: 'csv',
    isOfficial: true,
  });
  return body;
}

const withAnswer = (row: readonly string[], answer: Record<string, string>): string[] =>
  row.map((text, index) => answer[header[index] ?? ''] ?? text);
const csv = (...all: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from([header, ...all].map((row) => row.join(',')).join('\r\n'), 'utf8'));

async function send(
  door: string,
  file: Uint8Array<ArrayBuffer>,
  who = house.hr,
): Promise<{ report?: AnswerReport; refusal?: Refusal; status: number }> {
  const { status, body } = await who.postBytes<string>(
    `${house.path}/promotion-answers/${door}`,
    file,
    'application/octet-stream',
  );
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const line = JSON.parse(text.trim().split('\n').at(-1) ?? '{}') as FileLine<AnswerReport>;
  return { status, ...('report' in line || 'refusal' in line ? line : {}) };
}
const statesOf = async (): Promise<string[]> => (await deskOf(house)).rows.map(({ state }) => state);
const GRANT = { 审批结果: '批准', 证书编号: 'Y000023000000262000001', 发证日期: '2026-12-01' };

beforeAll(async () => {
  test = await startTestApp();
  house = await honouredHouse(test, 'answers');
  await actOn(house, house.hr, 'review');
  await actOn(house, house.second, 'approve');
  const lines = (await sentRoster()).replace('\uFEFF', '').trim().split('\r\n');
  [header = [], ...rows] = lines.map((line) => line.split(','));
});
afterAll(() => test.close());

describe('the authority’s answer', () => {
  it('[RST-5] is checked first; a file with a faulty row comes in by its sound rows only', async () => {
    const file = csv(
      withAnswer(rows[0]!, GRANT),
      withAnswer(rows[1]!, { 审批结果: '不批准', 未批准原因: '' }),
      rows[2]!,
    );
    const { report } = await send('check', file);
    expect(report?.counts).toEqual({ granted: 1, rejected: 0, same: 0, open: 1, faulty: 1 });
    expect(report?.faults[0]?.notes[0]).toMatchObject({ column: '未批准原因', text: { zh: '未填写' } });
    expect(await statesOf()).toEqual(['exported', 'exported', 'exported']);
    expect((await send('take?rows=all', file)).refusal).toEqual({ code: 'ANSWERS_FAULTY', rows: 1 });
    await send('take?rows=sound&name=a.csv', file);
    expect([...new Set(await statesOf())].toSorted()).toEqual(['exported', 'granted']);
    const returned = await house.hr.postBytes<string>(
      `${house.path}/promotion-answers/returned`,
      file,
      'application/octet-stream',
    );
    expect(returned.body).toContain('未批准原因：未填写');
  });

  it('[RST-5] the same file again changes nothing, a correction is a warning and a step more', async () => {
    const again = await send('take?rows=all', csv(withAnswer(rows[0]!, GRANT)));
    expect(again.report?.counts).toMatchObject({ granted: 0, same: 1 });
    const corrected = csv(withAnswer(rows[0]!, { ...GRANT, 证书编号: 'Y000023000000262000002' }));
    const { report } = await send('check', corrected);
    expect(report?.warnings.flatMap(({ notes }) => notes.map(({ text }) => text.zh)).join()).toContain(
      '将更正已登记的批复（批准，Y000023000000262000001',
    );
    await send('take?rows=all', corrected);
    const { rows: standings } = await deskOf(house);
    expect(standings.find(({ state }) => state === 'granted')?.answer).toMatchObject({
      certificate: 'Y000023000000262000002',
    });
    const audits = await statement(
      test.dataSource,
      "SELECT detail FROM audit_record WHERE action = 'promotion.answer'",
    );
    expect(audits).toHaveLength(2);
  });

  it('[RST-5] late answers to a proposal that has changed are faulty', async () => {
    const { rows: standings } = await deskOf(house);
    const late = standings.find(({ state }) => state === 'exported');
    await statement(test.dataSource, "UPDATE contestant SET certificate = 'S9' WHERE id = $1", [
      late?.contestantId,
    ]);
    await house.organizer.post<HonoursView>(`${house.path}/confer`);
    const file = csv(
      ...rows.map((row, n) => withAnswer(row, { ...GRANT, 证书编号: `Y00002300000026200001${n}` })),
    );
    const { report } = await send('check', file);
    expect(report?.faults.map(({ notes }) => notes[0]?.text.zh.slice(0, 12))).toEqual([
      '报送后成绩或晋升已有更正',
    ]);
  });

  it('[RST-5] only HR takes answers, and a table without check codes is refused', async () => {
    expect((await send('check', csv(), house.organizer)).status).toBe(403);
    const { refusal } = await send('check', new Uint8Array(Buffer.from('甲,乙\r\n1,2')));
    expect(refusal).toMatchObject({ code: 'TABLE_HEADINGS', missing: expect.arrayContaining(['核对码']) });
  });
});

describe('granted levels', () => {
  it('[PRW-9] go over to the next competition by an act that names how many, and once only', async () => {
    const archive = honouredArchive('next');
    const next = await honouredHouse(test, 'next', {
      ...archive,
      competition: { ...archive.competition, year: 2027 },
    });
    const { body } = await next.organizer.get<LevelsView>(`${next.path}/levels`);
    expect(body.people).toHaveLength(1);
    const [change] = body.people;
    expect(change?.after).toMatchObject({ certificate: 'Y000023000000262000002', lastPromotedYear: 2026 });
    expect((await next.organizer.post(`${next.path}/levels/take`, { expected: 2 })).status).toBe(409);
    expect((await next.organizer.post(`${next.path}/levels/take`, { expected: 1 })).status).toBe(200);
    expect((await next.organizer.get<LevelsView>(`${next.path}/levels`)).body.people).toEqual([]);
    const [row] = await statement<{ grade: number; certificate: string }>(
      test.dataSource,
      'SELECT grade, certificate FROM contestant WHERE id = $1',
      [change?.contestantId],
    );
    expect(row).toMatchObject({ grade: change?.after.grade, certificate: change?.after.certificate });
    const [audit] = await statement<{ detail: string }>(
      test.dataSource,
      "SELECT detail FROM audit_record WHERE action = 'level.take'",
    );
    expect(JSON.parse(audit?.detail ?? '')).toMatchObject({ people: [{ before: change?.before }] });
  });
});
