import type { ClosingView } from '../../src/contract/closing';
import type { Receipt } from '../../src/contract/mutations';
import type { PublishedResultView } from '../../src/contract/publication';
import { checkArchive } from '../../src/domain/archive/check-archive';
import type { Refusal } from '../../src/domain/kernel/refusal';
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
  markAll,
  outcomesOf,
  soundLedger,
  take,
  wholeSheet,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const REASON = '核对时发现抄录有误，退回更正';
const STEPS = [
  { id: 'group', name: { zh: '裁判组', en: 'Group' }, role: 'chief-judge' },
  { id: 'chief', name: { zh: '裁判长', en: 'Chief judge' }, role: 'chief-judge' },
  { id: 'supervision', name: { zh: '监督', en: 'Supervision' }, role: 'supervisor' },
  { id: 'committee', name: { zh: '组委会', en: 'Committee' }, role: 'organizer' },
];

let test: TestApp;
let small: SmallCompetition;
let people: Record<'group' | 'chief' | 'supervision' | 'committee', HttpClient>;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const begin = async (rules: Record<string, unknown>): Promise<void> => {
  count += 1;
  small = await importSmall(test, `signed-${count}`);
  const committee = await person(test, small, 'organizer');
  await createAccount(test, `group ${count}`, [grantOf('chief-judge', { competitionId: small.id })]);
  people = {
    group: await signIn(test, `group ${count}`),
    chief: await person(test, small, 'chief-judge'),
    supervision: await person(test, small, 'supervisor'),
    committee,
  };
  const { status } = await committee.put(`/api/stages/${small.stageId}/rules`, rulesWith(rules));
  if (status !== 200) throw new Error('the rules are not taken');
};

type Answer = Receipt & { readonly refusal?: Refusal };
const base = () => `/api/publication/stages/${small.stageId}`;
const view = async (as = people.committee) => (await as.get<ClosingView>(`${base()}/closing`)).body;
const sign = async (step: string, as: HttpClient, content?: string) =>
  as.post<Answer>(`${base()}/signatures`, { step, content: content ?? (await view()).content });
const refusalOf = async (answer: Promise<{ body: { refusal?: Refusal } }>) => (await answer).body.refusal;
const publish = async () =>
  (await people.committee.post<PublishedResultView & { refusal?: Refusal }>(`${base()}/publish`)).body
    .refusal ?? 'published';
const close = () => people.chief.post(`/api/marking/stages/${small.stageId}/close`);
const signAll = async (): Promise<void> => {
  for (const [step, as] of Object.entries(people))
    if ((await sign(step, as)).status !== 200) throw new Error(`${step} is not signed`);
};

