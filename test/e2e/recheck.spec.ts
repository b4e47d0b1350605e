import type { RecheckView } from '../../src/contract/oversight';
import type { Receipt } from '../../src/contract/mutations';
import type { PublishedResultView } from '../../src/contract/publication';
import { checkArchive } from '../../src/domain/archive/check-archive';
import type { EntryId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { drawRecheck } from '../../src/domain/recheck/draw-recheck';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import {
  archiveOf,
  batchOf,
  importSmall,
  ledgerRows,
  markAll,
  outcomesOf,
  soundLedger,
  take,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const REASON = '第二项抄录有误，已核对原始评分表';
const ERROR = { was: '理论 33.50', is: '理论 35.50', reason: REASON };

let test: TestApp;
let small: SmallCompetition;
let supervisor: HttpClient;
let chief: HttpClient;
let organizer: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** The first place and half of the other three (two); one error in the list is enough, or too many. */
const begin = async (mostErrors = 500_000, prepare?: () => Promise<void>): Promise<void> => {
  count += 1;
  small = await importSmall(test, `recheck-${count}`);
  supervisor = await person(test, small, 'supervisor');
  chief = await person(test, small, 'chief-judge');
  organizer = await person(test, small, 'organizer');
  await prepare?.();
  const rules = rulesWith({ recheck: { topPlaces: 1, share: 500_000, mostErrors } });
  const { status } = await organizer.put(`/api/stages/${small.stageId}/rules`, rules);
  if (status !== 200) throw new Error('the rules are not taken');
  await markAll(test, small);
};

type Answer = Receipt & { readonly refusal?: Refusal };
const path = () => `/api/publication/stages/${small.stageId}/recheck`;
const view = async () => (await supervisor.get<RecheckView>(path())).body;
const draw = (as = supervisor) => as.post<Answer>(path());
const record = (entryId: EntryId, body: object, as = supervisor) =>
  as.post<Answer>(`/api/publication/entries/${entryId}/recheck`, body);
const close = () => chief.post(`/api/marking/stages/${small.stageId}/close`);
const reopen = () => chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: REASON });
const publish = async () =>
  (
    await organizer.post<PublishedResultView & { refusal?: Refusal }>(
      `/api/publication/stages/${small.stageId}/publish`,
    )
  ).body.refusal ?? 'published';
const drawn = async () => {
  await close();
  await draw();
  const { list } = await view();
  if (!list) throw new Error('no list');
  return list;
};

