import type { CertificateView } from '../../src/contract/certificates';
import type { SelectionListItem, UnitsSelectionView } from '../../src/contract/selections';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { CertificateDesk } from '../support/certificate-desk';
import type { HttpClient } from '../support/http-client';
import { textOfPdf } from '../support/read-pdf';
import {
  publishAndConfer,
  selectionHouse,
  twoUnits,
  UNITS_RULE,
  type SelectionHouse,
} from '../support/selection-house';
import { FakeClock } from '../support/fake-clock';
import { NOTICE_PLAN } from '../support/notice-house';
import { signIn } from '../support/sign-in';
import { person } from '../support/small-hall';

let house: SelectionHouse;
let organizer: HttpClient;
let supervisor: HttpClient;

beforeAll(async () => {
  house = await selectionHouse();
  organizer = house.organizer;
  supervisor = await person(house.test, house.small, 'supervisor');
});
afterAll(() => house.test.close());

const at = (path = ''): string => `${house.base}/units${path}`;
const view = async (who = supervisor): Promise<UnitsSelectionView> =>
  (await who.get<UnitsSelectionView>(at())).body;
const codeOf = async (
  answer: Promise<{ status: number; body: unknown }>,
): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, (body as { refusal?: Refusal } | undefined)?.refusal?.code];
};
const enter = (...acts: object[]): Promise<{ status: number; body: unknown }> =>
  organizer.post(at('/acts'), { acts });
const line = (unitId: string, itemId: string, more: object): object => ({
  kind: 'checklist',
  unitId,
  itemId,
  ...more,
});
/** "1 虚构一厂 23.00 优秀组织单位" */
const rowsOf = ({ rows }: UnitsSelectionView): string[] =>
  rows.map(({ place, unitName, sum, title, refusal, isTied }) =>
    [place ?? '-', unitName, sum, title?.zh ?? refusal ?? (isTied ? 'tied' : '')].join(' ').trim(),
  );

