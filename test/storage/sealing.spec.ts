import type { Actor } from '../../src/access/actor';
import type { AccountId, EntryId } from '../../src/domain/kernel/ids';
import { AbsenceClock } from '../../src/marking/check-in/absence-clock';
import { CheckInService } from '../../src/marking/check-in/check-in.service';
import { ModerationService } from '../../src/marking/moderation/moderation.service';
import { OpeningService } from '../../src/marking/sealing/opening.service';
import { SealingService } from '../../src/marking/sealing/sealing.service';
import { statement } from '../../src/platform/database/statement';
import { StageContexts } from '../../src/setup/stages/stage-contexts.read-model';
import { DrawsService } from '../../src/setup/draws/draws.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { FakeClock } from '../support/fake-clock';
import { describeWithPostgres, freshPostgresDatabase } from '../support/postgres';
import { createAccount, grantOf } from '../support/sign-in';
import { clientOf, type SmallCompetition } from '../support/small-archive';
import { batchOf, importSmall, markAll, soundLedger, take, wholeSheet } from '../support/small-house';

const PASSPHRASE = 'twelve horses at dawn';
const MINUTE = 60_000;

const service = <T>(test: TestApp, type: new (...parts: never[]) => T): T =>
  test.app.get(type, { strict: false });

async function actorWith(
  test: TestApp,
  small: SmallCompetition,
  role: 'keeper' | 'supervisor' | 'chief-judge' | 'organizer',
): Promise<Actor> {
  const grants = [grantOf(role, { competitionId: small.id })];
  const accountId: AccountId = await createAccount(test, `${role} of storage`, grants);
  return { sessionId: role, accountId, grants };
}

const entriesOf = (
  { dataSource }: TestApp,
  { stageId }: SmallCompetition,
): Promise<{ id: EntryId; person: string | null; number: string }[]> =>
  statement(
    dataSource,
    'SELECT id, contestant_id AS person, number FROM entry WHERE stage_id = $1 ORDER BY number',
    [stageId],
  );

describeOnBoth('draws, door and seals', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let clock: FakeClock;

  beforeAll(async () => {
    clock = new FakeClock();
    database = await make();
    test = await startTestApp({ ...database.settings, clock });
    small = await importSmall(test);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[DRW-6] a draw is stored, and of two at once one is the first', async () => {
    const organizer = await actorWith(test, small, 'organizer');
    const draw = () =>
      service(test, DrawsService)
        .draw(organizer, small.stageId, { kind: 'order', seed: '41 07 93 25', witness: 'all' })
        .then(
          () => 'drawn',
          (error: Error) => error.message,
        );
    expect((await Promise.all([draw(), draw()])).toSorted()).toEqual(['REASON_TOO_SHORT', 'drawn']);
    const { commitment } = await service(test, DrawsService).promiseSeed(organizer, small.stageId, 'order');
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[SEA-3][SEA-7] people go and come back, door and ledger keep their places', async () => {
    const { stageId } = small;
    const chief = await actorWith(test, small, 'chief-judge');
    const keeper = await actorWith(test, small, 'keeper');
    const supervisor = await actorWith(test, small, 'supervisor');
    const before = await entriesOf(test, small);
    const door = service(test, CheckInService);
    const startsAt = new Date(clock.now().getTime() + MINUTE).toISOString();
    await door.setSession(chief, stageId, { startsAt, lateMinutes: 20 });
    for (const { id } of before.slice(0, 3)) await door.arrive(chief, stageId, id);
    // A judge has a sheet open: it refers to an entry that goes.
    await statement(
      test.dataSource,
      `INSERT INTO sheet_lease (entry_id, judge_id, lease_id, session_id, account_id, taken_at, expires_at)
       VALUES ($1, $2, 'l', 's', $2, 'now', 'later')`,
      [before[0]?.id, small.judges[0]],
    );
    const { slips } = await service(test, SealingService).seal(keeper, stageId, 1, PASSPHRASE);
    const sealed = await entriesOf(test, small);
    expect(sealed.map(({ person }) => person)).toEqual([null, null, null, null]);
    clock.advance(22 * MINUTE);
    await service(test, AbsenceClock).settleDue();
    const [absent] = (await soundLedger(test, small.id)).map(({ fact }) => fact);
    expect(absent).toMatchObject({ kind: 'StatusSet', status: 'absent' });
    const out = absent && 'entryId' in absent ? absent.entryId : undefined;
    const inside = sealed.map(({ id }) => id).filter((id) => id !== out);
    await markAll(test, { ...small, entries: inside });
    await service(test, ModerationService).closeStage(chief, stageId);
    await service(test, OpeningService).confirm(supervisor, stageId, 1);
    await service(test, OpeningService).open(keeper, stageId, 1, { passphrase: PASSPHRASE });
    const opened = await entriesOf(test, small);
    expect(opened.map(({ id }) => id)).toEqual(sealed.map(({ id }) => id));
    expect(opened.map(({ person }) => person).toSorted((a, b) => (a! < b! ? -1 : 1))).toEqual(
      before.map(({ person }) => person).toSorted((a, b) => (a! < b! ? -1 : 1)),
    );
    const numberOf = new Map(before.map(({ person, number }) => [person, number]));
    for (const { person, number } of opened)
      expect(slips.find(({ label }) => label === number)?.before).toBe(numberOf.get(person));
    expect(opened.find(({ id }) => id === out)?.person).toBe(before[3]?.person);
  }, 60_000);
});

describeWithPostgres('sealing with two nodes', () => {
  it('[SEA-2] a node that holds the stage as it was marks nobody under an old id', async () => {
    const database = await freshPostgresDatabase();
    const one = await startTestApp({ databaseUrl: database.url });
    const two = await startTestApp({ databaseUrl: database.url });
    const small = await importSmall(one);
    const keeper = await actorWith(one, small, 'keeper');
    const [judgeId] = small.judges;
    const mark = async (entryId: EntryId): Promise<string[]> => {
      const answer = await take(
        two,
        small,
        judgeId,
        batchOf(clientOf(judgeId), wholeSheet(small, judgeId, entryId)),
      );
      return answer.ok
        ? answer.outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.refusal.code))
        : [answer.refusal.code];
    };
    // The second node has the stage in its memory and does not hear in time that it changed.
    const held = service(two, StageContexts);
    for (const entryId of small.entries) await held.findByEntry(entryId);
    Object.assign(held, { drop: () => undefined });
    await service(one, SealingService).seal(keeper, small.stageId, 1, PASSPHRASE);
    const outcomes = await mark(small.entries[0]!);
    expect(new Set(outcomes)).toEqual(new Set(['RETRY_LATER']));
    expect(await soundLedger(one, small.id)).toEqual([]);
    await Promise.all([one.close(), two.close()]);
    await database.drop();
  }, 60_000);
});
