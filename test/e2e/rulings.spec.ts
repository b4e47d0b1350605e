import type {
  RulingBody,
  RulingsView,
  SheetListItem,
  SheetView,
  StageProgress,
} from '../../src/contract/marking';
import type { Receipt } from '../../src/contract/mutations';
import type { StandingsView, TallyView } from '../../src/contract/results';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { startTestApp, type TestApp } from '../support/app';
import { eventually } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import {
  batchOf,
  importSmall,
  markAll,
  outcomesOf,
  soundLedger,
  take,
  wholeSheet,
} from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const REASON = 'seen by the chief judge';
/** Being late costs 5 points; the best two go on. */
const RULES = rulesWith({
  'scheme.adjustments': {
    floor: 'zero',
    rules: [
      {
        id: 'late',
        name: { zh: '迟到', en: 'late' },
        kind: 'penalty',
        amount: { kind: 'points', points: pointsOf(5) },
        clause: { zh: '第九条', en: 'article 9' },
      },
    ],
  },
  'ranking.terminal': 'lot',
  advancement: {
    steps: [{ kind: 'top-places', places: 2 }],
    conditions: [],
    tiesAtCut: 'all-in',
    reserves: 1,
  },
});

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let chief: HttpClient;
let judges: SeatedJudge[];
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `rulings-${competitions}`);
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  judges = await seatJudges(test, small, organizer);
  const { status } = await organizer.put(`/api/stages/${small.stageId}/rules`, RULES);
  if (status !== 200) throw new Error(`the rules are not taken: ${status}`);
});
afterEach(() => judges.forEach(({ socket }) => socket.close()));

type Answer = Receipt & { readonly refusal?: Refusal };
const rule = (entry: number, body: unknown, as = chief) =>
  as.post<Answer>(`/api/marking/entries/${small.entries[entry]}/rulings`, body);
const codeOf = async (answer: ReturnType<typeof rule>): Promise<string> => {
  const { status, body } = await answer;
  return status === 200 ? 'said' : `${status} ${body.refusal?.code}`;
};
const absent: RulingBody = { kind: 'StatusSet', status: 'absent', reason: REASON };
const late = { kind: 'AdjustmentGiven', adjustmentId: 'late', times: 1, reason: REASON };
const close = () => chief.post<Answer>(`/api/marking/stages/${small.stageId}/close`);
const standings = async () =>
  (await chief.get<StandingsView>(`/api/results/stages/${small.stageId}/standings`)).body.standings;
const totalOf = async (entry: number) =>
  (await standings()).find(({ entryId }) => entryId === small.entries[entry])?.total;
const rulings = async () =>
  (await chief.get<RulingsView>(`/api/marking/stages/${small.stageId}/rulings`)).body.rulings;
/** All sheets of all entries but the first. */
const markOthers = async (): Promise<void> => {
  for (const judgeId of small.judges) {
    const bodies = small.entries.slice(1).flatMap((entryId) => wholeSheet(small, judgeId, entryId));
    outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
  }
};

