import type { HonoursView } from '../../src/contract/honours';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { actOn, deskOf, honouredHouse, type HonouredHouse } from '../support/promotion-house';

describeOnBoth('steps of promotions', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let one: HonouredHouse;
  let other: HonouredHouse;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    one = await honouredHouse(test, 'one');
    other = await honouredHouse(test, 'other');
  }, 60_000);
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[PRW-1][PRW-7] the same act twice at the same moment is one step, which nobody changes', async () => {
    const answers = await Promise.all([
      actOn(one, one.hr, 'review'),
      actOn(one, one.organizer, 'review'),
      actOn(other, other.hr, 'review'),
    ]);
    expect(answers.map(({ body }) => body.done + body.same)).toEqual([3, 3, 3]);
    expect(answers.map(({ body }) => body.done).reduce((sum, n) => sum + n)).toBe(6);
    for (const change of ["UPDATE promotion_step SET act = 'approve'", 'DELETE FROM promotion_step'])
      await expect(test.dataSource.query(change)).rejects.toThrow('append-only');
  });

  it('[PRW-6] two competitions that approve one person at the same moment promote her once', async () => {
    const [first, second] = await Promise.all([
      actOn(one, one.second, 'approve'),
      actOn(other, other.second, 'approve'),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const approved = [...(await approvedOf(one)), ...(await approvedOf(other))];
    expect(approved.length).toBeGreaterThan(2);
    expect(new Set(approved).size).toBe(approved.length);
  });
});

/** Who reviews differs from race to race, so some may be left for who reviewed. */
async function approvedOf(house: HonouredHouse): Promise<string[]> {
  const { rows } = await deskOf(house);
  const { body } = await house.hr.get<HonoursView>(house.path);
  const nameOf = new Map(body.promotions.map((one) => [one.contestantId, one.contestantName]));
  return rows
    .filter(({ state }) => state === 'approved')
    .map(({ contestantId }) => nameOf.get(contestantId) ?? contestantId);
}
