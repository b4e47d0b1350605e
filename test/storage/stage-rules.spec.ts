import type { StageRulesView } from '../../src/contract/competitions';
import type { BatchOutcome } from '../../src/contract/mutations';
import type { StageId } from '../../src/domain/kernel/ids';
import { accepted } from '../../src/domain/kernel/result';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { MutationBody } from '../../src/domain/mark/mutation';
import type { Step } from '../../src/marking/ledger/ask';
import { LedgerService } from '../../src/marking/ledger/ledger.service';
import { statement } from '../../src/platform/database/statement';
import { RefusedError } from '../../src/platform/http/refused-error';
import { OutboxTail } from '../../src/platform/outbox/outbox-tail';
import { StageRulesReadModel } from '../../src/setup/stages/stage-rules.read-model';
import { StagesService } from '../../src/setup/stages/stages.service';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { failInserts, healInserts } from '../support/faults';
import { describeWithPostgres, freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import {
  actorOf,
  batchOf,
  importSmall,
  ledgerRows,
  outcomesOf,
  soundLedger,
  take,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const LATER = { code: 'RETRY_LATER', retryAfterMs: 200 };
const ROUNDS = 20;

/** Speed counts to 50 instead of 60: a mark of 60 tells by which rules it was decided. */
const HALVES = rulesWith({
  'scheme.modules[1].criteria[0].aspects[0].max': pointsOf(50),
  'scheme.modules[1].criteria[0].aspects[1].max': pointsOf(50),
});

/** From a change that leads by a tenth of a second over both at once to a mark that leads as much. */
const headStart = (round: number): number => (ROUNDS / 2 - round) ** 3 / 10;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const change = (
  test: TestApp,
  { id, stageId }: SmallCompetition,
  rules: unknown,
  by = 'organizer-1',
): Promise<StageRulesView> =>
  test.app
    .get(StagesService, { strict: false })
    .changeRules(actorOf(by as never, id, 'organizer'), stageId, rules);

const sixty = (small: SmallCompetition): Extract<MutationBody, { name: 'enterMark' }> => ({
  name: 'enterMark',
  entryId: small.entries[0]!,
  aspectId: small.speed,
  points: pointsOf(60),
  basedOn: 0,
});

const giveSixty = (test: TestApp, small: SmallCompetition, number = 1): Promise<BatchOutcome> => {
  const judge = small.judges[1];
  return take(test, small, judge, batchOf(clientOf(judge), [sixty(small)], number));
};

const codeOf = (answer: BatchOutcome): string => {
  if (!answer.ok) return answer.refusal.code;
  const [outcome] = answer.outcomes;
  return outcome?.ok ? 'marked' : (outcome?.refusal.code ?? 'nothing');
};

const refusalCode = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'changed',
    (error: unknown) => (error instanceof RefusedError ? error.refusal.code : String(error)),
  );

const versionsOf = (test: TestApp, stageId: StageId) =>
  test.app.get(StageRulesReadModel, { strict: false }).versionsOf(stageId);

/** A change on one node and the first mark on another, whichever is there first. @returns whose rules hold: the new or the old */
async function race(
  nodes: { readonly desk: TestApp; readonly hall: TestApp },
  small: SmallCompetition,
  headStartMs: number,
): Promise<'new' | 'old'> {
  const { desk, hall } = nodes;
  const changing = pause(Math.max(0, -headStartMs)).then(() => refusalCode(change(desk, small, HALVES)));
  const marking = pause(Math.max(0, headStartMs)).then(() => giveSixty(hall, small));
  const [changed, marked] = [await changing, codeOf(await marking)];
  const versions = (await versionsOf(desk, small.stageId)).map(({ version }) => version);
  const marks = (await ledgerRows(hall, small.id)).length;
  const wasFirst = changed === 'changed' ? 'new' : 'old';
  const isLate = marked === 'RETRY_LATER' || marked === 'MARK_OUT_OF_RANGE';
  expect({ versions, marks, changed, marked: isLate ? 'late' : marked }).toEqual(
    wasFirst === 'new'
      ? { versions: [1, 2], marks: 0, changed: 'changed', marked: 'late' }
      : { versions: [1], marks: 1, changed: 'STAGE_STARTED', marked: 'marked' },
  );
  return wasFirst;
}

describeOnBoth('the rules of a stage', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let small: SmallCompetition;
  let competitions = 0;

  beforeAll(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  beforeEach(async () => {
    competitions += 1;
    small = await importSmall(test, `small-${competitions}`);
  });
  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  it('[RUV-4] a change and the first mark at the same moment: one is first, and the other hears of it', async () => {
    const first = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const racing = await importSmall(test, `race-${competitions}-${round}`);
      first.add(await race({ desk: test, hall: test }, racing, headStart(round)));
    }
    expect(first).toEqual(new Set(['new', 'old']));
  });

  it('[RUV-1] two organizers change version 1 at once: both changes are kept, one after the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { stageId } = small;
      const before = await versionsOf(test, stageId);
      const decimals = [3, 4].map((value) => rulesWith({ 'scheme.rounding.decimals': value }));
      const answers = await Promise.all(
        decimals.map((rules, n) => change(test, small, rules, `organizer-${n}`)),
      );
      const after = (await versionsOf(test, stageId)).slice(before.length);
      const next = before.length + 1;
      expect(after.map(({ version }) => version)).toEqual([next, next + 1]);
      for (const [n, answer] of answers.entries()) {
        const stored = await test.app
          .get(StageRulesReadModel, { strict: false })
          .find(stageId, answer.version);
        expect(JSON.stringify(stored)).toBe(
          JSON.stringify({ stageId, version: answer.version, rules: decimals[n] }),
        );
        expect(after.find(({ version }) => version === answer.version)?.changedBy).toBe(`organizer-${n}`);
      }
    }
  });

  it('[RUV-1] a change whose audit record cannot be written stores nothing', async () => {
    const { stageId } = small;
    const rows = (): Promise<unknown[]> => statement(test.dataSource, 'SELECT * FROM outbox');
    const before = await rows();
    await failInserts(test, 'audit_record');
    await expect(change(test, small, HALVES)).rejects.toThrow('disk');
    await healInserts(test, 'audit_record');
    expect(await versionsOf(test, stageId)).toHaveLength(1);
    expect(await rows()).toEqual(before);
    expect((await change(test, small, HALVES)).version).toBe(2);
  });

  /** A step decided by one version of the rules; the decision itself is always yes. */
  const stepBy = (rulesVersion: number | null, mutationId: number): Step => ({
    mutationId,
    stageId: small.stageId,
    rulesVersion,
    decide: () => accepted(factOf(mutationId)),
    followUp: () => null,
    isAnsweredBy: () => true,
    bodyText: () => '',
  });
  const factOf = (n: number): LedgerFact => ({
    kind: 'SheetSubmitted',
    stageId: small.stageId,
    entryId: small.entries[n % 4]!,
    judgeId: small.judges[0],
  });
  const append = (steps: readonly Step[], device = 'tablet') => {
    const [actorId] = small.judges;
    const ask = { competitionId: small.id, actorId, clientId: clientOf(actorId, device), steps };
    return test.app.get(LedgerService, { strict: false }).append(ask);
  };

  it('[RUV-4][ITK-11] what was decided by replaced rules is put off whole, before the first row and after it', async () => {
    await change(test, small, HALVES);
    const later = { ok: false, refusal: LATER };
    expect(await append([stepBy(1, 1)])).toEqual([later]);
    expect(await append([stepBy(3, 1)])).toEqual([later]);
    expect(await append([stepBy(2, 1), stepBy(1, 2)])).toEqual([later, later]);
    expect(await ledgerRows(test, small.id)).toEqual([]);
    expect(await append([stepBy(2, 1)])).toMatchObject([{ ok: true, value: { seq: 1 } }]);
    expect(await append([stepBy(1, 2)])).toEqual([later]);
    expect(await append([stepBy(2, 2)])).toMatchObject([{ ok: true, value: { seq: 2 } }]);
    await soundLedger(test, small.id);
  });

  it('[RUV-4][ITK-11] of two asks in one commit the one by replaced rules is put off, the other stands', async () => {
    await change(test, small, HALVES);
    const [good, late] = await Promise.all([append([stepBy(2, 1)], 'one'), append([stepBy(1, 1)], 'two')]);
    expect(good).toMatchObject([{ ok: true }]);
    expect(late).toEqual([{ ok: false, refusal: LATER }]);
    expect(await ledgerRows(test, small.id)).toHaveLength(1);
  });

  it('[RUV-4] what goes by no rules, the desk and entries that nobody knows, is not put off', async () => {
    await change(test, small, HALVES);
    expect(await append([stepBy(null, 1)])).toMatchObject([{ ok: true }]);
  });
});

