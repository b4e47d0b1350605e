import type { YearbookView } from '../../src/contract/papers';
import type { SeatsView } from '../../src/contract/judges';
import type { MadeReview, TechniciansSelectionView } from '../../src/contract/selections';
import type { ContestStageKind } from '../../src/domain/archive/archive';
import type { ModuleId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { TechniciansRule } from '../../src/domain/selection/technicians/technicians-rule';
import { SelectionViews } from '../../src/honours/selections/selection-views.read-model';
import { CertificatesRepository } from '../../src/honours/certificates/certificates.repository';
import { BoardStages } from '../../src/live/board-stages';
import { IntakeService } from '../../src/marking/intake/intake.service';
import { StageContexts } from '../../src/setup/stages/stage-contexts.read-model';
import { text } from '../rules/builders';
import { CertificateDesk } from '../support/certificate-desk';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { publishAndConfer, selectionHouse, type SelectionHouse } from '../support/selection-house';
import { clientOf, pointsOf } from '../support/small-archive';
import { actorOf, batchOf } from '../support/small-house';
import { smallRules } from '../support/small-rules';

const CONTEST: ContestStageKind = 'final';
const RULE: TechniciansRule = {
  kind: 'chief-technicians',
  id: 'chief',
  name: text('首席技工'),
  awards: ['champion', 'expert'],
  nominators: ['unit'],
  prerequisites: { grade: 2, frontLine: true, contest: { years: 4, toPlace: 3, least: 1 } },
  review: { ...smallRules(), awards: [], promotions: { ...smallRules().promotions, rows: [] } },
  caps: { total: 2, perUnit: 1 },
  years: 4,
  stipend: { amount: pointsOf(8000), text: text('每年津贴 8000 元') },
  remindDays: 90,
  clause: text('第十条'),
};

let house: SelectionHouse;
let organizer: HttpClient;
let review: MadeReview;
const clock = new FakeClock();

beforeAll(async () => {
  house = await selectionHouse({ clock });
  organizer = house.organizer;
});
afterAll(() => house.test.close());

const at = (path = ''): string => `${house.base}/chief${path}`;
const view = async (): Promise<TechniciansSelectionView> =>
  (await organizer.get<TechniciansSelectionView>(at())).body;
const codeOf = async (
  answer: Promise<{ status: number; body: unknown }>,
): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, (body as { refusal?: Refusal } | undefined)?.refusal?.code];
};
const enter = (...acts: object[]): Promise<{ status: number; body: unknown }> =>
  organizer.post(at('/acts'), { acts });
const person = (n: number): string => `chosen-person-${n}`;
const post = (n: number): object => ({
  kind: 'post',
  contestantId: person(n),
  isFrontLine: true,
  post: '车工班',
});
/** "chosen-person-1 chosen" */
const states = ({ rows }: TechniciansSelectionView): string[] =>
  rows.map(({ contestantId, state, unmet, cappedBy }) =>
    [contestantId, state, ...unmet, cappedBy ?? ''].join(' ').trim(),
  );

/** The panel gives the entries so many of a hundred, by person. */
async function markReview(stageId: MadeReview['stageId'], given: Record<string, number>): Promise<void> {
  const { test, small } = house;
  const stage = (await test.app.get(StageContexts, { strict: false }).find(stageId))!;
  const full = { [small.theory]: 100, [small.speed]: 60, [small.finish]: 40 };
  for (const judgeId of small.judges) {
    const aspects =
      judgeId === small.judges[0] ? [small.theory, small.speed, small.finish] : [small.speed, small.finish];
    const bodies = stage.entries.flatMap(({ id: entryId, contestantId }) => [
      ...aspects.map((aspectId) => ({
        name: 'enterMark' as const,
        entryId,
        aspectId,
        basedOn: 0,
        points: pointsOf((full[aspectId]! * given[contestantId]!) / 100),
      })),
      { name: 'submitSheet' as const, entryId },
    ]);
    const answer = await test.app
      .get(IntakeService, { strict: false })
      .takeBatch(actorOf(judgeId, small.id), batchOf(clientOf(judgeId, 'review'), bodies));
    expect(answer.ok && answer.outcomes.every(({ ok }) => ok)).toBe(true);
  }
}

