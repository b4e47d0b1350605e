import type { Grant } from '../../src/contract/access';
import type { AcknowledgementsView } from '../../src/contract/marking';
import type { KeyingOutcome, PaperStageView } from '../../src/contract/keying';
import type { KeyedMark } from '../../src/domain/keying/keyed-mark';
import type { AspectId, EntryId, JudgeId, ModuleId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { Transactions } from '../../src/platform/database/transactions';
import { PanelsRepository } from '../../src/setup/panels/panels.repository';
import { StageContexts } from '../../src/setup/stages/stage-contexts.read-model';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { aspectsOf, clientOf, pointsOf, sampleMark, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, soundLedger, take, wholeSheet } from '../support/small-house';
import { rulesWith } from '../support/small-rules';
import { createAccount, grantOf, signIn } from '../support/sign-in';

type Answer = KeyingOutcome & { readonly refusal?: Refusal };

let test: TestApp;
let small: SmallCompetition;
let first: HttpClient;
let second: HttpClient;
let competitions = 0;

const typist = async (name: string, grant: Grant): Promise<HttpClient> => {
  await createAccount(test, name, [grant]);
  return signIn(test, name);
};

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `keying-${competitions}`);
  const grant = grantOf('organizer', { competitionId: small.id });
  first = await typist(`typist one of ${small.id}`, grant);
  second = await typist(`typist two of ${small.id}`, grant);
});

const entry = (): EntryId => small.entries[0]!;
const judge = (): JudgeId => small.judges[0];
const sheet = (): readonly KeyedMark[] =>
  aspectsOf(small, judge()).map((aspectId) => ({
    aspectId,
    points: sampleMark(entry(), judge(), aspectId),
  }));
/** The same with another value in one aspect. */
const misread = (index: number): readonly KeyedMark[] =>
  sheet().map((mark, at) => (at === index ? { ...mark, points: pointsOf(1.5) } : mark));
const key = async (as: HttpClient, marks: readonly KeyedMark[], judgeId = judge()) => {
  const path = `/api/marking/keying/entries/${entry()}/judges/${judgeId}`;
  const { status, body } = await as.post<Answer>(path, { marks });
  return status === 200 ? body : (body.refusal ?? body);
};
const paper = async (as: HttpClient): Promise<PaperStageView> =>
  (await as.get<PaperStageView>(`/api/marking/keying/stages/${small.stageId}`)).body;
const shown = async (as: HttpClient) =>
  (await paper(as)).sheets.find(({ entryId, judgeId }) => entryId === entry() && judgeId === judge());