describe('excellent organizing units through the doors', () => {
  it('[XUN-1] the rule is data: a faulty one is refused with its path, the next one is version 2', async () => {
    expect(await codeOf(organizer.put(at(), { ...UNITS_RULE, titles: [] }))).toEqual([422, 'RULES_FAULTY']);
    const twice = { ...UNITS_RULE, parts: [UNITS_RULE.parts[0], UNITS_RULE.parts[0]] };
    const { body } = await organizer.put<{ refusal: Extract<Refusal, { code: 'RULES_FAULTY' }> }>(
      at(),
      twice,
    );
    expect(body.refusal.faults).toEqual([{ path: 'parts[1].kind', fault: 'duplicate' }]);
    expect(await codeOf(organizer.put(at('x'), UNITS_RULE))).toEqual([422, 'RULES_FAULTY']);
    expect((await organizer.put(at(), UNITS_RULE)).body).toEqual({ version: 1 });
    expect((await organizer.put(at(), UNITS_RULE)).body).toEqual({ version: 2 });
    expect((await supervisor.get<SelectionListItem[]>(house.base)).body).toEqual([
      { ruleId: 'units', kind: 'excellent-units', name: UNITS_RULE.name, decidedAt: null, chosen: 0 },
    ]);
  });

  it('[XUN-5] nothing unpublished counts, and nothing is decided before it is published', async () => {
    const { missing, rows } = await view();
    expect([missing, rows.map(({ refusal }) => refusal)]).toEqual([1, ['no-points', 'no-points']]);
    expect(await codeOf(organizer.post(at('/decide'), { seq: 0 }))).toEqual([409, 'NOT_PUBLISHED']);
    await publishAndConfer(house);
    // 10 + 7 and 9 + 8; 12 of 40 and 12 of 20 reach 30 % both.
    expect(rowsOf(await view())).toEqual(['1 虚构二厂 23.00 tied', '1 虚构一厂 23.00 tied']);
  });

  it('[XUN-3] a line is entered within its points, for a unit and a line that are there, all acts or none', async () => {
    const good = line('chosen-unit', 'plan', { own: 9 });
    expect(await codeOf(enter(good, line('chosen-unit', 'plan', { own: 11 })))).toEqual([
      422,
      'MARK_OUT_OF_RANGE',
    ]);
    expect(await codeOf(enter(good, line('nobody', 'plan', {})))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(enter(good, line('chosen-unit', 'none', {})))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(enter({ kind: 'decide' }))).toEqual([400, 'MALFORMED']);
    expect((await view()).records).toEqual([]);
    expect((await enter(good)).body).toEqual({ seq: 1 });
    const { rows, records } = await view();
    expect(rows.find(({ unitId }) => unitId === 'chosen-unit')!.sheet).toEqual([
      { itemId: 'plan', own: '9', ownNote: null, reviewed: null, isFailed: false, note: '' },
    ]);
    expect(records.map(({ byName, act }) => [byName, act.kind])).toEqual([
      ['organizer of chosen-competition', 'checklist'],
    ]);
  });

  it('[XUN-4] what is not reviewed or tied is not decided; the committee orders those who are equal, with a reason', async () => {
    expect(await codeOf(organizer.post(at('/decide'), { seq: 1 }))).toEqual([409, 'SELECTION_UNREVIEWED']);
    await enter(line('chosen-unit', 'plan', { own: 9, reviewed: 0 }));
    expect(await codeOf(organizer.post(at('/decide'), { seq: 1 }))).toEqual([409, 'CHANGED_MEANWHILE']);
    expect(await codeOf(organizer.post(at('/decide'), { seq: 2 }))).toEqual([409, 'SELECTION_TIED']);
    const ids = ['chosen-unit', 'chosen-other'];
    expect(await codeOf(enter({ kind: 'tie', ids, reason: '好' }))).toEqual([400, 'MALFORMED']);
    await enter({ kind: 'tie', ids, reason: '组织培训人数较多' });
    expect(rowsOf(await view())).toEqual(['1 虚构一厂 23.00 优秀组织单位', '2 虚构二厂 23.00']);
  });

  it('[XUN-6] a contribution award stands outside the quota', async () => {
    await enter({
      kind: 'contribution',
      unitId: 'chosen-other',
      title: '特别贡献奖',
      reason: '提供比赛场地',
    });
    const { contributions, rows } = await view();
    expect(contributions.map(({ unitName, title }) => [unitName, title])).toEqual([
      ['虚构二厂', '特别贡献奖'],
    ]);
    expect(rows.filter(({ titleId }) => titleId !== null)).toHaveLength(1);
  });

  it('[XUN-7] a decision freezes the list with its editions; the same moment decides once', async () => {
    const { seq } = await view();
    const both = await Promise.all([1, 2].map(() => codeOf(organizer.post(at('/decide'), { seq }))));
    expect(both.toSorted(([a], [b]) => a - b)).toEqual([
      [200, undefined],
      [423, 'SELECTION_DECIDED'],
    ]);
    const decided = await view();
    expect(decided.decision).toMatchObject({
      byName: 'organizer of chosen-competition',
      isBehind: false,
      editions: [{ stageId: house.small.stageId, version: 1 }],
    });
    expect(await codeOf(enter(line('chosen-other', 'plan', { reviewed: 10 })))).toEqual([
      423,
      'SELECTION_DECIDED',
    ]);
    expect(await codeOf(organizer.put(at(), UNITS_RULE))).toEqual([423, 'SELECTION_DECIDED']);
    expect((await view()).rows).toEqual(decided.rows);
    expect((await supervisor.get<SelectionListItem[]>(house.base)).body[0]).toMatchObject({ chosen: 1 });
  });

  it('[XUN-7] it is opened again with a reason alone, and both decisions are kept', async () => {
    expect(await codeOf(organizer.post(at('/redo'), { reason: '错' }))).toEqual([422, 'REASON_TOO_SHORT']);
    expect(await codeOf(organizer.post(at('/redo'), { reason: '复核发现计分有误' }))).toEqual([
      200,
      undefined,
    ]);
    expect(await codeOf(organizer.post(at('/redo'), { reason: '复核发现计分有误' }))).toEqual([
      409,
      'SELECTION_NOT_DECIDED',
    ]);
    await enter(line('chosen-other', 'plan', { reviewed: 10 }));
    const { seq } = await view();
    expect(await codeOf(organizer.post(at('/decide'), { seq }))).toEqual([200, undefined]);
    const { records, rows } = await view();
    expect(rows[0]).toMatchObject({ unitName: '虚构二厂', sum: '33.00', titleId: 'excellent' });
    expect(records.map(({ act }) => act.kind).filter((kind) => kind === 'decide' || kind === 'redo')).toEqual(
      ['decide', 'redo', 'decide'],
    );
  });

  it('[XUN-7] a supervisor reads and decides nothing', async () => {
    expect((await view()).mayMake).toBe(false);
    expect(await codeOf(supervisor.post(at('/decide'), { seq: 0 }))).toEqual([403, 'NOT_ALLOWED']);
    expect(await codeOf(supervisor.get(`${house.base}/nothing`))).toEqual([404, 'NOT_FOUND']);
  });

  it('[CER-13] chosen units and contributions have certificates; a decision that is opened again has them taken back', async () => {
    const desk = new CertificateDesk(organizer, house.small.id);
    const waits = async (): Promise<unknown[]> =>
      (await desk.view()).awaiting
        .filter(({ kind }) => kind === 'selection')
        .map(({ ruleId, titles, count, blocked }) => [ruleId, titles.map(({ zh }) => zh), count, blocked]);
    expect(await waits()).toEqual([
      ['units', ['优秀组织单位'], 1, null],
      ['units:contribution-1', ['特别贡献奖'], 1, null],
    ]);
    expect(await desk.issue({ kind: 'selection', ruleId: 'units', expected: 1 })).toMatchObject({
      numbers: ['PX2026-0001', 'PX2026-0001'],
    });
    expect(await desk.issue({ kind: 'selection', expected: 1 })).toMatchObject({
      numbers: ['PX2026-0002', 'PX2026-0002'],
    });
    expect(await waits()).toEqual([]);
    const selected = async (): Promise<CertificateView[]> =>
      (await desk.view()).certificates.filter(({ kind }) => kind === 'selection');
    expect((await selected()).map(({ holder, unit, outdated }) => [holder, unit, outdated])).toEqual([
      ['虚构二厂', '', null],
      ['虚构二厂', '', null],
    ]);
    const [first] = await selected();
    const page = await fetch(house.test.url + first!.checkPath);
    expect(await page.text()).toMatch(/有效.*虚构二厂.*优秀组织单位/s);
    const printed = await fetch(
      `${house.test.url}/api/exports/competitions/${house.small.id}/certificates.pdf`,
      {
        method: 'POST',
        headers: { cookie: organizer.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ ids: [first!.id], language: 'zh-CN' }),
      },
    );
    const pdf = Buffer.from(await printed.arrayBuffer());
    expect(textOfPdf(pdf).join('').replaceAll('\n', '')).toContain('授予“优秀组织单位”称号。');

    await organizer.post(at('/redo'), { reason: '复核发现计分有误' });
    expect((await selected()).map(({ outdated }) => outdated)).toEqual([{ now: null }, { now: null }]);
    await enter(
      line('chosen-unit', 'plan', { own: 9, reviewed: 10 }),
      line('chosen-other', 'plan', { reviewed: 0 }),
    );
    await organizer.post(at('/decide'), { seq: (await view()).seq });
    expect((await selected()).map(({ title, outdated }) => [title.zh, outdated])).toEqual([
      ['优秀组织单位', { now: null }],
      ['特别贡献奖', null],
    ]);
    await desk.revoke([first!.id], '评选结果已改');
    expect(await desk.issue({ kind: 'selection', expected: 1 })).toMatchObject({
      numbers: ['PX2026-0003', 'PX2026-0003'],
    });
  });
});

