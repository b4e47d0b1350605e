import type { RecommendationListItem, RecommendationView } from '../../src/contract/recommendations';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { MEDAL_RULE } from '../support/recommendation-house';
import { textOfPdf } from '../support/read-pdf';
import { publishAndConfer, selectionHouse, type SelectionHouse } from '../support/selection-house';
import { signIn } from '../support/sign-in';
import { person } from '../support/small-hall';

const clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
let house: SelectionHouse;
let organizer: HttpClient;
let supervisor: HttpClient;

beforeAll(async () => {
  house = await selectionHouse({ clock });
  organizer = house.organizer;
  supervisor = await person(house.test, house.small, 'supervisor');
});
afterAll(() => house.test.close());

const base = (): string => `/api/honours/competitions/${house.small.id}/recommendations`;
const at = (path = ''): string => `${base()}/medal${path}`;
const view = async (): Promise<RecommendationView> => (await organizer.get<RecommendationView>(at())).body;
const codeOf = async (
  answer: Promise<{ status: number; body: unknown }>,
): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, (body as { refusal?: Refusal } | undefined)?.refusal?.code];
};
const enter = (...acts: object[]): Promise<{ status: number; body: unknown }> =>
  organizer.post(at('/acts'), { acts });
const of = (kind: string, n: number, more: object = {}): object => ({
  kind,
  contestantId: `chosen-person-${n}`,
  ...more,
});
const answers = (n: number, ...yes: string[]): object => of('answers', n, { post: '车工班', yes });
const agrees = (n: number, levelId: string, more: object = {}): object =>
  of('opinion', n, {
    levelId,
    agrees: true,
    text: '同意推荐',
    signer: '虚构单位工会',
    day: '2026-11-26',
    ...more,
  });
const conclude = async () =>
  organizer.post<{ refusal: Refusal }>(at('/conclude'), { seq: (await view()).seq });