describe('a paper sheet keyed in twice', () => {
  it('[KYN-4] becomes the judge’s marks and her submission when two people read the same', async () => {
    expect(await key(first, sheet())).toEqual({ state: 'first' });
    expect(await soundLedger(test, small.id)).toEqual([]);
    expect(await key(second, sheet())).toMatchObject({ state: 'entered' });
    const rows = await soundLedger(test, small.id);
    expect(rows.map(({ fact }) => fact.kind)).toEqual([
      ...sheet().map(() => 'MarkAppended'),
      'SheetSubmitted',
    ]);
    const last = rows.at(-1)!;
    expect(last.fact).toMatchObject({ judgeId: judge(), content: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect('keyedBy' in last.fact && last.fact.keyedBy).toHaveLength(2);
    expect(await shown(first)).toMatchObject({ state: 'submitted', keying: 'none' });
    expect(await key(first, sheet())).toEqual({ code: 'SHEET_LOCKED' });
  });

  it('[KYN-3] that is read differently becomes nothing, and neither is told what the other read', async () => {
    await key(first, sheet());
    const [, aspectId] = aspectsOf(small, judge()) as [AspectId, AspectId];
    expect(await key(second, misread(1))).toEqual({ state: 'differs', aspects: [aspectId] });
    expect(await soundLedger(test, small.id)).toEqual([]);
    for (const as of [first, second]) {
      const view = await paper(as);
      expect(view.sheets[0]).toMatchObject({ keying: 'differs', differs: [aspectId] });
      expect(JSON.stringify(view.sheets)).not.toContain('points');
    }
    expect(await key(second, sheet())).toMatchObject({ state: 'entered' });
  });

  it('[KYN-3] one person who keys it in twice is still one', async () => {
    expect(await key(first, misread(0))).toEqual({ state: 'first' });
    expect(await key(first, sheet())).toEqual({ state: 'first' });
    expect(await shown(first)).toMatchObject({ keying: 'mine' });
    expect(await shown(second)).toMatchObject({ keying: 'others' });
    expect(await key(second, sheet())).toMatchObject({ state: 'entered' });
  });

  it('[KYN-4] by two at the same moment is entered once', async () => {
    const answers = await Promise.all([key(first, sheet()), key(second, sheet())]);
    const states = answers.map((answer) => ('state' in answer ? answer.state : answer.code));
    expect(new Set(states)).toEqual(new Set(['entered', 'first']));
    expect(await soundLedger(test, small.id)).toHaveLength(sheet().length + 1);
  });

  it('[KYN-4] supersedes what had come in from the tablet before it broke', async () => {
    const started = wholeSheet(small, judge(), entry()).slice(0, 1);
    outcomesOf(await take(test, small, judge(), batchOf(clientOf(judge()), started)));
    await key(first, sheet());
    expect(await key(second, sheet())).toMatchObject({ state: 'entered' });
    expect((await soundLedger(test, small.id)).map(({ fact }) => fact.kind)[1]).toBe('MarkSuperseded');
  });

  it('[KYN-2] that the judge handed in on her tablet meanwhile is refused whole', async () => {
    await key(first, sheet());
    outcomesOf(
      await take(test, small, judge(), batchOf(clientOf(judge()), wholeSheet(small, judge(), entry()))),
    );
    const before = (await soundLedger(test, small.id)).length;
    expect(await key(second, sheet())).toEqual({ code: 'SHEET_LOCKED' });
    expect(await soundLedger(test, small.id)).toHaveLength(before);
  });
});

describe('a process sheet on paper', () => {
  it('[ACK-9] is signed by the contestant there, and the chief judge says so at the desk', async () => {
    const rules = rulesWith({ 'scheme.modules[1].acknowledgedBy': ['contestant'] });
    expect((await first.put(`/api/stages/${small.stageId}/rules`, rules)).status).toBe(200);
    const chief = await person(test, small, 'chief-judge');
    for (const judgeId of small.judges.slice(1))
      outcomesOf(
        await take(test, small, judgeId, batchOf(clientOf(judgeId), wholeSheet(small, judgeId, entry()))),
      );
    await key(first, sheet());
    await key(second, sheet());
    const path = `/api/marking/stages/${small.stageId}/acknowledgements`;
    const rows = (await chief.get<AcknowledgementsView>(path)).body.sheets;
    const say = (judgeId: JudgeId) => {
      const { content } = rows.find((row) => row.judgeId === judgeId)!;
      const body = { content, refusal: null, by: 'contestant' };
      return chief.post(`/api/marking/sheets/${entry()}/judges/${judgeId}/acknowledge`, body);
    };
    expect(rows.map(({ isKeyed }) => isKeyed)).toEqual([true, false, false]);
    expect((await say(small.judges[1])).status).toBe(403);
    expect((await say(judge())).status).toBe(200);
    const after = (await chief.get<AcknowledgementsView>(path)).body.sheets;
    expect(after[0]?.acknowledgements).toMatchObject([{ by: 'contestant', state: 'agreed' }]);
  });
});

describe('who keys in', () => {
  it('[KYN-5] is nobody who marks in that stage, and nobody of another competition', async () => {
    const other = await importSmall(test, `keying-other-${competitions}`);
    const stranger = await person(test, other, 'organizer');
    expect(await key(stranger, sheet())).toEqual({ code: 'NOT_ALLOWED' });
    expect((await stranger.get(`/api/marking/keying/stages/${small.stageId}`)).status).toBe(403);
    const hr = await person(test, small, 'hr');
    expect(await key(hr, sheet())).toEqual({ code: 'NOT_ALLOWED' });
    const { status } = await first.get(`/api/marking/keying/stages/${small.stageId}`);
    expect(status).toBe(200);
  });

  it('[KYN-5] is not a judge of the panel, whatever else she may do here', async () => {
    const grants = ['organizer', 'judge'] as const;
    const id = await createAccount(
      test,
      `both of ${small.id}`,
      grants.map((role) => grantOf(role, { competitionId: small.id })),
    );
    const both = await signIn(test, `both of ${small.id}`);
    expect(await key(both, sheet())).toEqual({ state: 'first' });
    const panels = test.app.get(PanelsRepository, { strict: false });
    const seat = { stageId: small.stageId, moduleId: 'theory' as ModuleId, judgeId: id };
    await test.app.get(Transactions).run((tx) => panels.insertSeats(tx, [seat]));
    test.app.get(StageContexts, { strict: false }).drop(small.stageId);
    expect(await key(both, sheet())).toEqual({ code: 'NOT_ALLOWED' });
  });
});

describe('what is printed', () => {
  it('[KYN-6] has every judge’s aspects and every number, and no name of a contestant', async () => {
    const view = await paper(first);
    expect(view.judges.map(({ modules }) => modules.length)).toEqual([2, 1, 1]);
    expect(view.entries).toHaveLength(small.entries.length);
    expect(view.sheets).toHaveLength(small.entries.length * small.judges.length);
    expect(JSON.stringify(view)).not.toMatch(/虚构选手|虚构一厂/);
  });
});
