import type { ImpactView } from '../../src/contract/corrections';
import type { HonoursView } from '../../src/contract/honours';
import type { PublishedResultView, PublishedStanding } from '../../src/contract/publication';
import type { Archive, ArchivedStage } from '../../src/domain/archive/archive';
import type { EntryId, StageId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { CertificateDesk } from '../support/certificate-desk';
import { correctTheory } from '../support/correct-theory';
import { honouredHouse } from '../support/honoured-house';
import { HttpClient } from '../support/http-client';
import { publishNext } from '../support/publish-next';
import { clientOf, pointsOf, smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, markAll, outcomesOf, take } from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const small = smallCompetition('impact');
const NEXT = 'impact-next' as StageId;

/** Two go on from a semifinal into a final that holds nobody yet; titles and levels follow from the semifinal here. */
const archive = (): Archive => {
  const made = smallArchive('impact');
  const [trade] = made.trades;
  const [stage] = trade!.stages;
  const goesOn = {
    steps: [{ kind: 'top-places', places: 2 }],
    conditions: [],
    tiesAtCut: 'all-in',
    reserves: 0,
  };
  const rules = rulesWith({ advancement: goesOn });
  const stages: ArchivedStage[] = [
    { ...stage!, kind: 'semifinal', rules },
    { ...stage!, id: NEXT, ordinal: 2, entries: [], rules: rulesWith({ awards: [], 'promotions.rows': [] }) },
  ];
  return { ...made, trades: [{ ...trade!, stages }] };
};

let test: TestApp;
let organizer: HttpClient;
let supervisor: HttpClient;

beforeAll(async () => {
  test = await startTestApp();
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive());
  organizer = await person(test, small, 'organizer');
  supervisor = await person(test, small, 'supervisor');
  await markAll(test, small);
  for (const path of ['marking', 'publication']) {
    const act = path === 'marking' ? 'close' : 'publish';
    await organizer.post(`/api/${path}/stages/${small.stageId}/${act}`);
  }
  await organizer.post(`/api/results/stages/${small.stageId}/advance`);
});
afterAll(() => test.close());

const route = `/api/honours/stages/${small.stageId}`;
const told = ({ lines }: ImpactView, kind: string): string[][] =>
  lines
    .filter((line) => line.kind === kind)
    .map(({ contestantName, before, after, note }) => [
      contestantName,
      before?.zh ?? '—',
      after?.zh ?? '—',
      note?.zh ?? '',
    ]);
const placesNow = async (): Promise<readonly PublishedStanding[]> =>
  (await organizer.get<PublishedResultView>(`/api/publication/stages/${small.stageId}`)).body.content
    .standings;