describe('a status', () => {
  it('[MRK-13][MRK-14][RUL-10] nobody owes the absent a sheet: it is not counted, and the stage closes without it', async () => {
    await markOthers();
    expect((await close()).body.refusal).toEqual({ code: 'STAGE_INCOMPLETE', openSheets: 3 });
    expect(await codeOf(rule(0, absent))).toBe('said');
    const path = `/api/marking/stages/${small.stageId}/progress`;
    const { body } = await chief.get<StageProgress>(path);
    expect(body).toMatchObject({ openSheets: 0, marked: 21, expected: 21 });
    expect(body.judges.map(({ sheets }) => sheets)).toEqual([3, 3, 3]);
    const absentee = (await standings()).find(({ entryId }) => entryId === small.entries[0]);
    expect(absentee).toMatchObject({ marked: 0, expected: 0 });
    expect((await close()).status).toBe(200);
  });

  it('[MRK-14] whoever is disqualified after every sheet is complete with what there is: never more marked than expected', async () => {
    await markAll(test, small);
    expect(await codeOf(rule(0, { kind: 'StatusSet', status: 'disqualified', reason: REASON }))).toBe('said');
    const { body } = await chief.get<StageProgress>(`/api/marking/stages/${small.stageId}/progress`);
    expect(body).toMatchObject({ marked: 28, expected: 28 });
    expect(body.judges.every(({ marked, expected }) => marked === expected)).toBe(true);
  });

  it('[RUL-10] the judges’ tablets are told, and show it', async () => {
    const [first] = judges;
    // Until the socket is connected nobody hears anything, and nobody has read a sheet before.
    const told = await eventually(
      async () => {
        await rule(0, absent);
        return first!.socket.sheetChanges;
      },
      (changes) => changes.length > 0,
    );
    expect(told[0]?.entryId).toBe(small.entries[0]);
    const { body: list } = await first!.http.get<SheetListItem[]>('/api/marking/sheets');
    expect(list.map(({ status, expected }) => `${status} ${expected}`)).toEqual([
      'absent 0',
      'present 3',
      'present 3',
      'present 3',
    ]);
    const { body: sheet } = await first!.http.get<SheetView>(`/api/marking/sheets/${small.entries[0]}`);
    expect([sheet.status, sheet.due]).toEqual(['absent', []]);
  });

  it('[MRK-13] a judge who is excused owes that entry nothing, the others do', async () => {
    const judgeId = small.judges[1];
    expect(await codeOf(rule(0, { kind: 'JudgeExcused', judgeId, reason: REASON }))).toBe('said');
    const due = await Promise.all(
      judges.map(async ({ http }) => {
        const { body } = await http.get<SheetView>(`/api/marking/sheets/${small.entries[0]}`);
        return body.due.length;
      }),
    );
    expect(due).toEqual([3, 0, 2]);
  });
});

describe('a penalty', () => {
  it('[RUL-4][RUL-9][RUL-10] comes off the total, and is taken back once', async () => {
    await markAll(test, small);
    const before = Number(await totalOf(0));
    const { body: receipt } = await rule(0, late);
    expect(Number(await totalOf(0))).toBe(before - 5);
    const back = { kind: 'AdjustmentVoided', voids: receipt.seq, reason: 'it was the bus that was late' };
    expect(await codeOf(rule(1, back))).toBe('404 NOT_FOUND');
    expect(await codeOf(rule(0, back))).toBe('said');
    expect(await codeOf(rule(0, back))).toBe('404 NOT_FOUND');
    expect(Number(await totalOf(0))).toBe(before);
    expect(await rulings()).toMatchObject([
      { fact: back, isTakenBack: false },
      { seq: receipt.seq, by: `chief-judge of ${small.id}`, fact: late, isTakenBack: true },
    ]);
  });

  it('[RUL-6] is not given after closing, until the stage is opened again', async () => {
    await markAll(test, small);
    await close();
    expect(await codeOf(rule(0, late))).toBe('423 STAGE_CLOSED');
    await chief.post(`/api/marking/stages/${small.stageId}/reopen`, { reason: REASON });
    expect(await codeOf(rule(0, late))).toBe('said');
  });

  it('[RUL-4] of two people who take the same penalty back at once one does', async () => {
    const { body: receipt } = await rule(0, late);
    const back = { kind: 'AdjustmentVoided', voids: receipt.seq, reason: REASON };
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(rule(0, back))));
    expect(codes.toSorted()).toEqual([...Array.from({ length: 9 }, () => '404 NOT_FOUND'), 'said']);
    await soundLedger(test, small.id);
  });
});

