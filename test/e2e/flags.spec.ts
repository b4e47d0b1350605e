import type { FlagsView } from '../../src/contract/oversight';
import type { Receipt } from '../../src/contract/mutations';
import type { PublishedResultView } from '../../src/contract/publication';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { archiveOf, importSmall, markAll, soundLedger, standingsBytes } from '../support/small-house';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { sha256 } from '../../src/platform/identity/sha256';

const REASON = '评分表第二项与现场记录不一致';

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
beforeEach(async () => {
  count += 1;
  small = await importSmall(test, `flags-${count}`);
  supervisor = await person(test, small, 'supervisor');
  chief = await person(test, small, 'chief-judge');
  organizer = await person(test, small, 'organizer');
});

type Answer = Receipt & { readonly refusal?: Refusal };
const flag = (body: object = { reason: REASON }, as = supervisor, entry = 0) =>
  as.post<Answer>(`/api/marking/entries/${small.entries[entry]}/flags`, body);
const settle = (seq: number, body: object = { reason: REASON }, as = chief, entry = 0) =>
  as.post<Answer>(`/api/marking/entries/${small.entries[entry]}/flags/${seq}/settle`, body);
const flags = async (as = supervisor) =>
  (await as.get<FlagsView>(`/api/marking/stages/${small.stageId}/flags`)).body.flags;
const publish = () =>
  organizer.post<PublishedResultView & { refusal?: Refusal }>(
    `/api/publication/stages/${small.stageId}/publish`,
  );
const results = async () => (JSON.parse(await standingsBytes(test, small.id)) as { stages: unknown }).stages;
const close = () => chief.post(`/api/marking/stages/${small.stageId}/close`);

describe('a flag', () => {
  it('[FLG-1] stands in the ledger with its reason, and on the list of whoever watches', async () => {
    const { status, body } = await flag({ reason: REASON, judgeId: small.judges[1] });
    expect([status, body.seq]).toEqual([200, 1]);
    await flag({ reason: 'the whole entry is in question' }, supervisor, 1);
    for (const reader of [supervisor, chief, organizer])
      expect(await flags(reader)).toMatchObject([
        { seq: 2, number: '01-2', judge: null, settled: null },
        { seq: 1, number: '01-1', judge: '虚构裁判2', reason: REASON, settled: null },
      ]);
    const [row] = await soundLedger(test, small.id);
    expect(row?.fact).toMatchObject({ kind: 'EntryFlagged', judgeId: small.judges[1], reason: REASON });
  });

  it('[FLG-1] needs a reason of ten characters and names what is there', async () => {
    expect((await flag({ reason: '太短' })).body.refusal).toEqual({ code: 'REASON_TOO_SHORT', least: 10 });
    expect((await flag({ reason: REASON, judgeId: 'nobody' })).body.refusal?.code).toBe('NOT_FOUND');
    expect((await flag({ reason: REASON, judgeId: 5 })).body.refusal?.code).toBe('MALFORMED');
    expect((await flag({})).body.refusal?.code).toBe('MALFORMED');
    expect(await flags()).toEqual([]);
  });

  it('[FLG-1] is a supervisor’s to set and the chief judge’s to settle, in their own competition', async () => {
    const other = await importSmall(test, `other-${count}`);
    const stranger = await person(test, other, 'supervisor');
    for (const nobody of [chief, organizer, stranger])
      expect((await flag(undefined, nobody)).status).toBe(403);
    const { seq } = (await flag()).body;
    for (const nobody of [supervisor, organizer])
      expect((await settle(seq, undefined, nobody)).status).toBe(403);
  });

  it('[FLG-2] is settled once, with a reason, as the entry it was set on', async () => {
    const { seq } = (await flag()).body;
    expect((await settle(seq, { reason: 'no' })).body.refusal?.code).toBe('REASON_TOO_SHORT');
    expect((await settle(seq, undefined, chief, 1)).body.refusal?.code).toBe('NOT_FOUND');
    expect((await settle(seq + 1)).body.refusal?.code).toBe('NOT_FOUND');
    expect((await settle(seq)).status).toBe(200);
    expect((await settle(seq)).body.refusal?.code).toBe('NOT_FOUND');
    expect(await flags()).toMatchObject([{ seq, settled: { reason: REASON } }]);
  });

  it('[FLG-2] two answers at once: one stands', async () => {
    const { seq } = (await flag()).body;
    const answers = await Promise.all([settle(seq), settle(seq), settle(seq)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[FLG-3] keeps the stage from being published until it is settled, and nothing else', async () => {
    await markAll(test, small);
    const before = await results();
    const [first, second] = [(await flag()).body, (await flag(undefined, supervisor, 2)).body];
    expect(await results()).toEqual(before);
    expect((await close()).status).toBe(200);
    expect((await publish()).body.refusal).toEqual({ code: 'FLAGS_OPEN', flags: 2 });
    await settle(first.seq);
    expect((await publish()).status).toBe(409);
    expect((await settle(second.seq, undefined, chief, 2)).status).toBe(200);
    expect((await publish()).status).toBe(200);
    await flag();
    expect((await publish()).body.refusal).toEqual({ code: 'FLAGS_OPEN', flags: 1 });
  });

  it('[FLG-1] is no ruling', async () => {
    await flag();
    expect(
      (await chief.get<{ rulings: [] }>(`/api/marking/stages/${small.stageId}/rulings`)).body.rulings,
    ).toEqual([]);
    expect(
      (
        await supervisor.post<Answer>(`/api/marking/entries/${small.entries[0]}/rulings`, {
          kind: 'EntryFlagged',
          reason: REASON,
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await chief.post<Answer>(`/api/marking/entries/${small.entries[0]}/rulings`, {
          kind: 'EntryFlagged',
          reason: REASON,
        })
      ).body.refusal?.code,
    ).toBe('MALFORMED');
  });

  it('[FLG-1][ARC-5] goes into the archive and is checked there', async () => {
    const { seq } = (await flag()).body;
    await settle(seq);
    const archive = await archiveOf(test, small.id);
    expect(checkArchive(archive, sha256)).toMatchObject({ ok: true });
  });
});
