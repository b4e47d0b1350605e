import type { CorrectionDraftView, DifferenceView, ProposalsView } from '../../src/contract/corrections';
import type { EditionView, PublishedResultView } from '../../src/contract/publication';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { correctTheory } from '../support/correct-theory';
import type { HttpClient } from '../support/http-client';
import { proposeNext, publishNext } from '../support/publish-next';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall, markAll } from '../support/small-house';

const REASON = '第二项抄录有误，已核对原始评分表';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let supervisor: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  count += 1;
  small = await importSmall(test, `editions-${count}`);
  organizer = await person(test, small, 'organizer');
  supervisor = await person(test, small, 'supervisor');
  await markAll(test, small);
  await ok(organizer.post(`/api/marking/stages/${small.stageId}/close`));
  await ok(organizer.post(`${path()}/publish`));
});

const path = (): string => `/api/publication/stages/${small.stageId}`;
const ok = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};
const codeOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${(body as { refusal?: Refusal } | undefined)?.refusal?.code ?? 'done'}`;
};
const proposals = async (who = organizer) =>
  (await ok(who.get<ProposalsView>(`${path()}/proposals`))).proposals;
const published = () => ok(organizer.get<PublishedResultView>(path()));

const correct = (points?: number): Promise<void> =>
  correctTheory(test, small, organizer, points === undefined ? {} : { points });

describe('the edition after a published one', () => {
  it('[IMC-1] is not published by one person alone', async () => {
    await correct();
    expect(await codeOf(organizer.post(`${path()}/publish`))).toBe('409 SECOND_PERSON_NEEDED');
    expect((await published()).content.version).toBe(1);
    expect((await publishNext(organizer, supervisor, small.stageId)).content.version).toBe(2);
    expect(await codeOf(organizer.post(`${path()}/publish`))).toBe('409 SECOND_PERSON_NEEDED');
  });

  it('[IMC-2] is proposed with a reason, by who publishes, one at a time', async () => {
    await correct();
    const propose = (who: HttpClient, reason = REASON) => codeOf(who.post(`${path()}/proposals`, { reason }));
    expect(await propose(organizer, 'oops')).toBe('422 REASON_TOO_SHORT');
    expect(await propose(supervisor)).toBe('403 NOT_ALLOWED');
    const answers = await Promise.all([propose(organizer), propose(organizer), propose(organizer)]);
    expect(answers.toSorted()).toEqual(['200 done', '409 PROPOSAL_OPEN', '409 PROPOSAL_OPEN']);
    const [open, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(open).toMatchObject({
      state: 'open',
      reason: REASON,
      baseVersion: 1,
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect((await proposals(supervisor))[0]).toMatchObject({ mayAnswer: true, mayWithdraw: false });
    expect((await published()).content.version).toBe(1);
  });

  it('[IMC-2] needs a first edition and a closed stage', async () => {
    const other = await importSmall(test, `editions-open-${count}`);
    const there = await person(test, other, 'organizer');
    const proposal = { reason: REASON };
    const stage = `/api/publication/stages/${other.stageId}/proposals`;
    expect(await codeOf(there.post(stage, proposal))).toBe('409 NOT_PUBLISHED');
    await ok(organizer.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: REASON }));
    expect(await codeOf(organizer.post(`${path()}/proposals`, proposal))).toBe('409 STAGE_NOT_CLOSED');
  });

  it('[IMC-3] is confirmed by somebody else, once, and is what was proposed', async () => {
    await correct();
    const draft = await ok(organizer.get<CorrectionDraftView>(`${path()}/draft`));
    const { path: proposal, hash } = await proposeNext(organizer, small.stageId);
    expect(hash).toBe(draft.hash);
    expect(await codeOf(organizer.post(`${proposal}/confirm`, { hash }))).toBe('403 OWN_WORK');
    expect(await codeOf(supervisor.post(`${proposal}/confirm`, { hash: '0'.repeat(64) }))).toBe(
      '409 EDITION_CHANGED',
    );
    const twice = await Promise.all(
      [1, 2, 3].map(() => codeOf(supervisor.post(`${proposal}/confirm`, { hash }))),
    );
    expect(twice.toSorted()).toEqual(['200 done', '409 CHANGED_MEANWHILE', '409 CHANGED_MEANWHILE']);
    expect((await published()).content.version).toBe(2);
    expect((await proposals())[0]).toMatchObject({
      state: 'confirmed',
      answer: { version: 2, reason: null },
    });
  });

  it('[IMC-3] is refused when the results have moved since it was proposed', async () => {
    await correct();
    const { path: proposal, hash } = await proposeNext(organizer, small.stageId);
    await correct(20);
    expect(await codeOf(supervisor.post(`${proposal}/confirm`, { hash }))).toBe('409 EDITION_CHANGED');
    expect((await published()).content.version).toBe(1);
  });

  it('[IMC-3] two people who are one account are one person, whatever roles it has', async () => {
    await correct();
    const grants = (['organizer', 'supervisor'] as const).map((role) =>
      grantOf(role, { competitionId: small.id }),
    );
    await createAccount(test, `both of ${small.id}`, grants);
    const both = await signIn(test, `both of ${small.id}`);
    const { path: proposal, hash } = await proposeNext(both, small.stageId);
    expect(await codeOf(both.post(`${proposal}/confirm`, { hash }))).toBe('403 OWN_WORK');
    expect(await codeOf(organizer.post(`${proposal}/confirm`, { hash }))).toBe('200 done');
  });

  it('[IMC-4] is declined or taken back with a reason, and may be proposed again', async () => {
    await correct();
    const first = await proposeNext(organizer, small.stageId);
    expect(await codeOf(supervisor.post(`${first.path}/decline`, { reason: 'no' }))).toBe(
      '422 REASON_TOO_SHORT',
    );
    expect(await codeOf(supervisor.post(`${first.path}/decline`, { reason: REASON }))).toBe('204 done');
    expect(await codeOf(supervisor.post(`${first.path}/confirm`, { hash: first.hash }))).toBe(
      '409 CHANGED_MEANWHILE',
    );
    const second = await proposeNext(organizer, small.stageId);
    expect(await codeOf(organizer.post(`${second.path}/decline`, { reason: REASON }))).toBe('204 done');
    expect((await proposals()).map(({ state }) => state)).toEqual(['withdrawn', 'declined']);
    const acts = await statement<{ action: string }>(
      test.dataSource,
      `SELECT action FROM audit_record WHERE action LIKE 'edition.%' AND subject = $1 ORDER BY seq`,
      [`stage/${small.stageId}`],
    );
    expect(acts.map(({ action }) => action.replace('edition.', ''))).toEqual([
      'propose',
      'decline',
      'propose',
      'decline',
    ]);
  });

  it('[IMC-5] says what it changed; every edition stays readable', async () => {
    const first = await published();
    await correct();
    await publishNext(organizer, supervisor, small.stageId);
    const editions = await ok(supervisor.get<EditionView[]>(`${path()}/editions`));
    expect(editions.map(({ version }) => version)).toEqual([2, 1]);
    const { lines } = await ok(supervisor.get<DifferenceView>(`${path()}/versions/2/difference`));
    const mine = lines.find(({ number }) => number === '01-4');
    expect(mine).toMatchObject({ change: 'place', before: { place: expect.any(Number) as number } });
    expect(lines.some(({ change }) => change === 'gone' || change === 'added')).toBe(false);
    expect(await ok(supervisor.get(`${path()}/versions/1`))).toEqual(first);
    for (const what of ['editions', 'versions/2/difference', 'draft', 'proposals']) {
      const guest = new (organizer.constructor as typeof HttpClient)(test.url);
      expect([what, (await guest.get(`${path()}/${what}`)).status]).toEqual([what, 401]);
    }
  });

  it('[IMC-7] carries the announcement as the second person worded it', async () => {
    await correct();
    const { path: proposal, hash } = await proposeNext(organizer, small.stageId);
    expect((await proposals())[0]?.announcement.zh).toContain('对第 1 版成绩更正如下');
    const announcement = { zh: '更正公告 (fictional)', en: 'correction (fictional)' };
    await ok(supervisor.post(`${proposal}/confirm`, { hash, announcement }));
    const difference = await ok(supervisor.get<DifferenceView>(`${path()}/versions/2/difference`));
    expect(difference.announcement).toEqual(announcement);
    expect((await proposals())[0]?.announcement).toEqual(announcement);
  });
});
