import type { RulesChangeView, RulesVersionView, StageRulesView } from '../../src/contract/competitions';
import { faultText } from '../../src/domain/kernel/fault-text';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { refusalText } from '../../src/domain/kernel/refusal-text';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, outcomesOf, take } from '../support/small-house';
import { rulesWith, smallRules, withMembers } from '../support/small-rules';

const AT = '2026-10-01T08:00:00.000Z';
const AN_HOUR_LATER = '2026-10-01T09:00:00.000Z';

const clock = new FakeClock();
let test: TestApp;
let organizer: HttpClient;
let organizerId: string;
let competitions = 0;
let small: SmallCompetition;
let route: string;

beforeAll(async () => {
  test = await startTestApp({ clock });
  organizerId = await createAccount(test, 'organizer', [grantOf('organizer')]);
  organizer = await signIn(test, 'organizer');
});
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `rules-${competitions}`);
  route = `/api/stages/${small.stageId}/rules`;
});
afterAll(() => test.close());

const put = (rules: unknown, as = organizer) => as.put<StageRulesView & { refusal?: Refusal }>(route, rules);
const refusalOf = async (answer: ReturnType<typeof put>): Promise<[number, Refusal | undefined]> => {
  const { status, body } = await answer;
  return [status, body.refusal];
};
const versions = async (): Promise<RulesVersionView[]> =>
  (await organizer.get<RulesVersionView[]>(`${route}/versions`)).body;
/** The answer as it came, for comparisons of every byte. */
const textOf = async (path: string): Promise<string> => {
  const answer = await fetch(test.url + path, { headers: { cookie: organizer.cookie } });
  return answer.text();
};
const rowsOf = (table: string): Promise<unknown[]> =>
  statement(test.dataSource, `SELECT * FROM ${table} ORDER BY 1, 2`);
/** Everything that a change of rules writes. */
const stored = async (): Promise<unknown> =>
  Promise.all(['stage_rules', 'audit_record', 'outbox'].map((table) => rowsOf(table)));

/** One mark of the second judge: speed, which counts to 60. */
const mark = async (points: number, number = 1) => {
  const judge = small.judges[1];
  const body = {
    name: 'enterMark',
    entryId: small.entries[0]!,
    aspectId: small.speed,
    points: pointsOf(points),
    basedOn: 0,
  } as const;
  return outcomesOf(await take(test, small, judge, batchOf(clientOf(judge), [body], number)))[0];
};

/** Speed counts to 50 and finish to 50, instead of 60 and 40. */
const HALVES = {
  'scheme.modules[1].criteria[0].aspects[0].max': pointsOf(50),
  'scheme.modules[1].criteria[0].aspects[1].max': pointsOf(50),
};
const speedOf = ({ scheme }: StageRules) => scheme?.modules[1]?.criteria[0]?.aspects?.[0];