// Each step stands on the ones before it.
describe('the impact of a correction', () => {
  let before: readonly PublishedStanding[];
  const last = () => before.at(-1)!;

  it('[IMC-8] is nothing while nothing has changed', async () => {
    before = await placesNow();
    const { body } = await supervisor.get<ImpactView>(`${route}/impact`);
    expect(body).toMatchObject({ baseVersion: 1, version: null, people: 0, lines: [] });
  });

  it('[IMC-8] names places, who comes in and who would go with marks there, titles and levels', async () => {
    // Whoever was second has a mark in the next stage already.
    const entries = await statement<{ id: EntryId; name: string }>(
      test.dataSource,
      'SELECT e.id, c.name FROM entry e JOIN contestant c ON c.id = e.contestant_id WHERE e.stage_id = $1',
      [NEXT],
    );
    const second = entries.find(({ name }) => name === before[1]!.contestantName)!;
    const [judgeId] = small.judges;
    const mark = {
      name: 'enterMark',
      entryId: second.id,
      aspectId: small.speed,
      points: pointsOf(10),
      basedOn: 0,
    } as const;
    expect(
      outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId, 'next'), [mark])))[0]?.ok,
    ).toBe(true);
    await correctTheory(test, small, organizer, { points: 100, entryId: last().entryId });
    const { body } = await supervisor.get<ImpactView>(`${route}/impact`);
    const moved = told(body, 'place').map(([name]) => name);
    expect(moved[0]).toBe(last().contestantName);
    expect(told(body, 'advancement')).toEqual([
      [last().contestantName, '—', '晋级下一阶段', '尚未编入下一阶段'],
      [before[1]!.contestantName, '晋级下一阶段', '—', '下一阶段已有 1 项评分，须作处理'],
    ]);
    const titles = told(body, 'title');
    expect(
      titles.some(([name, was, is]) => name === last().contestantName && was === '—' && is !== '—'),
    ).toBe(true);
    expect(titles.some(([, was, is]) => was !== '—' && is === '—')).toBe(true);
    expect(body.counts).toMatchObject({ advancement: 2, title: titles.length });
    // Nothing of it has happened.
    const honours = await organizer.get<HonoursView>(`/api/honours/competitions/${small.id}`);
    expect(honours.body.conferredAt).toBeNull();
    expect(await placesNow()).toEqual(before);
  });

  it('[IMC-9] stands with the edition that came of it, whatever is marked after', async () => {
    const draft = (await supervisor.get<ImpactView>(`${route}/impact`)).body;
    await publishNext(organizer, supervisor, small.stageId);
    const { body } = await supervisor.get<ImpactView>(`${route}/versions/2/impact`);
    expect({ ...body, version: null }).toEqual(draft);
    await correctTheory(test, small, organizer, { points: 1, entryId: last().entryId });
    expect((await supervisor.get<ImpactView>(`${route}/versions/2/impact`)).body).toEqual(body);
    expect((await supervisor.get(`${route}/versions/1/impact`)).status).toBe(404);
  });

  it('[IMC-9] is taken away as a file, which is audited with its lines and its hash', async () => {
    const path = `/api/exports/stages/${small.stageId}/versions/2/impact.csv`;
    const response = await fetch(`${test.url}${path}?lang=en`, { headers: { cookie: supervisor.cookie } });
    const text = await response.text();
    expect(response.headers.get('content-disposition')).toContain('correction-v2.csv');
    const { body } = await supervisor.get<ImpactView>(`${route}/versions/2/impact`);
    expect(text.trim().split('\r\n')).toHaveLength(body.lines.length + 1);
    const goesOn = 'advancement,—,goes on to the next stage,not entered in the next stage yet';
    expect(text).toContain(`${last().contestantName},虚构一厂,${goesOn}`);
    const [record] = await statement<{ detail: string }>(
      test.dataSource,
      `SELECT detail FROM audit_record WHERE action = 'impact.export'`,
    );
    expect(JSON.parse(record!.detail)).toMatchObject({ version: 2, lines: body.lines.length });
  });

  it('[IMC-8] is shown to nobody who is not concerned with corrections', async () => {
    const hr = await person(test, small, 'hr');
    const guest = new HttpClient(test.url);
    for (const path of [`${route}/impact`, `/api/exports/stages/${small.stageId}/impact.csv`]) {
      expect((await hr.get(path)).status).toBe(403);
      expect((await guest.get(path)).status).toBe(401);
    }
  });
});

describe('certificates in the impact of a correction', () => {
  it('[IMC-10] names those that would say something else, and those to be revoked; it stands with the edition', async () => {
    const house = await honouredHouse(test, 'issued', ['虚构甲', '虚构乙', '虚构丙', '虚构丁']);
    const { stageId, entries } = house.small;
    const path = `/api/honours/stages/${stageId}`;
    const desk = new CertificateDesk(house.organizer, house.small.id);
    await desk.issue({});
    const [first] = (await desk.view()).certificates;
    await correctTheory(test, house.small, house.organizer, { points: 0, entryId: entries[0]! });
    const { body } = await house.organizer.get<ImpactView>(`${path}/impact`);
    expect(told(body, 'certificate')).toEqual([
      ['虚构丙', 'RY2026-01-0003 能手（第 3 名）', 'RY2026-01-0003 能手（第 2 名）', '须换发'],
      ['虚构甲', 'RY2026-01-0001 状元（第 1 名）', '—', '须撤销'],
      ['虚构乙', 'RY2026-01-0002 能手（第 2 名）', '—', '须撤销'],
    ]);
    expect(body.counts.certificate).toBe(3);
    const other = await person(test, house.small, 'supervisor');
    await publishNext(house.organizer, other, stageId);
    await desk.revoke([first!.id], '名次已更正');
    const later = await house.organizer.get<ImpactView>(`${path}/versions/2/impact`);
    expect(told(later.body, 'certificate')).toEqual(told(body, 'certificate'));
  });
});
