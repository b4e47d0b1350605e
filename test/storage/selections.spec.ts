import { statement } from '../../src/platform/database/statement';
import { StageContexts } from '../../src/setup/stages/stage-contexts.read-model';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { MEDAL_RULE } from '../support/recommendation-house';
import {
  publishAndConfer,
  selectionHouse,
  UNITS_RULE,
  type SelectionHouse,
} from '../support/selection-house';

describeOnBoth('selections', (make) => {
  let database: EmptyDatabase;
  let house: SelectionHouse;

  beforeAll(async () => {
    database = await make();
    house = await selectionHouse(database.settings);
    await publishAndConfer(house);
  }, 90_000);
  afterAll(async () => {
    await house.test.close();
    await database.drop();
  });

  it('[XUN-7] rules, acts and decisions are kept alike, and nothing of them is changed or removed', async () => {
    const at = `${house.base}/units`;
    await house.organizer.put(at, { ...UNITS_RULE, tieBreaks: ['points'] });
    await house.organizer.post(`${at}/acts`, {
      acts: [{ kind: 'contribution', unitId: 'chosen-other', title: '贡献奖', reason: '提供比赛场地' }],
    });
    const [first, second] = await Promise.all(
      [1, 1].map((seq) => house.organizer.post(`${at}/decide`, { seq })),
    );
    expect([first!.status, second!.status].toSorted((a, b) => a - b)).toEqual([200, 423]);
    const { manager } = house.test.dataSource;
    const rows = await statement<{ seq: number; kind: string }>(
      manager,
      'SELECT seq, kind FROM selection_act ORDER BY seq',
      [],
    );
    expect(rows.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(['1 contribution', '2 decide']);
    for (const change of [
      "UPDATE selection_act SET kind = 'x'",
      'DELETE FROM selection_act',
      'DELETE FROM selection_rule',
    ])
      await expect(statement(manager, change, [])).rejects.toThrow('append-only');
  });

  it('[RCM-5] what was said about those recommended is kept alike, and nothing of it is changed or removed', async () => {
    const at = `/api/honours/competitions/${house.small.id}/recommendations/medal`;
    expect((await house.organizer.put(at, MEDAL_RULE)).body).toEqual({ version: 1 });
    const contestantId = 'chosen-person-1';
    const acts = [
      { kind: 'answers', contestantId, post: '', yes: ['worker'] },
      { kind: 'put-on', contestantId },
    ];
    expect((await house.organizer.post(`${at}/acts`, { acts })).body).toEqual({ seq: 2 });
    const { manager } = house.test.dataSource;
    for (const change of [
      "UPDATE recommendation_act SET kind = 'x'",
      'DELETE FROM recommendation_act',
      'DELETE FROM recommendation_rule',
    ])
      await expect(statement(manager, change, [])).rejects.toThrow('append-only');
  });

  it('[CHT-2] a stage that is a review is read as one', async () => {
    const { manager } = house.test.dataSource;
    await statement(manager, 'UPDATE stage SET is_review = 1 WHERE id = $1', [house.small.stageId]);
    const contexts = house.test.app.get(StageContexts, { strict: false });
    contexts.drop(house.small.stageId);
    expect((await contexts.find(house.small.stageId))?.kind).toBe('review');
  });
});