describe('rules before the first mark', () => {
  it('[RUV-1] what was set up is version 1, and says when', async () => {
    expect(await versions()).toEqual([{ version: 1, changedAt: AT, changedBy: 'system' }]);
    const { status, body } = await organizer.get<StageRulesView>(route);
    expect([status, body]).toEqual([200, { stageId: small.stageId, version: 1, rules: smallRules() }]);
  });

  it('[RUV-1][RUV-4] a change is version 2, by whom and when; version 1 stays byte for byte', async () => {
    const first = await textOf(`${route}/versions/1`);
    const [row] = await statement<{ rules: string }>(
      test.dataSource,
      'SELECT rules FROM stage_rules WHERE stage_id = $1',
      [small.stageId],
    );
    clock.advance(3_600_000);
    const changed = rulesWith(HALVES);
    const { status, body } = await put(changed);
    expect([status, body]).toEqual([200, { stageId: small.stageId, version: 2, rules: changed }]);
    expect(await versions()).toEqual([
      { version: 1, changedAt: AT, changedBy: 'system' },
      { version: 2, changedAt: AN_HOUR_LATER, changedBy: organizerId },
    ]);
    expect(await textOf(`${route}/versions/1`)).toBe(first);
    expect(first).toContain(row?.rules);
    expect((await organizer.get(route)).body).toEqual(body);
    expect((await organizer.get(`${route}/versions/2`)).body).toEqual(body);
  });

  it('[RUV-1] who changed the rules of what stands in the audit trail', async () => {
    await put(rulesWith(HALVES));
    const [record] = await statement<{ actor_id: string; subject: string; detail: string }>(
      test.dataSource,
      `SELECT actor_id, subject, detail FROM audit_record WHERE action = 'rules.change' ORDER BY seq DESC LIMIT 1`,
    );
    expect(record).toEqual({
      actor_id: organizerId,
      subject: `stage/${small.stageId}`,
      detail: JSON.stringify({ version: 2 }),
    });
  });

  it('[RUV-4] marks are decided by the new rules: 55 of 50 is refused, 50 is accepted', async () => {
    await put(rulesWith(HALVES));
    expect(await mark(55)).toMatchObject({
      refusal: { code: 'MARK_OUT_OF_RANGE', max: pointsOf(50) },
    });
    expect(await mark(50, 2)).toMatchObject({ ok: true });
  });

  it('[RUV-4] a mark that was refused starts nothing: rules still change, and the mark may stand', async () => {
    expect(await mark(60.5)).toMatchObject({ ok: false });
    const more = { 'scheme.modules[1].criteria[0].aspects[0].max': pointsOf(70) };
    const less = { 'scheme.modules[1].criteria[0].aspects[1].max': pointsOf(30) };
    expect((await put(rulesWith({ ...more, ...less }))).status).toBe(200);
    expect(await mark(60.5, 2)).toMatchObject({ ok: true });
  });

  it('[RUV-1] the same rules again are a version too, which changed nothing', async () => {
    expect((await put(smallRules())).body.version).toBe(2);
    const { body } = await organizer.get<RulesChangeView>(`${route}/versions/2/changes`);
    expect(body).toEqual({ stageId: small.stageId, version: 2, changes: [] });
  });

  it('[RUV-1] stages, versions and changes that are not there are not found; a version is a number', async () => {
    const codes: unknown[] = [];
    for (const path of [
      '/api/stages/nowhere/rules',
      '/api/stages/nowhere/rules/versions',
      `${route}/versions/0`,
      `${route}/versions/2`,
      `${route}/versions/1/changes`,
      `${route}/versions/999999999999999`,
    ]) {
      const { status, body } = await organizer.get<{ refusal: Refusal }>(path);
      codes.push([status, body.refusal.code]);
    }
    expect(codes).toEqual(Array.from({ length: 6 }, () => [404, 'NOT_FOUND']));
    for (const number of ['one', '-1', '1.5', '9999999999999999999'])
      expect(await organizer.get(`${route}/versions/${number}`)).toMatchObject({
        status: 400,
        body: { refusal: { code: 'MALFORMED', path: 'version' } },
      });
    expect((await organizer.put('/api/stages/nowhere/rules', smallRules())).status).toBe(404);
  });
});

describe('what a version changed', () => {
  it('[RUV-2] a member, one that came, one that went and a list that moved, by their ids', async () => {
    const [theory, practical] = smallRules().scheme!.modules;
    const [champion, expert] = smallRules().awards;
    const third = { ...expert!, id: 'third' };
    await put(
      rulesWith({
        ...HALVES,
        'scheme.modules': [practical, theory],
        'ranking.style': '1-1-2',
        awards: [third, champion],
        'promotions.rows[0].cap': 2,
      }),
    );
    const { body } = await organizer.get<RulesChangeView>(`${route}/versions/2/changes`);
    expect(body.changes).toEqual([
      {
        path: 'scheme.modules',
        kind: 'moved',
        before: ['theory', 'practical'],
        after: ['practical', 'theory'],
      },
      { path: 'ranking.style', kind: 'changed', before: '1-1-3', after: '1-1-2' },
      { path: 'awards[expert]', kind: 'removed', before: expert },
      { path: 'awards[third]', kind: 'added', after: third },
      { path: 'promotions.rows[level-two].cap', kind: 'added', after: 2 },
    ]);
  });

  it('[RUV-2] each version is compared with the one before it, not with the first', async () => {
    await put(rulesWith(HALVES));
    await put(rulesWith({ ...HALVES, 'scheme.rounding.decimals': 3 }));
    const changes = async (version: number) =>
      (await organizer.get<RulesChangeView>(`${route}/versions/${version}/changes`)).body.changes;
    expect(await changes(3)).toEqual([
      { path: 'scheme.rounding.decimals', kind: 'changed', before: 2, after: 3 },
    ]);
    const aspects = 'scheme.modules[practical].criteria[practical-criterion].aspects';
    expect(await changes(2)).toEqual([
      { path: `${aspects}[speed].max`, kind: 'changed', before: pointsOf(60), after: pointsOf(50) },
      { path: `${aspects}[finish].max`, kind: 'changed', before: pointsOf(40), after: pointsOf(50) },
    ]);
  });
});

