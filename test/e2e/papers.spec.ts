import { readXlsx } from 'hucre/xlsx';
import type { HonoursView } from '../../src/contract/honours';
import type { YearbookView } from '../../src/contract/papers';
import type { PublishedResultView } from '../../src/contract/publication';
import type { StandingsView } from '../../src/contract/results';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { textOfPdf } from '../support/read-pdf';
import { smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { markAll } from '../support/small-house';

const small = smallCompetition('papers');
const OF_STAGE = `/api/exports/stages/${small.stageId}/papers`;
const OF_COMPETITION = `/api/exports/competitions/${small.id}`;

let test: TestApp;
let organizer: HttpClient;
let hr: HttpClient;

beforeAll(async () => {
  test = await startTestApp();
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(smallArchive('papers'));
  organizer = await person(test, small, 'organizer');
  hr = await person(test, small, 'hr');
});
afterAll(() => test.close());

const pagesOf = async (path: string, by = organizer): Promise<string[]> => {
  const { status, body } = await by.getBytes(path);
  expect(status).toBe(200);
  return textOfPdf(body);
};

describe('papers', () => {
  it('[PAP-2] there is no notice of what was not published, and no list of titles before any was conferred', async () => {
    const refused = { status: 409, body: { refusal: { code: 'NOT_PUBLISHED' } } };
    expect(await organizer.get(`${OF_STAGE}/notice/pdf`)).toMatchObject(refused);
    expect(await organizer.get(`${OF_COMPETITION}/papers/awards/pdf`)).toMatchObject(refused);
    expect((await organizer.get(`${OF_STAGE}/diploma/pdf`)).status).toBe(404);
  });

  it('[PAP-3] the summary has every entry as the screen shows it, and is stamped as not published', async () => {
    await markAll(test, small);
    const { body } = await organizer.get<StandingsView>(`/api/results/stages/${small.stageId}/standings`);
    const pages = await pagesOf(`${OF_STAGE}/summary/pdf`);
    const lines = pages.join('\n').split('\n');
    expect(lines).toContain('内部稿，未公布');
    expect(body.standings.length).toBe(small.entries.length);
    for (const { number, contestantName, unitName, total } of body.standings)
      for (const text of [number, contestantName, unitName, total ?? '—']) expect(lines).toContain(text);
    expect((await hr.get(`${OF_STAGE}/summary/pdf`)).status).toBe(403);
  });

  it('[PAP-2] the notice says what the edition says, with number and hash, in every format the same rows', async () => {
    await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    const { body: edition } = await organizer.post<PublishedResultView>(
      `/api/publication/stages/${small.stageId}/publish`,
    );
    await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
    const page = (await pagesOf(`${OF_STAGE}/notice/pdf`)).join('\n');
    for (const text of ['成绩公示', '正式公布', edition.hash.slice(0, 16), '名次规则', '第 1 页，共 1 页'])
      expect(page).toContain(text);
    const { body: xlsx } = await organizer.getBytes(`${OF_STAGE}/notice/xlsx`);
    const [stamp, , ...rows] = (await readXlsx(xlsx)).sheets[0]!.rows;
    expect(String(stamp?.[0])).toContain('正式公布');
    expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual(
      edition.content.standings.map(({ place, contestantName, unitName }) => [
        place,
        contestantName,
        unitName,
      ]),
    );
    const { body: csv } = await organizer.getBytes(`${OF_STAGE}/notice/csv`);
    expect(csv.toString('utf8').trim().split('\r\n').length).toBe(rows.length + 2);
    for (const row of rows) expect(page).toContain(String(row[1]));
  });

  it('[PAP-4] the list of titles names each with those who hold it', async () => {
    const { body } = await organizer.get<HonoursView>(`/api/honours/competitions/${small.id}`);
    expect(body.awards.length).toBeGreaterThan(0);
    const page = (await pagesOf(`${OF_COMPETITION}/papers/awards/pdf`, hr)).join('\n');
    for (const { contestantName, title } of body.awards) {
      expect(page).toContain(contestantName);
      expect(page).toContain(title.zh);
    }
  });

  it('[PAP-5] the yearbook counts what is there: the same on the screen and on paper', async () => {
    const { body } = await organizer.get<YearbookView>(`${OF_COMPETITION}/yearbook`);
    expect(body.counts).toContainEqual({ name: { zh: '决赛', en: 'Final' }, count: small.entries.length });
    expect(body.isFinal).toBe(true);
    const page = (await pagesOf(`${OF_COMPETITION}/papers/yearbook/pdf`)).join('');
    expect(page.replaceAll('\n', '')).toContain(body.paragraph.zh.slice(0, 20));
    for (const { name } of body.counts) expect(page).toContain(name.zh);
  });

  it('[PAP-6] the sheet for signatures names every judge of the stage', async () => {
    const page = (await pagesOf(`${OF_STAGE}/signatures/pdf`)).join('\n');
    expect(page.split('\n').filter((line) => line === '裁判员')).toHaveLength(small.judges.length);
    expect((await pagesOf(`${OF_STAGE}/signatures/pdf?lang=en`)).join('\n')).toContain(
      'Confirmation of results',
    );
  });
});