describe('signatures under a result', () => {
  beforeEach(async () => {
    await begin({ signatures: STEPS });
    await markAll(test, small);
  });

  it('[SGN-5] nothing is published before all have signed what stands, and the answer names who is missing', async () => {
    expect(await refusalOf(sign('group', people.group))).toEqual({ code: 'STAGE_NOT_CLOSED' });
    await close();
    expect(await publish()).toEqual({ code: 'SIGNATURES_MISSING', steps: STEPS.map(({ name }) => name) });
    expect((await sign('group', people.group)).status).toBe(200);
    expect((await sign('chief', people.chief)).status).toBe(200);
    expect(await publish()).toEqual({
      code: 'SIGNATURES_MISSING',
      steps: STEPS.slice(2).map(({ name }) => name),
    });
    expect((await sign('supervision', people.supervision)).status).toBe(200);
    expect((await sign('committee', people.committee)).status).toBe(200);
    expect(await publish()).toBe('published');
    await soundLedger(test, small.id);
  });

  it('[SGN-3] each step is signed in its turn by who has the role there, and nobody signs twice', async () => {
    await close();
    expect(await refusalOf(sign('chief', people.chief))).toEqual({
      code: 'SIGNATURE_ORDER',
      next: STEPS[0]!.name,
    });
    for (const nobody of [people.supervision, people.committee])
      expect(await refusalOf(sign('group', nobody))).toEqual({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(sign('other', people.chief))).toEqual({ code: 'NOT_FOUND' });
    await sign('group', people.chief);
    expect(await refusalOf(sign('chief', people.chief))).toEqual({ code: 'SIGNED_ALREADY' });
    expect(await refusalOf(sign('group', people.group))).toEqual({ code: 'ALREADY_EXISTS' });
    expect((await sign('chief', people.group)).status).toBe(200);
    const elsewhere = await importSmall(test, `elsewhere-${count}`);
    const stranger = await person(test, elsewhere, 'supervisor');
    const { content } = await view();
    expect(await refusalOf(sign('supervision', stranger, content!))).toEqual({ code: 'NOT_ALLOWED' });
  });

  it('[SGN-3] who was shown another result does not sign, and of two who sign at once one does', async () => {
    await close();
    expect(await refusalOf(sign('group', people.group, 'f'.repeat(64)))).toEqual({ code: 'RESULT_CHANGED' });
    const { content } = await view();
    const answers = await Promise.all([
      sign('group', people.group, content!),
      sign('group', people.chief, content!),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[SGN-2] the page shows the hash, the first and last lines, who has signed and whose turn it is', async () => {
    await close();
    await sign('group', people.group);
    const { content, lines, steps } = await view(people.chief);
    expect(content).toMatch(/^[0-9a-f]{64}$/);
    expect(lines.first[0]).toMatchObject({ place: 1, number: expect.any(String), total: expect.any(String) });
    expect(lines.first.length + lines.last.length).toBeLessThanOrEqual(lines.count);
    expect(steps.map(({ signed, maySign }) => [signed?.by ?? null, maySign])).toEqual([
      [`group ${count}`, false],
      [null, true],
      [null, false],
      [null, false],
    ]);
    expect((await view(people.committee)).steps.some(({ maySign }) => maySign)).toBe(false);
  });

  it('[SGN-4] a correction voids what was signed: everybody signs the new result', async () => {
    await close();
    await signAll();
    const { content } = await view();
    await people.chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: REASON });
    const [entryId] = small.entries;
    const judge = small.judges[0];
    await people.chief.post(`/api/marking/sheets/${entryId}/judges/${judge}/reopen`, { reason: REASON });
    const before = wholeSheet(small, judge, entryId!).length * small.entries.length;
    const mark = { name: 'enterMark', entryId: entryId!, aspectId: small.theory, basedOn: 0 } as const;
    const [first] = outcomesOf(
      await take(
        test,
        small,
        judge,
        batchOf(clientOf(judge), [{ ...mark, points: pointsOf(1) }], before + 1),
      ),
    );
    // The newest mark of the cell is what the conflict names.
    const theirs = first?.ok === false && first.refusal.code === 'VERSION_CONFLICT' ? first.refusal.seq : 0;
    await take(
      test,
      small,
      judge,
      batchOf(
        clientOf(judge),
        [
          { ...mark, points: pointsOf(1), basedOn: theirs },
          { name: 'submitSheet', entryId: entryId! },
        ],
        before + 2,
      ),
    );
    await close();
    const after = await view();
    expect(after.content).not.toBe(content);
    expect(after.steps.every(({ signed }) => signed === null)).toBe(true);
    expect(await publish()).toMatchObject({ code: 'SIGNATURES_MISSING' });
    await signAll();
    expect(await publish()).toBe('published');
  });

  it('[SGN-6] an archive holds the signatures and is believed with them', async () => {
    await close();
    await signAll();
    const archive = await archiveOf(test, small.id);
    expect(checkArchive(archive, sha256)).toMatchObject({ ok: true });
    expect(archive.ledger.filter(({ fact }) => fact.kind === 'StageSigned')).toHaveLength(4);
  });
});

describe('ties', () => {
  const rules = { 'ranking.terminal': 'chief-judge', 'ranking.tieBreaks': [] };

  /** All sheets the same: three who share the first place. */
  const markAlike = async (): Promise<void> => {
    for (const judgeId of small.judges) {
      const bodies = small.entries.flatMap((entryId) =>
        wholeSheet(small, judgeId, entryId).map((body) =>
          body.name === 'enterMark' ? { ...body, points: pointsOf(10) } : body,
        ),
      );
      outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
    }
  };

  it('[SGN-9] for a title block publication until they are decided, and are listed', async () => {
    await begin(rules);
    await markAlike();
    await close();
    const { ties, steps, content } = await view(people.chief);
    expect(ties).toEqual([
      {
        place: 1,
        entries: small.entries.map((entryId) => ({ entryId, number: expect.any(String) })),
        touches: ['awards', 'promotions'],
      },
    ]);
    expect([steps, content]).toEqual([[], null]);
    expect(await publish()).toEqual({ code: 'TIES_OPEN', ties: 1 });
    const order = small.entries;
    const decision = { order, by: 'chief-judge', reason: REASON };
    expect((await people.chief.post(`/api/marking/stages/${small.stageId}/decisions`, decision)).status).toBe(
      200,
    );
    expect((await view()).ties).toEqual([]);
    expect(await publish()).toBe('published');
  });

  it('[SGN-8] that may be shared block nothing', async () => {
    await begin({ 'ranking.tieBreaks': [] });
    await markAlike();
    await close();
    expect((await view()).ties).toEqual([]);
    expect(await publish()).toBe('published');
  });

  it('[SGN-4] a tie that is decided after signing makes another result, which is signed anew', async () => {
    await begin({ ...rules, signatures: STEPS.slice(1, 2), awards: [], 'promotions.rows': [] });
    await markAlike();
    await close();
    expect((await sign('chief', people.chief)).status).toBe(200);
    const decision = { order: small.entries, by: 'chief-judge', reason: REASON };
    await people.chief.post(`/api/marking/stages/${small.stageId}/decisions`, decision);
    const { void: old, steps } = await view();
    expect(old).toHaveLength(1);
    expect(steps[0]?.signed).toBeNull();
    expect(await publish()).toMatchObject({ code: 'SIGNATURES_MISSING' });
    expect((await sign('chief', people.chief)).status).toBe(200);
    expect(await publish()).toBe('published');
  });
});