const cutAfter = (places: number) => ({
  advancement: {
    steps: [{ kind: 'top-places', places }],
    conditions: [],
    tiesAtCut: 'all-in',
    reserves: 0,
  },
});

describe('faulty rules', () => {
  it.each([
    // 0.3 × 100 + 0.6 × 100 = 90, declared are 100
    [
      'weights that do not add up',
      { 'scheme.modules[1].weight': 600_000 },
      'scheme.fullMarks',
      'sum-differs',
    ],
    ['an unknown key', { 'ranking.weighting': 1 }, 'ranking.weighting', 'unknown-member'],
    ['a missing member', { 'ranking.style': undefined }, 'ranking.style', 'missing-member'],
    ['a text for points', { 'scheme.fullMarks': '100' }, 'scheme.fullMarks', 'wrong-value'],
    [
      'an award for place 0',
      { 'awards[0].ground.fromPlace': 0 },
      'awards[0].ground.fromPlace',
      'out-of-range',
    ],
    [
      'a promotion to a lower level',
      { 'promotions.rows[0].conditions': [{ kind: 'grade', grades: [1] }] },
      'promotions.rows[0].grant.grade',
      'lower-grade',
    ],
    ['a cut of five among four', cutAfter(5), 'advancement.steps[0].places', 'larger-than-field'],
    [
      'a tie-break by an unknown aspect',
      { 'ranking.tieBreaks[0]': { key: 'aspect', aspectId: 'grip' } },
      'ranking.tieBreaks[0].aspectId',
      'unknown-aspect',
    ],
    [
      'points from a stage that was not before',
      { carryOver: { kind: 'add', from: [{ stageId: 'semifinal', of: 'total' }] } },
      'carryOver.from[0].stageId',
      'unknown-stage',
    ],
  ] as const)(
    '[RUV-5] %s: the path, the fault, a sentence, nothing stored',
    async (_, members, path, fault) => {
      const before = [await stored(), await versions(), await textOf(route)];
      const [status, refusal] = await refusalOf(put(rulesWith(members)));
      expect([status, refusal]).toEqual([422, { code: 'RULES_FAULTY', faults: [{ path, fault }] }]);
      expect(refusalText(refusal!, 'zh-CN')).toBe(
        `规则中有 1 处错误,首处在 ${path}: ${faultText(fault).zh}。原有规则不变。请改正后再保存。`,
      );
      expect(refusalText(refusal!, 'en')).toBe(
        `The rules have 1 fault(s), the first at ${path}: ${faultText(fault).en}. The rules before stand. Correct them and save again.`,
      );
      expect([await stored(), await versions(), await textOf(route)]).toEqual(before);
    },
  );

  it('[RUV-5] all faults are told at once, each with a sentence of its own', async () => {
    const before = await stored();
    const faulty = rulesWith({
      'scheme.modules[1].weight': 600_000,
      'awards[1].ground.toPlace': 1,
      'ranking.tieBreaks[0]': { key: 'module', moduleId: 'grip' },
      'promotions.rows[1].grant.by': 0,
    });
    const [, refusal] = await refusalOf(put(faulty));
    const faults = refusal?.code === 'RULES_FAULTY' ? refusal.faults : [];
    expect(faults).toEqual([
      { path: 'scheme.fullMarks', fault: 'sum-differs' },
      { path: 'ranking.tieBreaks[0].moduleId', fault: 'unknown-module' },
      { path: 'awards[1].ground.toPlace', fault: 'not-in-order' },
      { path: 'promotions.rows[1].grant.by', fault: 'out-of-range' },
    ]);
    expect(faults.map(({ fault }) => faultText(fault).en)).toEqual([
      'the declared sum is not the sum of the parts',
      'the scheme has no such module',
      'this is in the wrong order',
      'this is out of range',
    ]);
    expect(await stored()).toEqual(before);
  });

  it('[RUV-5] a cut of four among four is legal', async () => {
    expect((await put(rulesWith(cutAfter(4)))).status).toBe(200);
  });

  it.each([
    ['a list', '[]'],
    ['half a body', '{"ranking":'],
    ['a text', '"rules"'],
    ['a way into a prototype', '{"__proto__":{}}'],
    ['more than a megabyte', JSON.stringify({ scheme: 'x'.repeat(1_050_000) })],
  ])('[RUV-5] %s is no rules: refused, and nothing is stored', async (title, body) => {
    const before = await stored();
    const headers = { 'content-type': 'application/json' };
    const answer = await organizer.send<{ refusal: Refusal }>('PUT', route, { headers, body });
    const isShape = title === 'a list';
    expect([answer.status, answer.body.refusal]).toEqual(
      isShape
        ? [422, { code: 'RULES_FAULTY', faults: [{ path: '', fault: 'wrong-value' }] }]
        : [400, { code: 'MALFORMED' }],
    );
    expect(await stored()).toEqual(before);
  });

  it('[RUV-5] rules longer than a batch of marks are taken: a hundred aspects with words in two languages', async () => {
    const words = { zh: '评分点'.repeat(100), en: 'what is looked at '.repeat(50) };
    const aspects = Array.from({ length: 100 }, (_, n) => ({
      ...speedOf(smallRules()),
      id: `aspect-${n}`,
      name: words,
      max: pointsOf(1),
    }));
    const long = rulesWith({ 'scheme.modules[1].criteria[0].aspects': aspects });
    expect(JSON.stringify(long).length).toBeGreaterThan(64 * 1024);
    expect((await put(long)).status).toBe(200);
  });

  it('[RUV-6] a module with a seat does not go, one without does', async () => {
    const [theory, practical] = smallRules().scheme!.modules;
    const alone = { 'scheme.modules': [{ ...practical, weight: 1_000_000 }] };
    const before = await stored();
    expect(await refusalOf(put(rulesWith(alone)))).toEqual([
      422,
      { code: 'RULES_FAULTY', faults: [{ path: 'scheme.modules', fault: 'seated-module' }] },
    ]);
    expect(await refusalOf(put(rulesWith({ scheme: undefined, 'ranking.tieBreaks': [] })))).toEqual([
      422,
      { code: 'RULES_FAULTY', faults: [{ path: 'scheme.modules', fault: 'seated-module' }] },
    ]);
    expect(await stored()).toEqual(before);
    const spare = withMembers(theory, { id: 'spare', weight: 0, 'criteria[0].aspects[0].id': 'spare-paper' });
    const three = { 'scheme.modules': [theory, practical, spare] };
    expect((await put(rulesWith(three))).body).toMatchObject({ version: 2 });
    expect((await put(smallRules())).body).toMatchObject({ version: 3 });
  });
});

