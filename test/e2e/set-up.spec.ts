import type { CompetitionListItem, CompetitionView, StageRulesView } from '../../src/contract/competitions';
import type { CompetitionTemplate } from '../../src/domain/template/competition-template';
import { checkArchive } from '../../src/domain/archive/check-archive';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import { inGroup } from '../../src/domain/template/group-name';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { statement } from '../../src/platform/database/statement';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpAnswer, HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { person } from '../support/small-hall';
import { archiveOf, importSmall, markAll } from '../support/small-house';

const NAME = { zh: '虚构市职工技能竞赛', en: 'Fictional workers’ competition' };
const WELDER = {
  name: { zh: '焊工', en: 'Welder' },
  occupation: { code: '6-18-02-04', name: '焊工', edition: '2022' },
};
const MUNICIPAL = { template: 'municipal-workers' };

let test: TestApp;
let admin: HttpClient;
let organizer: HttpClient;
let keys = 0;

beforeAll(async () => {
  test = await startTestApp();
  await createAccount(test, 'admin', [grantOf('administrator')]);
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  [admin, organizer] = [await signIn(test, 'admin'), await signIn(test, 'organizer')];
}, 60_000);
afterAll(() => test.close());

type Made = { id: string; refusal?: Refusal };

const newKey = (): Record<string, string> => ({ 'idempotency-key': `key-${++keys}` });
const create = (more: object = {}, as = organizer, headers = newKey()): Promise<HttpAnswer<Made>> =>
  as.post<Made>('/api/competitions', { name: NAME, year: 2026, from: MUNICIPAL, ...more }, headers);
const addTrade = (
  competitionId: string,
  more: object = {},
  as = organizer,
  headers = newKey(),
): Promise<HttpAnswer<Made>> =>
  as.post<Made>(
    `/api/competitions/${competitionId}/trades`,
    { ...WELDER, from: MUNICIPAL, ...more },
    headers,
  );
