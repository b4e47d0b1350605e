import type { ClosingView } from '../../src/contract/closing';
import type { DeliberationBody, DeliberationView, TitlesByOrderView } from '../../src/contract/deliberation';
import type { HonoursView } from '../../src/contract/honours';
import type { Receipt } from '../../src/contract/mutations';
import type { Archive } from '../../src/domain/archive/archive';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { publicArchive } from '../../src/domain/archive/public-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { EntryId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { publishedDays } from '../../src/domain/working-days/published-days';
import { verifyArchive } from '../../src/domain/verification/verify-archive';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { smallArchive, smallCompetition, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { archiveOf, markInOrder, soundLedger } from '../support/small-house';
import { rulesWith, withMembers } from '../support/small-rules';

const WHY = '在全场面前排除险情，协助他人完成比赛';
const JURY = { reasonFrom: 3 };

let test: TestApp;
let small: SmallCompetition;
let chief: HttpClient;
let organizer: HttpClient;
let supervisor: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** Six people marked in the order of their numbers; champion and experts by a jury, unless told otherwise. */
const begin = async (
  rules: Record<string, unknown> = { 'awards[0].deliberation': JURY, 'awards[1].deliberation': JURY },
): Promise<void> => {
  count += 1;
  const prefix = `jury-${count}`;
  const size = { entries: 6, judges: 3 };
  small = smallCompetition(prefix, size);
  const archive = withMembers(smallArchive(prefix, [], size), {
    'trades[0].stages[0].rules': rulesWith(rules),
  });
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  await markInOrder(test, small);
  chief = await person(test, small, 'chief-judge');
  organizer = await person(test, small, 'organizer');
  supervisor = await person(test, small, 'supervisor');
};
const close = () => chief.post(`/api/marking/stages/${small.stageId}/close`);
const base = () => `/api/publication/stages/${small.stageId}`;
const path = () => `${base()}/deliberation`;
const view = async (as = chief) => (await as.get<DeliberationView>(path())).body;

/** "4 1 2": the entries with these numbers first, then the others by points. */
const orderOf = (
  { content, entries, stands }: DeliberationView,
  first: readonly number[],
  why: Readonly<Record<number, string>> = {},
): DeliberationBody => {
  const idOf = (n: number): EntryId => small.entries[n - 1]!;
  const ids = [...first.map(idOf), ...entries.map(({ entryId }) => entryId)];
  const placeOf = new Map(entries.map(({ entryId, place }) => [entryId, place]));
  const whyOf = new Map(Object.entries(why).map(([n, reason]) => [idOf(Number(n)), reason]));
  return {
    content,
    rows: [...new Set(ids)].map((entryId) => ({
      entryId,
      place: placeOf.get(entryId)!,
      ...(whyOf.has(entryId) ? { reason: whyOf.get(entryId)! } : {}),
    })),
    ...(stands ? { supersedes: stands.seq } : {}),
  };
};
type Answer = Receipt & { readonly refusal?: Refusal };
const save = async (body: DeliberationBody, as = chief) => {
  const { status, body: answer } = await as.post<Answer>(path(), body);
  return status === 200 ? 'saved' : answer.refusal;
};
const decide = async (first: readonly number[], why: Readonly<Record<number, string>> = {}, as = chief) =>
  save(orderOf(await view(as), first, why), as);
const publish = async () =>
  (await organizer.post<{ refusal?: Refusal }>(`${base()}/publish`)).body.refusal ?? 'published';
const confer = async () =>
  (await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`)).body;
const titlesIn = ({ awards }: HonoursView) =>
  awards.map(({ contestantId, ruleId, place, juryPlace }) =>
    [contestantId.split('-').at(-1), ruleId, place, juryPlace].join(' '),
  );
const named = (titles: DeliberationView['byPoints']) =>
  titles.map(({ entryId, ruleId }) => `${small.entries.indexOf(entryId) + 1} ${ruleId}`);

describe('a jury that deliberates on titles', () => {
  it('[DLB-4] sees the order by points, the titles it gives, and what another order would give', async () => {
    await begin();
    await close();
    const shown = await view();
    expect(shown).toMatchObject({
      reasonFrom: 3,
      isClosed: true,
      isOver: false,
      mayDecide: true,
      stands: null,
    });
    expect(shown.entries.map(({ place, number, total }) => [place, number, total])).toEqual(
      [95, 90, 85, 80, 75, 70].map((total, index) => [index + 1, `01-${index + 1}`, `${total}.00`]),
    );
    expect(named(shown.byPoints)).toEqual(['1 champion', '2 expert', '3 expert']);
    const { body } = await chief.post<TitlesByOrderView>(`${path()}/titles`, orderOf(shown, [4, 2]));
    expect(named(body.titles)).toEqual(['1 expert', '2 expert', '4 champion']);
    expect((await view()).stands).toBeNull();
    const stale = { ...orderOf(shown, [4]), content: 'f'.repeat(64) };
    expect((await chief.post<Answer>(`${path()}/titles`, stale)).body.refusal).toEqual({
      code: 'RESULT_CHANGED',
    });
    expect((await view(supervisor)).mayDecide).toBe(false);
  });

  it('[DLB-2][DLB-3] changes titles and nothing else, and gives its reason at three places or more', async () => {
    await begin();
    expect(await decide([2])).toEqual({ code: 'STAGE_NOT_CLOSED' });
    await close();
    expect(await decide([4])).toEqual({ code: 'REASONS_MISSING', from: 3, entries: 1 });
    expect(await decide([4], { 4: 'good' })).toEqual({ code: 'REASON_TOO_SHORT', least: 10 });
    expect(await decide([3])).toBe('saved');
    expect(await decide([4], { 4: WHY })).toBe('saved');
    const { stands, earlier, entries } = await view(organizer);
    expect(stands).toMatchObject({ counts: true, by: expect.any(String) });
    expect(stands?.rows[0]).toEqual({ entryId: small.entries[3], place: 4, reason: WHY });
    expect(named(stands!.titles)).toEqual(['1 expert', '2 expert', '4 champion']);
    expect(earlier).toHaveLength(1);
    expect(entries.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await publish()).toBe('published');
    const honours = await confer();
    expect(titlesIn(honours)).toEqual(['1 expert 1 2', '2 expert 2 3', '4 champion 4 1']);
    // Levels go by the places of the points.
    expect(honours.promotions.filter(({ toGrade }) => toGrade !== null).map(({ place }) => place)).toEqual([
      1, 2, 3,
    ]);
    await soundLedger(test, small.id);
  });

  it('[DLB-5] of two who decide at once the second is told, and may take the order that stands', async () => {
    await begin();
    await close();
    const seen = await view();
    const answers = await Promise.all([save(orderOf(seen, [2])), save(orderOf(seen, [3]), organizer)]);
    expect(answers.filter((one) => one === 'saved')).toHaveLength(1);
    expect(answers).toContainEqual({ code: expect.stringMatching(/^(ORDER_CHANGED|RETRY_LATER)$/) });
    expect(await save(orderOf(seen, [1]), organizer)).toEqual({ code: 'ORDER_CHANGED' });
    expect(await decide([1], {}, organizer)).toBe('saved');
    // Sent again after a lost answer it is the same row.
    const body = orderOf(await view(), [2]);
    const again = [1, 2].map(() => chief.post<Receipt>(path(), body, { 'idempotency-key': 'once' }));
    const [one, two] = await Promise.all(again);
    expect(one!.body.seq).toBe(two!.body.seq);
  });

  it('[DLB-2] is of those with the right, where a title is left to it, for the result that they saw', async () => {
    await begin({});
    await close();
    expect((await view()).reasonFrom).toBeNull();
    expect(await decide([1])).toEqual({ code: 'NOT_FOUND' });
    expect(await publish()).toBe('published');
    await begin();
    await close();
    const seen = await view();
    expect(await save(orderOf(seen, [1]), supervisor)).toEqual({ code: 'NOT_ALLOWED' });
    const short = orderOf(seen, [1]);
    expect(await save({ ...short, rows: short.rows.slice(1) })).toEqual({ code: 'RESULT_CHANGED' });
    expect(await save({ ...short, content: '0'.repeat(64) })).toEqual({ code: 'RESULT_CHANGED' });
    expect(await save({ ...short, rows: [] })).toMatchObject({ code: 'MALFORMED' });
    expect(await save({ ...short, rows: [...short.rows, short.rows[0]!] })).toMatchObject({
      code: 'MALFORMED',
    });
  });

  it('[DLB-7] nothing is published before it has decided on the result that stands', async () => {
    await begin();
    await close();
    const due = { code: 'DELIBERATION_DUE', titles: 2 };
    const closing = async () => (await chief.get<ClosingView>(`${base()}/closing`)).body.deliberation;
    expect([await publish(), await closing()]).toEqual([due, 'due']);
    expect(await decide([])).toBe('saved');
    expect(await closing()).toBe('decided');
    const reason = '核对时发现抄录有误，退回更正';
    await chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason });
    await close();
    expect([await publish(), await closing()]).toEqual([due, 'due']);
    expect((await view()).stands).toBeNull();
    expect(await decide([])).toBe('saved');
    expect(await publish()).toBe('published');
  });

  it('[DLB-8] once the result is final nothing is decided any more, unless a correction has begun', async () => {
    await begin();
    await close();
    await decide([2]);
    const plan = {
      version: 0,
      noticeWorkingDays: 5,
      showsWithoutResult: false,
      contact: '组委会（虚构）',
      days: publishedDays(2026),
    };
    expect((await organizer.put(`/api/publication/competitions/${small.id}/plan`, plan)).status).toBe(200);
    expect(await publish()).toBe('published');
    // Internal: the jury may decide anew, and that is the next edition.
    expect(await decide([1])).toBe('saved');
    await begin();
    await close();
    await decide([2]);
    await publish();
    expect(await decide([1])).toEqual({ code: 'DELIBERATION_OVER' });
    expect((await view()).isOver).toBe(true);
    await chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: '更正：评委会复议称号' });
    await close();
    expect((await view()).isOver).toBe(false);
    expect(await decide([1])).toBe('saved');
  });

  it('[DLB-9] the archive holds who decided what and why, is recomputed from it, and a forged order is named', async () => {
    await begin();
    await close();
    await decide([4], { 4: WHY });
    await publish();
    await confer();
    const archive = await archiveOf(test, small.id);
    expect(checkArchive(archive, sha256)).toMatchObject({ ok: true });
    const fitting = async (of: Archive) => {
      const bytes = new TextEncoder().encode(canonicalJson(of));
      const report = await verifyArchive((take) => Promise.resolve(take(bytes)), sha256);
      return report.checks.flatMap(({ name, misfit }) => (misfit ? [`${name} ${misfit.member}`] : []));
    };
    expect(await fitting(archive)).toEqual([]);
    const told = publicArchive(archive, new Set([small.stageId]));
    expect(told.ok && (await fitting({ ...told.value, ledger: archive.ledger }))).toEqual([]);
    const row = archive.ledger.findIndex(({ fact }) => fact.kind === 'OrderDeliberated');
    expect(archive.ledger[row]!.fact).toMatchObject({
      rows: [{ place: 4, reason: WHY }, {}, {}, {}, {}, {}],
    });
    expect(await fitting(withMembers(archive, { 'honours.awards[0].juryPlace': 1 }))).toEqual([
      'titles juryPlace',
    ]);
    const moved = {
      'honours.awards[0].ruleId': 'champion',
      'honours.awards[0].title': archive.honours!.awards[2]!.title,
      'honours.awards[0].clause': archive.honours!.awards[2]!.clause,
    };
    expect(await fitting(withMembers(archive, moved))).toEqual(['titles title']);
    // Without its reason no door would have let it in.
    const silent = withMembers(archive, { [`ledger[${row}].fact.rows[0].reason`]: undefined });
    expect(await fitting(silent)).toContain('rows fact');
    const other = await startTestApp();
    try {
      await other.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
      expect(await archiveOf(other, small.id)).toEqual(archive);
    } finally {
      await other.close();
    }
  });
});