describe('chief technicians through the doors', () => {
  it('[CHT-2] there is no review before titles are conferred, nor for nobody', async () => {
    expect((await organizer.put(at(), RULE)).body).toEqual({ version: 1 });
    expect(await codeOf(organizer.post(at('/review')))).toEqual([409, 'HONOURS_BEHIND']);
    await publishAndConfer(house);
    expect(states(await view())).toEqual([
      'chosen-person-1 ineligible front-line-unknown',
      'chosen-person-2 ineligible front-line-unknown',
      'chosen-person-3 ineligible front-line-unknown',
    ]);
    expect(await codeOf(organizer.post(at('/review')))).toEqual([409, 'NOBODY_CHOSEN']);
  });

  it('[CHT-1][CHT-3] nominees and what is entered for them; whoever is not of the competition is refused', async () => {
    const nominee = {
      kind: 'nominate',
      contestantId: person(4),
      tradeId: house.small.tradeId,
      reason: '技术革新三项',
    };
    expect(await codeOf(enter({ ...nominee, by: 'committee' }))).toEqual([400, 'MALFORMED']);
    expect(await codeOf(enter({ ...nominee, by: 'unit', contestantId: 'nobody' }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(
      await codeOf(
        enter(post(1), { kind: 'contribution', unitId: 'chosen-unit', title: 'x', reason: '一二三四五' }),
      ),
    ).toEqual([400, 'MALFORMED']);
    await enter({ ...nominee, by: 'unit' }, post(1), post(2), post(3), post(4));
    // The fourth has no level and place 4 alone.
    expect(states(await view())).toEqual([
      'chosen-person-1 eligible',
      'chosen-person-2 eligible',
      'chosen-person-3 eligible',
      'chosen-person-4 ineligible grade contest',
    ]);
    await enter({ kind: 'contest', contestantId: person(4), year: 2024, competition: '省赛', place: 2 });
    expect(states(await view())[3]).toBe('chosen-person-4 ineligible grade');
  });

  it('[CHT-2] one act makes the review of a trade of its own, and enters the eligible; again, nobody twice', async () => {
    expect(
      await codeOf(organizer.post(at('/decide'), { seq: (await view()).seq, startsOn: '2026-11-01' })),
    ).toEqual([409, 'REVIEW_MISSING']);
    const { status, body } = await organizer.post<MadeReview>(at('/review'));
    expect([status, body.entered]).toEqual([200, 3]);
    review = body;
    expect(await codeOf(organizer.post(at('/review')))).toEqual([409, 'NOBODY_CHOSEN']);
    expect((await view()).review).toMatchObject({ stageId: review.stageId, version: null, waiting: 0 });
    const { body: competition } = await organizer.get<{
      trades: { name: { zh: string }; stages: { id: string; kind: string; entries: number }[] }[];
    }>(`/api/competitions/${house.small.id}`);
    expect(
      competition.trades.map(({ name, stages }) => [name.zh, stages[0]!.kind, stages[0]!.entries]),
    ).toEqual([
      ['钳工', CONTEST, 4],
      ['首席技工评审', 'review', 3],
    ]);
  });

  it('[CHT-2] the panel marks it like any stage; its published edition brings the scores', async () => {
    const seats = `/api/stages/${review.stageId}/seats`;
    const { revision } = (await organizer.get<SeatsView>(seats)).body;
    const practical = house.small.judges.map((judgeId) => ({ moduleId: 'practical' as ModuleId, judgeId }));
    const all = [...practical, { moduleId: 'theory' as ModuleId, judgeId: house.small.judges[0] }];
    const put = await organizer.put(seats, { revision, heldOn: '2026-10-02', seats: all });
    expect(put.status).toBe(204);
    await markReview(review.stageId, { [person(1)]: 80, [person(2)]: 95, [person(3)]: 90 });
    expect((await view()).rows.every(({ score }) => score === null)).toBe(true);
    expect((await organizer.post(`/api/marking/stages/${review.stageId}/close`)).status).toBe(200);
    expect(
      await codeOf(organizer.post(at('/decide'), { seq: (await view()).seq, startsOn: '2026-11-01' })),
    ).toEqual([409, 'NOT_PUBLISHED']);
    await organizer.post(`/api/publication/stages/${review.stageId}/publish`);
    // Two and three are of one unit, and one of a unit is enough.
    expect(states(await view())).toEqual([
      'chosen-person-2 chosen',
      'chosen-person-3 capped unit',
      'chosen-person-1 chosen',
      'chosen-person-4 ineligible grade',
    ]);
    expect((await view()).rows.map(({ score }) => score)).toEqual(['95.00', '90.00', '80.00', null]);
  });

  it('[CHT-2][PAP-5] the yearbook counts the contest: neither the trade of a review nor those who stand in it', async () => {
    const { body } = await organizer.get<YearbookView>(
      `/api/exports/competitions/${house.small.id}/yearbook`,
    );
    const counts = new Map(body.counts.map(({ name, count }) => [name.zh, count]));
    expect(counts.get('工种')).toBe(1);
    expect(counts.get('决赛')).toBe(house.small.entries.length);
    expect(counts.get('裁判员')).toBe(house.small.judges.length);
  });

  it('[CHT-2] a review counts for no unit, stands on no board and keeps no honours waiting', async () => {
    const boards = house.test.app.get(BoardStages, { strict: false });
    const shown = await boards.shownOf(house.small.id, null);
    expect(shown.map(({ stageId }) => stageId)).toEqual([house.small.stageId]);
    expect((await view()).missing).toBe(0);
  });

  it('[CHT-7] a decision asks for the first day; those who serve are listed until the term is over', async () => {
    const { seq } = await view();
    expect(await codeOf(organizer.post(at('/decide'), { seq }))).toEqual([400, 'MALFORMED']);
    expect(await codeOf(organizer.post(at('/decide'), { seq, startsOn: '2026-11-01' }))).toEqual([
      200,
      undefined,
    ]);
    const serving = async (): Promise<string[]> =>
      (await view()).serving.map(({ contestantId, endsOn, state }) => `${contestantId} ${endsOn} ${state}`);
    expect(await serving()).toEqual([
      'chosen-person-2 2030-11-01 not-begun',
      'chosen-person-1 2030-11-01 not-begun',
    ]);
    const { decision } = await view();
    expect(decision?.editions.map(({ stageId }) => stageId)).toEqual([house.small.stageId, review.stageId]);
  });

  it('[CER-13] whoever is chosen gets a certificate with the term and a number of its own series', async () => {
    const desk = new CertificateDesk(organizer, house.small.id);
    const waits = (await desk.view()).awaiting.find(({ kind }) => kind === 'selection');
    expect(waits).toMatchObject({ ruleId: 'chief', titles: [text('首席技工')], count: 2, blocked: null });
    const order = { kind: 'selection', ruleId: 'chief', expected: 2 } as const;
    expect(await desk.issue(order)).toMatchObject({ issued: 2, numbers: ['PX2026-0001', 'PX2026-0002'] });
    const register = house.test.app.get(CertificatesRepository, { strict: false });
    const [first] = await register.ofCompetition(house.small.id);
    expect(first?.body.statement).toMatchObject({
      title: text('首席技工'),
      term: { startsOn: '2026-11-01', endsOn: '2030-11-01' },
      place: null,
    });
    expect(first?.body.ground).toMatchObject({ kind: 'selection', ruleId: 'chief', unitId: null });
  });

  it('[CHT-7] a term that ends soon is called to mind', async () => {
    clock.advance(Date.parse('2030-08-03T00:00:00.000Z') - clock.now().getTime());
    const later = await house.test.app
      .get(SelectionViews, { strict: false })
      .view(house.small.id, 'chief', false);
    expect(later.kind === 'chief-technicians' && later.serving.map(({ state }) => state)).toEqual([
      'ends-soon',
      'ends-soon',
    ]);
  });
});
