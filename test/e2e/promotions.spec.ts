import type { HonoursView, PromotionView } from '../../src/contract/honours';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { pointsOf, smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { markInOrder } from '../support/small-house';
import { rulesWith, withMembers } from '../support/small-rules';

const small = smallCompetition('levels');

const places = (place: number) => ({ kind: 'places', fromPlace: place, toPlace: place });
const text = (zh: string, en: string) => ({ zh, en });
const row = (place: number, more: object) => ({
  id: `place-${place}`,
  name: text(`第${place}名`, `place ${place}`),
  ground: places(place),
  conditions: [],
  grant: { kind: 'step', by: 1 },
  clause: text('第一条', 'clause 1'),
  ...more,
});
const APPROVER = text('省人力资源和社会保障厅', 'the provincial authority');

/** The first is led from level three to one, but jumps one level; the fourth needs a certificate that nobody knows of. */
const RULES = rulesWith({
  awards: [],
  'promotions.rows': [
    row(1, {
      grant: { kind: 'to-grade', grade: 1, alreadyThere: 'none' },
      largestJump: 1,
      approver: APPROVER,
    }),
    row(2, { grant: { kind: 'step', by: 2 }, cap: 3 }),
    row(3, { conditions: [{ kind: 'minimum', of: { kind: 'part', part: 'theory' }, least: pointsOf(86) }] }),
    row(4, { needsCertificate: true, approver: APPROVER }),
  ],
});

/** Of level three, of level five though the person has level four, of no form that there is, and none. */
const ARCHIVE = withMembers(smallArchive('levels'), {
  'trades[0].stages[0].rules': RULES,
  'contestants[0].certificate': 'S000000110101213000001',
  'contestants[1].certificate': '2110003000500123',
  'contestants[1].grade': 4,
  'contestants[2].certificate': '12-34',
  'contestants[3].grade': 3,
});

let test: TestApp;
let organizer: HttpClient;
let hr: HttpClient;
let promotions: readonly PromotionView[];

beforeAll(async () => {
  test = await startTestApp();
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(ARCHIVE);
  organizer = await person(test, small, 'organizer');
  hr = await person(test, small, 'hr');
  await markInOrder(test, small);
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
  const { body } = await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`);
  promotions = body.promotions;
});
afterAll(() => test.close());

describe('proposed promotions', () => {
  it('[PRO-10][PRO-9] say from which level to which, and what kept them lower', () => {
    expect(
      promotions.map(({ place, fromGrade, toGrade, limitedBy }) => [place, fromGrade, toGrade, limitedBy]),
    ).toEqual([
      [1, 3, 2, 'largest-jump'],
      [2, 4, 3, 'cap'],
      [3, 3, null, null],
      [4, 3, null, null],
    ]);
  });

  it('[PRO-2][PRO-12] say why not, and name the minimum that was missed in both languages', () => {
    expect(promotions.map(({ refusal }) => refusal)).toEqual([null, null, 'below-minimum', 'no-certificate']);
    expect(promotions.map(({ missed }) => missed)).toEqual([
      null,
      null,
      text('理论不低于 86 分', 'at least 86 in theory'),
      null,
    ]);
  });

  it('[PRO-1] name who has to approve them by the row that holds', () => {
    expect(promotions.map(({ approver }) => approver)).toEqual([APPROVER, null, null, APPROVER]);
  });

  it('[IDN-4] show the present certificate and what of its number does not agree', () => {
    expect(promotions.map(({ certificate }) => certificate)).toEqual([
      { number: 'S000000110101213000001', doubts: [] },
      { number: '2110003000500123', doubts: ['grade'] },
      { number: '12-34', doubts: ['form'] },
      null,
    ]);
  });

  it('[HON-2] are stored as they were proposed', async () => {
    const { body } = await hr.get<HonoursView>(`/api/honours/competitions/${small.id}`);
    expect(body.promotions).toEqual(promotions);
    expect(body.promotionTotals.map(({ ruleId, people }) => [ruleId, people])).toEqual([
      ['place-1', 1],
      ['place-2', 1],
    ]);
  });
});