const patch = (path: string, body: object, as = organizer): Promise<HttpAnswer<{ refusal?: Refusal }>> =>
  as.send('PATCH', path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const viewOf = async (id: string): Promise<CompetitionView> =>
  (await organizer.get<CompetitionView>(`/api/competitions/${id}`)).body;
const rulesOf = async (stageId: string): Promise<StageRulesView> =>
  (await organizer.get<StageRulesView>(`/api/stages/${stageId}/rules`)).body;
const refusalOf = ({ status, body }: HttpAnswer<{ refusal?: Refusal }>): unknown => [status, body.refusal];
const count = async (table: 'competition' | 'trade' | 'audit_record'): Promise<number> => {
  const rows = await statement<{ n: number }>(
    test.dataSource.manager,
    {
      competition: 'SELECT count(*) AS n FROM competition',
      trade: 'SELECT count(*) AS n FROM trade',
      audit_record: 'SELECT count(*) AS n FROM audit_record',
    }[table],
  );
  return rows[0]?.n ?? 0;
};

/** A competition with one trade of the municipal template. */
async function withTrade(): Promise<{ id: string; view: CompetitionView; tradeId: string }> {
  const { id } = (await create()).body;
  const { id: tradeId } = (await addTrade(id)).body;
  return { id, view: await viewOf(id), tradeId };
}

describe('a competition from a template', () => {
  it('[TPL-1] the templates are listed with their rules', async () => {
    const { body } = await organizer.get<CompetitionTemplate[]>('/api/competition-templates');
    expect(body.map(({ id }) => id)).toEqual([
      'municipal-workers',
      'national-class-one',
      'national-class-two',
      'simple-panel',
      'worldskills-style',
    ]);
  });

  it('[TPL-3] has the name, the year and the rankings of units, and no trade yet', async () => {
    const { status, body } = await create({ note: { zh: '数据为虚构' } });
    expect(status).toBe(201);
    expect(await viewOf(body.id)).toEqual({
      id: body.id,
      name: NAME,
      year: 2026,
      note: { zh: '数据为虚构', en: '数据为虚构' },
      rehearsalOf: null,
      units: 0,
      trades: [],
    });
    const { competition } = await archiveOf(test, body.id as CompetitionId);
    expect(competition.unitResults?.map(({ id }) => id)).toEqual(['best-units']);
  });

  it('[TPL-2] trades follow, each with all stages of the template and rules of its own', async () => {
    const { id } = (await create()).body;
    for (const zh of ['焊工', '钳工', '电工']) await addTrade(id, { name: { zh } });
    const { trades } = await viewOf(id);
    expect(trades.map(({ ordinal, name }) => [ordinal, name.en])).toEqual([
      [1, '焊工'],
      [2, '钳工'],
      [3, '电工'],
    ]);
    const ids = trades.flatMap(({ stages }) => stages.map((stage) => stage.id));
    expect(new Set(ids).size).toBe(9);
    const { version, rules } = await rulesOf(trades[1]!.stages[1]!.id);
    expect([version, rules.advancement?.steps]).toEqual([1, [{ kind: 'top-places', places: 30 }]]);
  });

  it('[TPL-2][ARC-3] what was set up is a legal archive, also before the first trade', async () => {
    const template = { template: 'worldskills-style' };
    const { id } = (await create({ from: template })).body;
    expect(checkArchive(await archiveOf(test, id as CompetitionId), sha256).ok).toBe(true);
    await addTrade(id, { from: template });
    expect(checkArchive(await archiveOf(test, id as CompetitionId), sha256).ok).toBe(true);
  });

  it('[TPL-3] who, what and from what stands in the audit trail', async () => {
    const { id } = (await create()).body;
    const [row] = await statement<{ detail: string }>(
      test.dataSource.manager,
      `SELECT detail FROM audit_record WHERE action = 'competition.create' AND subject = $1`,
      [`competition/${id}`],
    );
    expect(JSON.parse(row!.detail)).toEqual({ name: NAME, year: 2026, from: MUNICIPAL });
  });
});

describe('a copy of another one', () => {
  it('[TPL-3] has its trades, stages and the newest rules under ids of their own; no people, no units, no marks', async () => {
    const small = await importSmall(test, 'last-year');
    const { status, body } = await create({ from: { copyOf: small.id }, year: 2027 });
    expect(status).toBe(201);
    const copy = await archiveOf(test, body.id as CompetitionId);
    expect([copy.units, copy.contestants, copy.ledger]).toEqual([[], [], []]);
    const [trade] = copy.trades;
    const [before] = (await archiveOf(test, small.id)).trades;
    expect(trade!.id).not.toBe(before!.id);
    expect(trade!.stages[0]!.id).not.toBe(before!.stages[0]!.id);
    expect([trade!.occupation, trade!.stages[0]!.rules]).toEqual([
      before!.occupation,
      before!.stages[0]!.rules,
    ]);
    expect([trade!.participations, trade!.stages[0]!.entries, trade!.stages[0]!.seats]).toEqual([[], [], []]);
  });

  it('[GRP-2] a group has the trade’s stages and rules, and from then on rules of its own', async () => {
    const { id, view, tradeId } = await withTrade();
    const [trade] = view.trades;
    const name = inGroup(trade!.name, { zh: '学生组', en: 'Students' });
    const { occupation } = WELDER;
    const { status, body } = await addTrade(id, { name, occupation, from: { copyOf: tradeId } });
    expect(status).toBe(201);
    const [first, group] = (await viewOf(id)).trades;
    expect(group).toMatchObject({ id: body.id, name: { zh: '焊工（学生组）', en: 'Welder (Students)' } });
    expect(group!.occupation).toEqual(first!.occupation);
    expect(group!.stages.map(({ kind }) => kind)).toEqual(first!.stages.map(({ kind }) => kind));
    const [final, own] = [first!.stages.at(-1)!, group!.stages.at(-1)!];
    expect(own.id).not.toBe(final.id);
    const [before, rules] = [await rulesOf(final.id), await rulesOf(own.id)];
    expect(rules.rules.awards).toEqual(before.rules.awards);
    const changed = { ...rules.rules, awards: [] };
    const saved = await organizer.put(`/api/stages/${own.id}/rules`, changed);
    expect(saved.status).toBeLessThan(300);
    expect(await rulesOf(final.id)).toEqual(before);
    expect((await rulesOf(own.id)).rules.awards).toEqual([]);
  });

  it('[TPL-2] one trade may be a copy of one in another competition', async () => {
    const small = await importSmall(test, 'elsewhere');
    const { id } = (await create()).body;
    const { status } = await addTrade(id, { from: { copyOf: small.tradeId } });
    expect(status).toBe(201);
    expect((await viewOf(id)).trades[0]!.stages.map(({ kind }) => kind)).toEqual(['final']);
  });
});

describe('who may', () => {
  it('[TPL-4] an administrator organizes what she has set up, in the session that is open, and nothing else', async () => {
    const { id } = (await create({}, admin)).body;
    const { body } = await admin.get<{ grants: unknown[] }>('/api/access/me');
    const organizes = grantOf('organizer', { competitionId: id as CompetitionId });
    expect(body.grants).toHaveLength(2);
    expect(body.grants).toEqual(expect.arrayContaining([grantOf('administrator'), organizes]));
    expect((await addTrade(id, {}, admin)).status).toBe(201);
    const other = (await create()).body.id;
    expect(refusalOf(await addTrade(other, {}, admin))).toEqual([403, { code: 'NOT_ALLOWED' }]);
  });

  it('[TPL-4] an organizer of the house needs no further grant', async () => {
    await create();
    const { body } = await organizer.get<{ grants: unknown[] }>('/api/access/me');
    expect(body.grants).toEqual([grantOf('organizer')]);
  });

  it('[TPL-4] an organizer of one competition sets up none, and adds trades to none but it', async () => {
    const small = await importSmall(test, 'narrow');
    const narrow = await person(test, small, 'organizer');
    expect(refusalOf(await create({}, narrow))).toEqual([403, { code: 'NOT_ALLOWED' }]);
    expect((await addTrade(small.id, {}, narrow)).status).toBe(201);
    const { id } = (await create()).body;
    expect(refusalOf(await addTrade(id, {}, narrow))).toEqual([403, { code: 'NOT_ALLOWED' }]);
  });

  it('[TPL-4] an organizer of one trade adds none beside it', async () => {
    const small = await importSmall(test, 'one-trade');
    const grant = grantOf('organizer', { competitionId: small.id, tradeId: small.tradeId });
    await createAccount(test, 'of one trade', [grant]);
    const narrow = await signIn(test, 'of one trade');
    expect(refusalOf(await addTrade(small.id, {}, narrow))).toEqual([403, { code: 'NOT_ALLOWED' }]);
  });
});

describe('sent twice', () => {
  it('[TPL-7] ten clicks on "create" make one competition and one trade', async () => {
    const before = [await count('competition'), await count('trade')] as const;
    const key = newKey();
    const made = await Promise.all(Array.from({ length: 10 }, () => create({}, organizer, key)));
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
    const [id, ...others] = new Set(made.map(({ body }) => body.id));
    expect(others).toEqual([]);
    const trades = await Promise.all(Array.from({ length: 10 }, () => addTrade(id!, {}, organizer, key)));
    expect(new Set(trades.map(({ body }) => body.id)).size).toBe(1);
    expect([await count('competition'), await count('trade')]).toEqual([before[0] + 1, before[1] + 1]);
  });

  it('[TPL-7] a key that made another one is KEY_REUSED; without a key each is a new one', async () => {
    const key = newKey();
    const { id } = (await create({}, organizer, key)).body;
    expect(refusalOf(await create({ year: 2027 }, organizer, key))).toEqual([422, { code: 'KEY_REUSED' }]);
    await addTrade(id, {}, organizer, key);
    expect(refusalOf(await addTrade(id, { name: { zh: '钳工' } }, organizer, key))).toEqual([
      422,
      { code: 'KEY_REUSED' },
    ]);
    const [one, two] = [await create({}, organizer, {}), await create({}, organizer, {})];
    expect(one.body.id).not.toBe(two.body.id);
  });

  it('[TPL-7] another person’s same key makes another competition', async () => {
    const key = newKey();
    expect((await create({}, admin, key)).body.id).not.toBe((await create({}, organizer, key)).body.id);
  });
});

describe('changes before anybody is in', () => {
  it('[TPL-5] a trade is renamed, bound to another occupation, removed; its number is not given again', async () => {
    const { id, tradeId } = await withTrade();
    const occupation = { code: '6-20-01-01', name: '钳工', edition: '2022' };
    expect((await patch(`/api/trades/${tradeId}`, { name: { zh: '钳工' } })).status).toBe(204);
    expect((await patch(`/api/trades/${tradeId}`, { occupation })).status).toBe(204);
    expect((await viewOf(id)).trades[0]).toMatchObject({ name: { zh: '钳工', en: '钳工' }, occupation });
    expect((await organizer.delete(`/api/trades/${tradeId}`)).status).toBe(204);
    expect((await viewOf(id)).trades).toEqual([]);
    expect((await archiveOf(test, id as CompetitionId)).trades).toEqual([]);
    await addTrade(id);
    expect((await viewOf(id)).trades.map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it('[TPL-5] what was removed is at no address', async () => {
    const { view, tradeId } = await withTrade();
    const stageId = view.trades[0]!.stages[0]!.id;
    await organizer.delete(`/api/trades/${tradeId}`);
    expect((await organizer.delete(`/api/trades/${tradeId}`)).status).toBe(404);
    expect((await patch(`/api/stages/${stageId}`, { kind: 'final' })).status).toBe(404);
    expect((await organizer.put(`/api/stages/${stageId}/rules`, {})).status).toBe(404);
  });

  it('[TPL-5] stages are added at the end or before another, with the rules of one or none, renamed and removed', async () => {
    const { id, view, tradeId } = await withTrade();
    const [preliminary, semifinal] = view.trades[0]!.stages;
    const path = `/api/trades/${tradeId}/stages`;
    const stage = { name: { zh: '选拔赛' }, kind: 'semifinal' };
    const added = await organizer.post<Made>(
      path,
      { ...stage, copyOf: semifinal!.id, before: semifinal!.id },
      newKey(),
    );
    const key = newKey();
    const last = await organizer.post<Made>(path, stage, key);
    expect(await organizer.post<Made>(path, stage, key)).toMatchObject({ body: last.body });
    const names = async (): Promise<string[]> =>
      (await viewOf(id)).trades[0]!.stages.map(({ name }) => name.zh);
    expect(await names()).toEqual(['初赛', '选拔赛', '复赛', '决赛', '选拔赛']);
    expect((await rulesOf(added.body.id)).rules).toEqual((await rulesOf(semifinal!.id)).rules);
    expect((await rulesOf(last.body.id)).rules.scheme).toBeUndefined();
    await patch(`/api/stages/${last.body.id}`, { name: { zh: '附加赛' } });
    expect((await organizer.delete(`/api/stages/${preliminary!.id}`)).status).toBe(204);
    expect(await names()).toEqual(['选拔赛', '复赛', '决赛', '附加赛']);
    expect((await archiveOf(test, id as CompetitionId)).trades[0]!.stages).toHaveLength(4);
  });

  it('[TPL-6] the name, the year and the note of the competition', async () => {
    const { id } = (await create()).body;
    expect((await patch(`/api/competitions/${id}`, { year: 2028, note: { zh: '演练' } })).status).toBe(204);
    const { body } = await organizer.get<CompetitionListItem[]>('/api/competitions');
    expect(body.find((one) => one.id === id)).toEqual({
      id,
      name: NAME,
      year: 2028,
      note: { zh: '演练', en: '演练' },
      rehearsalOf: null,
    });
  });
});

describe('what is refused', () => {
  it('[TPL-5] a trade with people and judges: IN_USE with their numbers; one with a mark: STAGE_STARTED', async () => {
    const small = await importSmall(test, 'in-use');
    const stage = { name: { zh: '复赛' }, kind: 'semifinal' };
    const asked = async (): Promise<unknown[]> =>
      Promise.all([
        patch(`/api/trades/${small.tradeId}`, { name: { zh: '钳工' } }).then(refusalOf),
        organizer.delete<Made>(`/api/trades/${small.tradeId}`).then(refusalOf),
        organizer.post<Made>(`/api/trades/${small.tradeId}/stages`, stage).then(refusalOf),
        patch(`/api/stages/${small.stageId}`, stage).then(refusalOf),
      ]);
    const inUse = { code: 'IN_USE', people: small.entries.length + 12, judges: small.judges.length + 1 };
    const before = await archiveOf(test, small.id);
    expect(await asked()).toEqual(Array.from({ length: 4 }, () => [409, inUse]));
    await markAll(test, small);
    expect(await asked()).toEqual(Array.from({ length: 4 }, () => [409, { code: 'STAGE_STARTED' }]));
    expect((await archiveOf(test, small.id)).trades).toEqual(before.trades);
  });

  it('[TPL-6] removing what rules name, and the last stage of a trade', async () => {
    const { view, tradeId } = await withTrade();
    const [preliminary, semifinal, final] = view.trades[0]!.stages;
    const { rules } = await rulesOf(final!.id);
    const carryOver = { kind: 'add', from: [{ stageId: semifinal!.id, of: 'own' }] };
    expect((await organizer.put(`/api/stages/${final!.id}/rules`, { ...rules, carryOver })).status).toBe(200);
    expect(refusalOf(await organizer.delete<Made>(`/api/stages/${semifinal!.id}`))).toEqual([
      422,
      {
        code: 'RULES_FAULTY',
        faults: [{ path: 'trades[0].stages[1].rules.carryOver.from[0].stageId', fault: 'unknown-stage' }],
      },
    ]);
    await organizer.put(`/api/stages/${final!.id}/rules`, rules);
    for (const { id } of [preliminary!, semifinal!])
      expect((await organizer.delete(`/api/stages/${id}`)).status).toBe(204);
    expect(refusalOf(await organizer.delete<Made>(`/api/stages/${final!.id}`))).toEqual([
      422,
      { code: 'RULES_FAULTY', faults: [{ path: 'stages', fault: 'empty' }] },
    ]);
    expect((await viewOf(view.id)).trades[0]).toMatchObject({ id: tradeId });
  });

  it('[TPL-6] removing the only trade whose titles a ranking of units counts is no fault; one of two that differ is', async () => {
    const { id } = (await create({ from: { template: 'worldskills-style' } })).body;
    const { id: medals } = (await addTrade(id, { from: { template: 'worldskills-style' } })).body;
    const { id: other } = (await addTrade(id, { from: { template: 'simple-panel' } })).body;
    const answer = await organizer.delete<Made>(`/api/trades/${medals}`);
    expect(refusalOf(answer)).toMatchObject([422, { code: 'RULES_FAULTY' }]);
    expect((await organizer.delete(`/api/trades/${other}`)).status).toBe(204);
    expect((await organizer.delete(`/api/trades/${medals}`)).status).toBe(204);
  });

  it.each([
    ['no name', { name: undefined }, { path: 'name', fault: 'missing-member' }],
    ['a blank name', { name: { zh: '  ' } }, { path: 'name.zh', fault: 'wrong-value' }],
    ['a name too long', { name: { zh: '长'.repeat(201) } }, { path: 'name.zh', fault: 'wrong-value' }],
    ['a year that is none', { year: 26 }, { path: 'year', fault: 'wrong-value' }],
    ['nothing to start from', { from: {} }, { path: 'from', fault: 'wrong-value' }],
    [
      'two things to start from',
      { from: { template: 'a', copyOf: 'b' } },
      { path: 'from', fault: 'wrong-value' },
    ],
    ['more than asked', { units: [] }, { path: 'units', fault: 'unknown-member' }],
  ])('[TPL-3] %s', async (_, more, malformed) => {
    const before = await count('competition');
    expect(refusalOf(await create(more))).toEqual([400, { code: 'MALFORMED', ...malformed }]);
    expect(await count('competition')).toBe(before);
  });

  it('[TPL-3] a template, a competition or a trade that there is not: 404, and nothing is written', async () => {
    const before = [await count('competition'), await count('audit_record')];
    for (const from of [{ template: 'nowhere' }, { copyOf: 'nowhere' }])
      expect((await create({ from })).status).toBe(404);
    expect((await addTrade('nowhere')).status).toBe(404);
    expect((await patch('/api/trades/nowhere', {})).status).toBe(404);
    expect((await organizer.delete('/api/stages/nowhere')).status).toBe(404);
    expect([await count('competition'), await count('audit_record')]).toEqual(before);
  });
});