describe('a selection over results that are not final', () => {
  const clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
  let unsure: SelectionHouse;

  beforeAll(async () => {
    unsure = await selectionHouse({ clock });
    const plan = `/api/publication/competitions/${unsure.small.id}/plan`;
    await unsure.organizer.put(plan, NOTICE_PLAN);
    await publishAndConfer(unsure);
  });
  afterAll(() => unsure.test.close());

  it('[XUN-9] the trade is named and nothing is decided until it is final; one that is not counted holds nothing up', async () => {
    const path = `${unsure.base}/units`;
    const rule = { ...UNITS_RULE, tieBreaks: ['points'], parts: UNITS_RULE.parts.slice(0, 1) };
    await unsure.organizer.put(path, rule);
    const decide = () => unsure.organizer.post<{ refusal: Refusal }>(`${path}/decide`, { seq: 0 });
    const named = async () => (await unsure.organizer.get<UnitsSelectionView>(path)).body.notFinal;
    const trades = [twoUnits().trades[0]!.name];
    expect(await named()).toEqual(trades);
    expect((await decide()).body.refusal).toEqual({ code: 'SELECTION_PROVISIONAL', trades });
    const stage = `/api/publication/stages/${unsure.small.stageId}`;
    await unsure.organizer.post(`${stage}/notice`);
    expect(await codeOf(decide())).toEqual([409, 'SELECTION_PROVISIONAL']);
    // A rule about participation alone counts no trade.
    await unsure.organizer.put(path, { ...UNITS_RULE, parts: UNITS_RULE.parts.slice(2) });
    expect(await named()).toEqual([]);
    await unsure.organizer.put(path, rule);
    clock.advance(10 * 24 * 60 * 60_000);
    const later = await signIn(unsure.test, `organizer of ${unsure.small.id}`);
    expect((await later.post(`${stage}/finalize`)).status).toBe(200);
    expect((await later.post(`${path}/decide`, { seq: 0 })).status).toBe(200);
  });
});