describe('a recommendation list through the doors', () => {
  it('[RCM-1] the rule is data, version by version, and is read back as sentences; a faulty one is refused with its path', async () => {
    expect(await codeOf(organizer.put(at(), { ...MEDAL_RULE, levels: [] }))).toEqual([422, 'RULES_FAULTY']);
    expect(await codeOf(organizer.put(at(), { ...MEDAL_RULE, awards: ['nothing'] }))).toEqual([
      422,
      'RULES_FAULTY',
    ]);
    expect(await codeOf(supervisor.put(at(), MEDAL_RULE))).toEqual([403, 'NOT_ALLOWED']);
    expect((await organizer.put(at(), MEDAL_RULE)).body).toEqual({ version: 1 });
    expect((await organizer.put(at(), MEDAL_RULE)).body).toEqual({ version: 2 });
    expect((await view()).sentences.map(({ zh }) => zh)).toContain('一线职工不低于 50%');
    expect((await supervisor.get<RecommendationListItem[]>(base())).body).toEqual([
      { ruleId: 'medal', name: MEDAL_RULE.name, size: 3, onList: 0, concludedAt: null },
    ]);
  });

  it('[RCM-2] holders of the title come by themselves once it is conferred, others are nominated with a reason', async () => {
    expect((await view()).rows).toEqual([]);
    await publishAndConfer(house);
    expect((await view()).rows.map(({ contestantName, from }) => [contestantName, from])).toEqual([
      [expect.any(String), 'award'],
    ]);
    expect(await codeOf(enter(of('nominate', 2, { reason: '好' })))).toEqual([400, 'MALFORMED']);
    expect(await codeOf(enter(of('nominate', 9, { reason: '技术革新三项' })))).toEqual([404, 'NOT_FOUND']);
    expect((await enter(of('nominate', 2, { reason: '技术革新三项' }))).status).toBe(200);
    expect((await view()).rows.map(({ from, reason }) => [from, reason])).toEqual([
      ['award', ''],
      ['nominated', '技术革新三项'],
    ]);
  });

  it('[RCM-3][RCM-4] the composition is checked as people come on and go off', async () => {
    expect(await codeOf(enter(of('put-on', 1)))).toEqual([409, 'ANSWERS_MISSING']);
    await enter(answers(1, 'leader'), answers(2, 'worker'));
    // A leader alone is half a list too many: of three places none may be a leader.
    expect((await view()).rows[0]!.lost).toEqual(['leaders']);
    await enter(of('put-on', 1), of('put-on', 2));
    const checks = (await view()).bounds;
    expect(
      checks.map(({ boundId, have, limit, off, mendedBy }) => [boundId, have, limit, off, mendedBy]),
    ).toEqual([
      ['workers', 1, 1, 0, 0],
      ['leaders', 1, 0, 1, null],
    ]);
    expect(checks[1]!.sentence.zh).toBe('领导干部不超过 15%');
    // All acts or none.
    const { seq } = await view();
    expect(await codeOf(enter(of('take-off', 1, { reason: '调整名单结构' }), of('put-on', 2)))).toEqual([
      409,
      'ON_LIST',
    ]);
    expect((await view()).seq).toBe(seq);
  });

  it('[RCM-5][RCM-6] opinions are taken level by level, and the next one waits for the notice', async () => {
    expect(await codeOf(enter(agrees(1, 'county')))).toEqual([409, 'OPINION_ORDER']);
    await enter(agrees(1, 'congress'), agrees(2, 'congress'));
    expect((await view()).rows.map(({ nextLevel, noticeTo }) => [nextLevel, noticeTo])).toEqual([
      ['tax', '2026-12-03'],
      ['county', '2026-12-03'],
    ]);
    expect(await codeOf(enter(agrees(2, 'county')))).toEqual([409, 'OPINION_NOTICE']);
    expect(await codeOf(conclude())).toEqual([409, 'OPINIONS_MISSING']);
    clock.advance(8 * 24 * 60 * 60_000);
    organizer = await signIn(house.test, `organizer of ${house.small.id}`);
    const later = { day: '2026-12-04' };
    await enter(agrees(1, 'tax', later), agrees(1, 'county', later), agrees(2, 'county', later));
    expect((await view()).rows.map(({ nextLevel, opinions }) => [nextLevel, opinions.length])).toEqual([
      [null, 3],
      [null, 2],
    ]);
  });

  it('[RCM-7] a list that misses its composition is not concluded, and says by how many', async () => {
    expect((await conclude()).body.refusal).toEqual({
      code: 'COMPOSITION_MISSED',
      bounds: [{ bound: { zh: '领导干部不超过 15%', en: '领导干部: at most 15%' }, off: 1 }],
    });
    const { seq } = await view();
    await enter(of('take-off', 1, { reason: '领导干部比例超出' }));
    expect(await codeOf(organizer.post(at('/conclude'), { seq }))).toEqual([409, 'CHANGED_MEANWHILE']);
    const both = await Promise.all([1, 2].map(() => codeOf(conclude())));
    expect(both.toSorted(([a], [b]) => a - b)).toEqual([
      [200, undefined],
      [423, 'SELECTION_DECIDED'],
    ]);
    expect((await view()).conclusion).toMatchObject({ byName: 'organizer of chosen-competition' });
    expect(await codeOf(enter(of('put-on', 1)))).toEqual([423, 'SELECTION_DECIDED']);
    expect(await codeOf(organizer.put(at(), MEDAL_RULE))).toEqual([423, 'SELECTION_DECIDED']);
  });

  it('[RCM-8] the list is a paper and a workbook of the same rows, stamped with whether it is concluded', async () => {
    const path = `/api/exports/competitions/${house.small.id}/recommendations/medal`;
    const { rows } = await view();
    const [on] = rows.filter(({ isOn }) => isOn);
    const { body } = await organizer.getBytes(`${path}/pdf`);
    const text = textOfPdf(body).join('');
    for (const part of [on!.contestantName, '已定稿', '一线职工不低于 50%']) expect(text).toContain(part);
    expect(text).not.toContain(rows.find(({ isOn }) => !isOn)!.contestantName);
    const list = await organizer.getBytes(`${path}/csv`);
    expect(list.body.toString('utf8')).toContain(on!.contestantName);
    const later = await signIn(house.test, `supervisor of ${house.small.id}`);
    expect((await later.getBytes(`${path}/xlsx`)).status).toBe(200);
    const chief = await person(house.test, house.small, 'chief-judge');
    expect(await codeOf(chief.get(`${path}/csv`))).toEqual([403, 'NOT_ALLOWED']);
  });

  it('[RCM-7] it is opened again with a reason alone; everything said before stays on record', async () => {
    expect(await codeOf(organizer.post(at('/redo'), { reason: '错' }))).toEqual([422, 'REASON_TOO_SHORT']);
    expect((await organizer.post(at('/redo'), { reason: '上级要求补充人选' })).status).toBe(200);
    const veto = of('veto', 2, { reason: '发生安全责任事故' });
    await enter(veto);
    const { rows, records } = await view();
    expect(rows.filter(({ isOn }) => isOn)).toEqual([]);
    expect(rows.find(({ veto: why }) => why !== null)).toMatchObject({ refusal: 'CANDIDATE_EXCLUDED' });
    expect(await codeOf(conclude())).toEqual([409, 'NOBODY_CHOSEN']);
    expect(records.filter(({ act }) => act.kind === 'opinion')).toHaveLength(5);
    expect(records.slice(-3).map(({ act, byName }) => [act.kind, byName])).toEqual([
      ['conclude', 'organizer of chosen-competition'],
      ['redo', 'organizer of chosen-competition'],
      ['veto', 'organizer of chosen-competition'],
    ]);
  });
});