describe('a recheck', () => {
  it('[RCK-7] the rules ask for: nothing is published before every listed entry is found right', async () => {
    await begin();
    await close();
    expect(await publish()).toEqual({ code: 'RECHECK_OPEN', left: 4 });
    expect((await draw()).status).toBe(200);
    const { list, left } = await view();
    expect(left).toBe(3);
    expect(list?.entries.map(({ group, state }) => [group, state])).toEqual([
      ['top', 'open'],
      ['drawn', 'open'],
      ['drawn', 'open'],
    ]);
    for (const { entryId } of list?.entries ?? []) {
      expect(await publish()).toMatchObject({ code: 'RECHECK_OPEN' });
      expect((await record(entryId, { draw: list!.draw })).status).toBe(200);
    }
    expect(await publish()).toBe('published');
    await soundLedger(test, small.id);
  });

  it('[RCK-3] anybody draws the same list again from the seed', async () => {
    await begin();
    const list = await drawn();
    expect(list.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(drawRecheck([...list.rest].reverse(), list, sha256)).toEqual(list.drawn);
    expect(list.drawn).toHaveLength(2);
    expect(checkArchive(await archiveOf(test, small.id), sha256)).toMatchObject({ ok: true });
  });

  it('[RCK-4] is drawn once, when the stage is closed, by a supervisor', async () => {
    await begin();
    expect((await draw()).body.refusal).toEqual({ code: 'STAGE_NOT_CLOSED' });
    await close();
    for (const nobody of [chief, organizer]) expect((await draw(nobody)).status).toBe(403);
    const answers = await Promise.all([draw(), draw(), draw()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await draw()).body.refusal).toEqual({ code: 'ALREADY_EXISTS' });
  });

  it('[RCK-4] is not done by who has a seat there', async () => {
    await begin(500_000, async () => {
      const grants = [grantOf('supervisor', { competitionId: small.id })];
      const accountId = await createAccount(test, `both-${count}`, grants);
      await test.dataSource.query(
        `INSERT INTO panel_seat VALUES ('${small.stageId}', 'practical', '${accountId}')`,
      );
    });
    const both = await signIn(test, `both-${count}`);
    expect((await draw(both)).body.refusal).toEqual({ code: 'OWN_WORK' });
    const [entryId] = small.entries;
    expect((await record(entryId!, { draw: 1 }, both)).body.refusal).toEqual({ code: 'OWN_WORK' });
    expect((await draw()).body.refusal).toEqual({ code: 'STAGE_NOT_CLOSED' });
  });

  it('[RCK-5] an error is corrected by the chief judge, and that entry is checked again', async () => {
    await begin();
    const { draw: seq, entries } = await drawn();
    const [first, ...others] = entries.map(({ entryId }) => entryId);
    for (const entryId of others) await record(entryId, { draw: seq });
    expect((await record(first!, { draw: seq, error: ERROR })).status).toBe(200);
    expect((await view()).list?.entries[0]).toMatchObject({ state: 'wrong', records: [{ error: ERROR }] });
    expect(await publish()).toEqual({ code: 'RECHECK_OPEN', left: 1 });
    await reopen();
    const [judge] = small.judges;
    await chief.post(`/api/marking/sheets/${first}/judges/${judge}/reopen`, { reason: REASON });
    const body = {
      name: 'enterMark',
      entryId: first!,
      aspectId: small.theory,
      points: pointsOf(100),
      basedOn: 0,
    } as const;
    const { marks } = await currentTheory(first!);
    const correction = batchOf(clientOf(judge, 'second'), [
      { ...body, basedOn: marks },
      { name: 'submitSheet', entryId: first! },
    ]);
    expect(outcomesOf(await take(test, small, judge, correction)).every(({ ok }) => ok)).toBe(true);
    await close();
    const after = await view();
    expect(after.list?.entries.find(({ entryId }) => entryId === first)?.state).toBe('changed');
    expect(await publish()).toMatchObject({ code: 'RECHECK_OPEN' });
    for (const { entryId, state } of after.list!.entries)
      if (state !== 'right') await record(entryId, { draw: seq });
    expect(await publish()).toBe('published');
  });

  it('[RCK-6] too many errors open the stage again by itself, and the next list is everything', async () => {
    await begin(50_000);
    const { draw: seq, entries } = await drawn();
    expect((await record(entries[1]!.entryId, { draw: seq, error: ERROR })).status).toBe(200);
    const failed = await view();
    expect([failed.isClosed, failed.list?.hasFailed]).toEqual([false, true]);
    const last = (await ledgerRows(test, small.id)).at(-1);
    expect(last).toMatchObject({ actorId: 'system', fact: { kind: 'StageReopened' } });
    expect((await record(entries[0]!.entryId, { draw: seq })).body.refusal?.code).toBe('STAGE_NOT_CLOSED');
    const all = await drawn();
    expect(all.entries).toHaveLength(4);
    expect(all.share).toBe(1_000_000);
    expect(await publish()).toEqual({ code: 'RECHECK_OPEN', left: 4 });
    await soundLedger(test, small.id);
    expect(checkArchive(await archiveOf(test, small.id), sha256)).toMatchObject({ ok: true });
  });

  it.each([
    [{}, 'MALFORMED'],
    [{ draw: 1.5 }, 'MALFORMED'],
    [{ draw: 1 }, 'NOT_FOUND'],
    [{ draw: 1, kind: 'RecheckRecorded' }, 'MALFORMED'],
    [{ draw: 1, error: { was: '', is: '1', reason: REASON } }, 'MALFORMED'],
    [{ draw: 1, error: { was: '0', is: '1', reason: 'short' } }, 'REASON_TOO_SHORT'],
  ])('[RCK-5] %j is refused as %s', async (body, code) => {
    await begin();
    const { entries } = await drawn();
    expect((await record(entries[0]!.entryId, body)).body.refusal?.code).toBe(code);
  });

  it('[RCK-5] who is not on the list is not rechecked, and nothing where the rules do not ask', async () => {
    await begin();
    const { draw: seq, entries } = await drawn();
    const other = small.entries.find((id) => !entries.some(({ entryId }) => entryId === id))!;
    expect((await record(other, { draw: seq })).body.refusal?.code).toBe('NOT_FOUND');
    small = await importSmall(test, `plain-${count}`);
    const global = await person(test, small, 'supervisor');
    expect((await draw(global)).body.refusal?.code).toBe('NOT_FOUND');
    expect((await global.get<RecheckView>(path())).body).toMatchObject({
      isAsked: false,
      left: 0,
      list: null,
    });
  });
});

/** The ledger row of the theory mark that stands. */
async function currentTheory(entryId: EntryId): Promise<{ marks: number }> {
  const rows = await ledgerRows(test, small.id);
  const row = rows.findLast(
    ({ fact }) => 'aspectId' in fact && fact.aspectId === small.theory && fact.entryId === entryId,
  );
  return { marks: row?.seq ?? 0 };
}