describe('who may change rules', () => {
  it.each(['judge', 'hr', 'chief-judge', 'supervisor', 'unit', 'administrator', 'display'] as const)(
    '[RUV-4] a %s may not, and nothing is stored',
    async (role) => {
      const somebody = await person(test, small, role);
      const before = await stored();
      expect(await refusalOf(put(rulesWith(HALVES), somebody))).toEqual([403, { code: 'NOT_ALLOWED' }]);
      expect(await stored()).toEqual(before);
    },
  );

  it('[RUV-4] nor a guest, nor who is not signed in, nor the organizer of another competition', async () => {
    const guest = new HttpClient(test.url);
    await guest.post('/api/access/guest');
    const elsewhere = await person(test, await importSmall(test, `elsewhere-${competitions}`), 'organizer');
    const before = await stored();
    for (const somebody of [guest, elsewhere])
      expect(await refusalOf(put(rulesWith(HALVES), somebody))).toEqual([403, { code: 'NOT_ALLOWED' }]);
    expect(await refusalOf(put(rulesWith(HALVES), new HttpClient(test.url)))).toEqual([
      401,
      { code: 'SIGN_IN_REQUIRED' },
    ]);
    expect(await stored()).toEqual(before);
  });
});

describe('rules after the first mark', () => {
  it('[RUV-4] stay as they are: STAGE_STARTED, also when the mark is taken back, and nothing is stored', async () => {
    expect(await mark(60)).toMatchObject({ ok: true, receipt: { seq: 1 } });
    const before = [await stored(), await textOf(route)];
    for (const rules of [rulesWith(HALVES), smallRules()])
      expect(await refusalOf(put(rules))).toEqual([409, { code: 'STAGE_STARTED' }]);
    const judge = small.judges[1];
    const cell = { entryId: small.entries[0]!, aspectId: small.speed, basedOn: 1 };
    const [voided] = outcomesOf(
      await take(test, small, judge, batchOf(clientOf(judge), [{ name: 'voidMark', ...cell }], 2)),
    );
    expect(voided).toMatchObject({ ok: true });
    const [, refusal] = await refusalOf(put(rulesWith(HALVES)));
    expect(refusalText(refusal!, 'zh-CN')).toBe(
      '本阶段已有评分,规则不能再改。原有规则不变。请在评分开始前修改,或另设新的阶段。',
    );
    expect(refusalText(refusal!, 'en')).toBe(
      'This stage has marks, so its rules cannot change any more. The rules before stand. Change rules before marking begins.',
    );
    expect([await stored(), await textOf(route)]).toEqual(before);
  });
});
