import type { HonoursView } from '../../src/contract/honours';
import type { PublishedResultView } from '../../src/contract/publication';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { Standing } from '../../src/domain/ranking/standing';
import { AwardsService } from '../../src/honours/awards/awards.service';
import { PromotionsService } from '../../src/honours/promotions/promotions.service';
import { StandingsReadModel } from '../../src/results/ranking/standings.read-model';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { closedSmall } from '../support/official-house';
import type { SmallCompetition } from '../support/small-archive';

type Answer<View> = View & { readonly refusal?: Refusal };

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  count += 1;
  ({ small, organizer } = await closedSmall(test, `again-${count}`));
});
afterEach(() => jest.restoreAllMocks());

const publish = () =>
  organizer.post<Answer<PublishedResultView>>(`/api/publication/stages/${small.stageId}/publish`);
const confer = () => organizer.post<Answer<HonoursView>>(`/api/honours/competitions/${small.id}/confer`);

/** The first computation goes wrong: what it hands on is changed, whatever checks it is left alone. */
function breakStandings(change: (standings: readonly Standing[]) => readonly Standing[]): void {
  const model = test.app.get(StandingsReadModel, { strict: false });
  const right = model.freshOfStage.bind(model);
  jest.spyOn(model, 'freshOfStage').mockImplementation(async (stage) => {
    const read = await right(stage);
    return { ...read, standings: change(read.standings) };
  });
}

const editions = async () =>
  (await organizer.get<unknown[]>(`/api/publication/competitions/${small.id}`)).body.length;

describe('before anything becomes official', () => {
  it('[SHD-3] where both computations agree an edition is made', async () => {
    expect((await publish()).status).toBe(200);
  });

  it('[SHD-3] a total that the second computation does not find is not published; the first entry that differs is named', async () => {
    breakStandings((standings) =>
      standings.map((one, index) =>
        index === 1
          ? {
              ...one,
              tally: { ...one.tally, total: { num: one.tally.total!.num + 1n, den: one.tally.total!.den } },
            }
          : one,
      ),
    );
    const { status, body } = await publish();
    expect(status).toBe(409);
    expect(body.refusal).toMatchObject({ code: 'SECOND_COMPUTATION_DIFFERS', member: 'exactTotal' });
    expect((body.refusal as { entry: string }).entry).toMatch(/^01-\d$/);
    expect(await editions()).toBe(0);
  });

  it('[SHD-3] nor is a place, nor an edition with somebody left out', async () => {
    breakStandings((standings) => standings.map((one, index) => (index === 0 ? { ...one, place: 2 } : one)));
    expect((await publish()).body.refusal).toMatchObject({ member: 'place', first: '2', second: '1' });
    jest.restoreAllMocks();
    breakStandings((standings) =>
      standings.map((one, index) => (index === 2 ? { ...one, place: null } : one)),
    );
    expect((await publish()).body.refusal).toMatchObject({ member: 'place', first: '–', second: '3' });
    expect(await editions()).toBe(0);
  });

  it('[SHD-4] titles and promotions that the second computation does not find are not conferred, and what was conferred stays', async () => {
    await publish();
    expect((await confer()).body).toMatchObject({
      awardTotals: [{ ruleId: 'first', people: 1 }],
      promotionTotals: [{ ruleId: 'step', people: 2 }],
    });
    const awards = test.app.get(AwardsService, { strict: false });
    const right = awards.confer.bind(awards);
    jest.spyOn(awards, 'confer').mockImplementation(async (...of) => (await right(...of)).slice(1));
    const without = await confer();
    expect([without.status, without.body.refusal]).toMatchObject([
      409,
      { code: 'SECOND_COMPUTATION_DIFFERS', member: 'title', first: '–', second: 'first' },
    ]);
    jest.restoreAllMocks();
    const promotions = test.app.get(PromotionsService, { strict: false });
    const proposed = promotions.propose.bind(promotions);
    jest
      .spyOn(promotions, 'propose')
      .mockImplementation(async (...of) =>
        (await proposed(...of)).map((one) => (one.toGrade === null ? one : { ...one, toGrade: 1 })),
      );
    expect((await confer()).body.refusal).toMatchObject({ member: 'toGrade', first: '1' });
    jest.restoreAllMocks();
    const { body } = await organizer.get<HonoursView>(`/api/honours/competitions/${small.id}`);
    expect([body.awards.length, body.promotions.length]).toEqual([1, 2]);
  });
});