describe('who may say what', () => {
  const placesOf = (insteadOf: string) => [
    { kind: 'WildCardGiven', reason: REASON },
    { kind: 'PlaceDeclined', reason: REASON },
    { kind: 'ReserveCalled', insteadOf, reason: REASON },
  ];

  it('[RUL-8] the organizer says who goes on, the chief judge what concerns points', async () => {
    for (const body of placesOf(small.entries[1]!)) {
      expect(await codeOf(rule(0, body, organizer))).toBe('said');
      expect(await codeOf(rule(0, body))).toBe('403 NOT_ALLOWED');
    }
    expect(await codeOf(rule(0, absent, organizer))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(rule(0, late, organizer))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(rule(0, late, judges[0]!.http))).toBe('403 NOT_ALLOWED');
    expect(await rulings()).toHaveLength(3);
  });

  it('[RUL-8] a chief judge of another competition says nothing here', async () => {
    const other = await importSmall(test, `rulings-other-${competitions}`);
    const stranger = await person(test, other, 'chief-judge');
    expect(await codeOf(rule(0, late, stranger))).toBe('403 NOT_ALLOWED');
    const path = `/api/marking/stages/${small.stageId}/rulings`;
    expect((await stranger.get(path)).status).toBe(403);
    expect(await rulings()).toEqual([]);
  });

  it('[RUL-7] a reason is ten characters or more, and the form is exact', async () => {
    expect((await rule(0, { ...late, reason: ' too short ' })).body.refusal).toEqual({
      code: 'REASON_TOO_SHORT',
      least: 10,
    });
    expect((await rule(0, { ...late, times: 0 })).body.refusal).toMatchObject({ path: 'times' });
    expect((await rule(0, { ...late, entryId: small.entries[1] })).body.refusal).toMatchObject({
      path: 'entryId',
    });
    expect(await codeOf(rule(0, { kind: 'StageClosed' }))).toBe('400 MALFORMED');
    expect(await codeOf(rule(9, late))).toBe('404 NOT_FOUND');
    expect(await rulings()).toEqual([]);
  });
});

describe('a tie', () => {
  const decide = (body: unknown, as = chief) =>
    as.post<Answer>(`/api/marking/stages/${small.stageId}/decisions`, body);

  it('[RUL-5][RUL-6] that nothing else separates is decided, also after closing', async () => {
    const bodies = (judgeId: (typeof small.judges)[number]) =>
      small.entries.flatMap((entryId) =>
        wholeSheet(small, judgeId, entryId).map((body) =>
          body.name === 'enterMark' ? { ...body, points: pointsOf(20) } : body,
        ),
      );
    for (const judgeId of small.judges)
      outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies(judgeId))));
    await close();
    expect(new Set((await standings()).map(({ place }) => place))).toEqual(new Set([1]));
    const order = [small.entries[2], small.entries[0], small.entries[3], small.entries[1]];
    expect((await decide({ order, by: 'chief-judge', reason: REASON })).body.refusal?.code).toBe(
      'NOT_ALLOWED',
    );
    expect((await decide({ order, by: 'lot', reason: REASON }, organizer)).status).toBe(403);
    expect((await decide({ order, by: 'lot', reason: 'drawn in the sight of all' })).status).toBe(200);
    expect((await standings()).map(({ entryId, place }) => [entryId, place])).toEqual(
      order.map((entryId, index) => [entryId, index + 1]),
    );
  });
});

describe('each judge marks alone', () => {
  const tally = async (): Promise<unknown> => {
    const path = `/api/results/stages/${small.stageId}/entries/${small.entries[0]}/tally`;
    const { status, body } = await chief.get<TallyView & { refusal?: Refusal }>(path);
    return body.refusal ?? [status, body.modules.map(({ aspects }) => aspects[0]?.marks.length)];
  };
  const handIn = async (judge: number): Promise<void> => {
    const judgeId = small.judges[judge]!;
    const bodies = wholeSheet(small, judgeId, small.entries[0]!);
    outcomesOf(await take(test, small, judgeId, batchOf(clientOf(judgeId), bodies)));
  };

  it('[BLD-1] nobody is shown anybody’s marks of an entry before all have handed in its sheet', async () => {
    expect(await tally()).toEqual({ code: 'PANEL_OPEN', openSheets: 3 });
    await handIn(0);
    await handIn(1);
    expect(await tally()).toEqual({ code: 'PANEL_OPEN', openSheets: 1 });
    await handIn(2);
    expect(await tally()).toEqual([200, [1, 3]]);
    const sheet = `/api/marking/sheets/${small.entries[0]}/judges/${small.judges[2]}`;
    expect((await chief.post(`${sheet}/reopen`, { reason: REASON })).status).toBe(200);
    expect(await tally()).toEqual([200, [1, 3]]);
  });

  it('[BLD-1] a judge who is excused keeps nothing hidden', async () => {
    await handIn(0);
    await handIn(1);
    await rule(0, { kind: 'JudgeExcused', judgeId: small.judges[2], reason: REASON });
    expect(await tally()).toEqual([200, [1, 2]]);
  });
});
