import type { AdvancementView, ProspectsView } from '../../src/contract/results';
import type { AspectId, JudgeId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import {
  aspectsOf,
  clientOf,
  pointsOf,
  smallArchive,
  smallCompetition,
  type SmallCompetition,
} from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, take } from '../support/small-house';
import { rulesWith, withMembers } from '../support/small-rules';

/** The best goes on, and whoever shares the first place with her. */
const FIRST_GOES_ON = rulesWith({
  advancement: {
    steps: [{ kind: 'top-places', places: 1 }],
    conditions: [],
    tiesAtCut: 'all-in',
    reserves: 0,
  },
});

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

// Theory counts 30 of 100 (one judge), practical work 70 (the mean of three, speed 60 and finish 40).
// Each step stands on the ones before it.
describe('GET /api/results/stages/:stageId/prospects', () => {
  let small: SmallCompetition;
  let organizer: HttpClient;
  let route: string;

  beforeAll(async () => {
    small = await importSmall(test, 'prospects');
    route = `/api/results/stages/${small.stageId}/prospects`;
    organizer = await person(test, small, 'organizer');
  });

  const last = new Map<JudgeId, number>();
  const send = async (judgeId: JudgeId, bodies: readonly MutationBody[]): Promise<void> => {
    const from = (last.get(judgeId) ?? 0) + 1;
    const outcomes = outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies, from)));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    last.set(judgeId, from + bodies.length - 1);
  };
  const mark = (entry: number, aspectId: AspectId, points: number): MutationBody => ({
    name: 'enterMark',
    entryId: small.entries[entry]!,
    aspectId,
    points: pointsOf(points),
    basedOn: 0,
  });
  const most = (aspectId: AspectId): number =>
    ({ [small.theory]: 100, [small.speed]: 60, [small.finish]: 40 })[aspectId] ?? 0;
  const prospects = async (): Promise<string[]> => {
    const { status, body } = await organizer.get<ProspectsView>(route);
    expect([status, body.stageId]).toEqual([200, small.stageId]);
    expect(body.prospects.map(({ entryId }) => entryId)).toEqual(
      body.prospects.length > 0 ? small.entries : [],
    );
    return body.prospects.map(({ number, prospect }) => `${number} ${prospect}`);
  };

  it('[ADV-14] without a rule about who goes on there are none', async () => {
    expect((await organizer.get(route)).body).toEqual({ stageId: small.stageId, seq: 0, prospects: [] });
  });

  it('[ADV-14] before the first mark everybody may go on', async () => {
    expect((await organizer.put(`/api/stages/${small.stageId}/rules`, FIRST_GOES_ON)).status).toBe(200);
    expect(await prospects()).toEqual(['01-1 possible', '01-2 possible', '01-3 possible', '01-4 possible']);
  });

  it('[ADV-14] 100 of 100 is certain: the others can only share the first place', async () => {
    for (const judgeId of small.judges)
      await send(
        judgeId,
        aspectsOf(small, judgeId).map((id) => mark(0, id, most(id))),
      );
    expect(await prospects()).toEqual(['01-1 certain', '01-2 possible', '01-3 possible', '01-4 possible']);
    const { body } = await organizer.get<ProspectsView>(route);
    expect(body.seq).toBe(7);
  });

  it('[ADV-14] with 50 of 100 in theory 85 is the best that can come: out; with all of it, still possible', async () => {
    await send(small.judges[0], [mark(1, small.theory, 50), mark(2, small.theory, 100)]);
    expect(await prospects()).toEqual(['01-1 certain', '01-2 out', '01-3 possible', '01-4 possible']);
  });

  it('[ADV-14] half a point less from one judge of three, and she is out', async () => {
    await send(small.judges[1], [mark(2, small.speed, 59.5)]);
    expect(await prospects()).toEqual(['01-1 certain', '01-2 out', '01-3 out', '01-4 possible']);
  });

  it('[ADV-14] when all is marked the certain are those who go on; when the stage is closed none are told', async () => {
    const isMarked = new Set([`1/${small.theory}/0`, `2/${small.theory}/0`, `2/${small.speed}/1`]);
    for (const [n, judgeId] of small.judges.entries()) {
      const rest = [1, 2, 3].flatMap((entry) =>
        aspectsOf(small, judgeId)
          .filter((id) => !isMarked.has(`${entry}/${id}/${n}`))
          .map((id) => mark(entry, id, entry === 3 ? most(id) : 0)),
      );
      const signatures = small.entries.map((entryId): MutationBody => ({ name: 'submitSheet', entryId }));
      await send(judgeId, [...rest, ...signatures]);
    }
    expect(await prospects()).toEqual(['01-1 certain', '01-2 out', '01-3 out', '01-4 certain']);
    const { body: cut } = await organizer.get<AdvancementView>(
      `/api/results/stages/${small.stageId}/advancement`,
    );
    expect(cut.advancing.map(({ number }) => number)).toEqual(['01-1', '01-4']);
    expect((await organizer.post(`/api/marking/stages/${small.stageId}/close`)).status).toBe(200);
    expect(await prospects()).toEqual([]);
    const reason = { reason: 'opened again for the test' };
    await organizer.post(`/api/marking/stages/${small.stageId}/reopen`, reason);
    expect(await prospects()).toHaveLength(4);
  });

  it('[ADV-14][ACC-2] who sees standings sees them, in the own competition; nobody else does', async () => {
    const elsewhere = await importSmall(test, 'elsewhere');
    for (const role of ['chief-judge', 'supervisor'] as const)
      expect((await (await person(test, small, role)).get(route)).status).toBe(200);
    const others = [
      await person(test, elsewhere, 'organizer'),
      ...(await Promise.all((['judge', 'hr', 'unit'] as const).map((role) => person(test, small, role)))),
    ];
    for (const somebody of others) {
      const { status, body } = await somebody.get<{ refusal: Refusal }>(route);
      expect([status, body.refusal]).toEqual([403, { code: 'NOT_ALLOWED' }]);
    }
    expect((await organizer.get('/api/results/stages/nowhere/prospects')).status).toBe(404);
  });
});

describe('a field that is too large to ask for', () => {
  it.each([
    [100, 100],
    [101, 0],
  ])('[ADV-14] of %i entries %i are told', async (entries, told) => {
    const size = { entries, judges: 3 };
    const archive = withMembers(smallArchive(`field-${entries}`, [], size), {
      'trades[0].stages[0].rules': FIRST_GOES_ON,
    });
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    const small = smallCompetition(`field-${entries}`, size);
    const organizer = await person(test, small, 'organizer');
    const route = `/api/results/stages/${small.stageId}/prospects`;
    expect((await organizer.get<ProspectsView>(route)).body.prospects).toHaveLength(told);
  });
});