describeWithPostgres('the rules of a stage, on two nodes of one PostgreSQL', () => {
  let database: FreshDatabase;
  let desk: TestApp;
  let hall: TestApp;

  beforeAll(async () => {
    database = await freshPostgresDatabase();
    desk = await startTestApp({ databaseUrl: database.url });
    hall = await startTestApp({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await Promise.all([desk.close(), hall.close()]);
    await database.drop();
  });

  it('[RUV-4] a change on one and the first mark on the other: one is first, and the other hears of it', async () => {
    const first = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const racing = await importSmall(desk, `race-${round}`);
      first.add(await race({ desk, hall }, racing, headStart(round)));
    }
    expect(first).toEqual(new Set(['new', 'old']));
  });

  it('[RUV-1] organizers who change rules on both nodes at once lose no change', async () => {
    const small = await importSmall(desk, 'desks');
    const answers = await Promise.all(
      [3, 4, 5, 6].map((decimals, n) =>
        change(n % 2 ? desk : hall, small, rulesWith({ 'scheme.rounding.decimals': decimals })),
      ),
    );
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2, 3, 4, 5]));
    const decimals = await Promise.all(
      answers.map(async ({ version }) => {
        const stored = await desk.app
          .get(StageRulesReadModel, { strict: false })
          .find(small.stageId, version);
        return stored?.rules.scheme?.rounding.decimals;
      }),
    );
    expect(decimals).toEqual([3, 4, 5, 6]);
  });

  it('[RUV-4][ITK-11] a node that has not heard of a change decides nothing by the rules before it, not even the second mark', async () => {
    const small = await importSmall(desk, 'deaf');
    const judge = small.judges[2];
    const mark = (points: number): MutationBody => ({ ...sixty(small), points: pointsOf(points) });
    const sendAt = (points: number) => take(hall, small, judge, batchOf(clientOf(judge), [mark(points)]));
    await hall.app.get(OutboxTail).onApplicationShutdown();
    expect(codeOf(await take(hall, small, judge, batchOf(clientOf(judge, 'other'), [mark(60.5)])))).toBe(
      'MARK_OUT_OF_RANGE',
    );
    await change(desk, small, HALVES);
    expect(await sendAt(60)).toEqual({ ok: false, refusal: LATER });
    const fifty = batchOf(clientOf(small.judges[1]), [mark(50)]);
    expect(outcomesOf(await take(desk, small, small.judges[1], fifty))).toMatchObject([{ ok: true }]);
    expect(await sendAt(60)).toEqual({ ok: false, refusal: LATER });
    hall.app.get(OutboxTail).start();
    await hall.app.get(OutboxTail).nudge();
    expect(codeOf(await sendAt(60))).toBe('MARK_OUT_OF_RANGE');
    expect(await soundLedger(hall, small.id)).toHaveLength(1);
  });
});
