import { isDeepStrictEqual } from 'node:util';
import type { StageRulesView } from '../../src/contract/competitions';
import type { BatchOutcome } from '../../src/contract/mutations';
import type { ClientId, EntryId, AspectId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import type { Refusal, RefusalCode } from '../../src/domain/kernel/refusal';
import { sheetContent } from '../../src/domain/ledger/sheet-content';
import type { MutationBatch, MutationBody } from '../../src/domain/mark/mutation';
import type { DeductionAspect } from '../../src/domain/scheme/aspects/deduction-aspect';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import { REFUSAL_STATUS } from '../../src/platform/http/refusal-status';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import { CODES_OF_FAMILIES } from '../support/codes-of-families';
import { FakeClock } from '../support/fake-clock';
import { guestSocket, HallSocket } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { clientOf, pointsOf, type SmallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { batchOf, importSmall, soundLedger, wholeSheet } from '../support/small-house';
import { withMembers } from '../support/small-rules';

interface Hall {
  readonly small: SmallCompetition;
  readonly judges: readonly SeatedJudge[];
  readonly organizer: HttpClient;
}

/** One way into the house, and what came back, in one form. */
type Door = (judge: SeatedJudge, batch: unknown) => Promise<{ answer: unknown; ms: number }>;

let test: TestApp;
let organizer: HttpClient;
let halls = 0;
const opened: HallSocket[] = [];

beforeAll(async () => {
  test = await startTestApp({ clock: new FakeClock() });
  await createAccount(test, 'organizer', [grantOf('organizer')]);
  organizer = await signIn(test, 'organizer');
});
afterAll(async () => {
  for (const socket of opened) socket.close();
  await test.close();
});

async function openHall(): Promise<Hall> {
  halls += 1;
  const small = await importSmall(test, `hall-${halls}`);
  const judges = await seatJudges(test, small, organizer);
  opened.push(...judges.map(({ socket }) => socket));
  return { small, judges, organizer };
}

const bySocket: Door = async ({ socket }, batch) => {
  const start = performance.now();
  return { answer: await socket.send(batch), ms: performance.now() - start };
};

/** A refusal of the whole batch comes with its status; in the comparison it looks as it does on the socket. */
const byPost: Door = async ({ http }, batch) => {
  const start = performance.now();
  const { status, body } = await http.post<BatchOutcome | { refusal: Refusal }>(
    '/api/marking/mutations',
    batch,
  );
  const ms = performance.now() - start;
  if (!('refusal' in body)) return { answer: status === 200 ? body : { status, body }, ms };
  expect(status).toBe(REFUSAL_STATUS[body.refusal.code]);
  return { answer: { ok: false, ...body }, ms };
};

/** What may differ from the usual mark; `points` may be what no tablet would send. */
interface Other {
  readonly entryId?: EntryId;
  readonly aspectId?: AspectId;
  readonly points?: unknown;
}

const mark = ({ small }: Hall, decimal: number, other: Other = {}): MutationBody => ({
  name: 'enterMark',
  entryId: other.entryId ?? small.entries[0]!,
  aspectId: other.aspectId ?? small.speed,
  points: (other.points as Points | undefined) ?? pointsOf(decimal),
  basedOn: 0,
});

const own = (hall: Hall, bodies: readonly MutationBody[], from = 1, device = 'tablet'): MutationBatch =>
  batchOf(clientOf(hall.judges[0]!.id, device), bodies, from);

interface Case {
  readonly code: RefusalCode;
  /** What has happened before, through the same door. */
  readonly before?: (hall: Hall, door: Door) => Promise<unknown>;
  readonly batch: (hall: Hall) => unknown;
  /** Which judge sends it; the first unless said otherwise. */
  readonly judge?: number;
}

async function markAndClose(hall: Hall, door: Door): Promise<void> {
  for (const judge of hall.judges) {
    const bodies = hall.small.entries.flatMap((entryId) => wholeSheet(hall.small, judge.id, entryId));
    await door(judge, batchOf(clientOf(judge.id), bodies));
  }
  await hall.organizer.post(`/api/marking/stages/${hall.small.stageId}/close`);
}

/** A deduction of which each costs two points: one point is no sum of these. */
const SLIPS: DeductionAspect = {
  id: 'slips' as AspectId,
  name: { zh: '失误', en: 'slips' },
  kind: 'deduction',
  max: pointsOf(10),
  step: pointsOf(0.5),
  faults: [{ text: { zh: '工具掉落', en: 'a dropped tool' }, points: pointsOf(2) }],
};

/** Before the first mark. @param membersOf the rules that are there */
async function changeRules(
  { organizer: desk, small }: Hall,
  membersOf: (rules: StageRules) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = `/api/stages/${small.stageId}/rules`;
  const { body } = await desk.get<StageRulesView>(path);
  const changed = await desk.put(path, withMembers(body.rules, membersOf(body.rules)));
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
}

const addSlips = (hall: Hall): Promise<void> =>
  changeRules(hall, ({ scheme }) => ({
    'scheme.modules[1].criteria[0].aspects': [...scheme!.modules[1]!.criteria[0]!.aspects, SLIPS],
  }));

/** The contestant puts her number under practical sheets. */
const askContestants = (hall: Hall): Promise<void> =>
  changeRules(hall, () => ({ 'scheme.modules[1].acknowledgedBy': ['contestant'] }));

/** The first judge's first sheet, and the contestant's word on it as it was signed. */
function signedSheet({ small, judges }: Hall): readonly [MutationBody[], MutationBody] {
  const [entryId, judgeId] = [small.entries[0]!, judges[0]!.id];
  const sheet = wholeSheet(small, judgeId, entryId);
  const marks = sheet.flatMap((body) =>
    body.name === 'enterMark' ? [{ aspectId: body.aspectId, points: body.points, declaration: null }] : [],
  );
  const content = sha256(sheetContent({ stageId: small.stageId, entryId, judgeId }, marks));
  return [sheet, { name: 'acknowledgeSheet', entryId, content, refusal: null }];
}

const CASES: readonly Case[] = [
  { code: 'MALFORMED', batch: () => null },
  { code: 'MALFORMED', batch: () => [] },
  { code: 'MALFORMED', batch: (hall) => ({ ...own(hall, [mark(hall, 1)]), more: true }) },
  { code: 'MALFORMED', batch: (hall) => own(hall, [mark(hall, 1, { points: 'eight' })]) },
  { code: 'MALFORMED', batch: (hall) => own(hall, [mark(hall, 1, { points: 1.5 })]) },
  { code: 'MALFORMED', batch: (hall) => ({ ...own(hall, [mark(hall, 1)]), clientId: '../..' }) },
  { code: 'MALFORMED', batch: (hall) => own(hall, []) },
  { code: 'VERSION_NOT_READ', batch: (hall) => ({ ...own(hall, [mark(hall, 1)]), version: 3 }) },
  { code: 'NOT_FOUND', batch: (hall) => own(hall, [mark(hall, 1, { entryId: 'nobody' as EntryId })]) },
  {
    code: 'NOT_FOUND',
    batch: (hall) => own(hall, [mark(hall, 1), mark(hall, 1, { aspectId: 'nothing' as AspectId })]),
  },
  {
    code: 'NOT_ASSIGNED',
    judge: 1,
    batch: (hall) => batchOf(clientOf(hall.judges[1]!.id), [mark(hall, 1, { aspectId: hall.small.theory })]),
  },
  {
    code: 'FOREIGN_CLIENT',
    judge: 1,
    before: (hall, door) => door(hall.judges[0]!, own(hall, [mark(hall, 1)])),
    batch: (hall) => own(hall, [mark(hall, 2)], 2),
  },
  { code: 'SEQUENCE_GAP', batch: (hall) => own(hall, [mark(hall, 1)], 7) },
  {
    code: 'KEY_REUSED',
    before: (hall, door) => door(hall.judges[0]!, own(hall, [mark(hall, 1)])),
    batch: (hall) => own(hall, [mark(hall, 2)]),
  },
  { code: 'MARK_OUT_OF_RANGE', batch: (hall) => own(hall, [mark(hall, 60.5)]) },
  { code: 'MARK_OUT_OF_RANGE', batch: (hall) => own(hall, [mark(hall, -1)]) },
  { code: 'MARK_OFF_STEP', batch: (hall) => own(hall, [mark(hall, 8.25)]) },
  { code: 'NO_ATTEMPT', batch: (hall) => own(hall, [mark(hall, 1, { points: 'DNF' })]) },
  {
    code: 'MARK_OFF_LIST',
    before: addSlips,
    batch: (hall) => own(hall, [mark(hall, 1, { aspectId: SLIPS.id })]),
  },
  {
    code: 'VERSION_CONFLICT',
    before: (hall, door) => door(hall.judges[0]!, own(hall, [mark(hall, 1)], 1, 'first')),
    batch: (hall) => own(hall, [mark(hall, 2)]),
  },
  {
    code: 'SHEET_LOCKED',
    before: (hall, door) =>
      door(hall.judges[0]!, own(hall, wholeSheet(hall.small, hall.judges[0]!.id, hall.small.entries[0]!))),
    batch: (hall) => own(hall, [mark(hall, 2)], 5),
  },
  {
    code: 'SHEET_INCOMPLETE',
    batch: (hall) => own(hall, [mark(hall, 2), { name: 'submitSheet', entryId: hall.small.entries[0]! }]),
  },
  {
    code: 'SHEET_DIFFERS',
    batch: (hall) =>
      own(
        hall,
        wholeSheet(hall.small, hall.judges[0]!.id, hall.small.entries[0]!).map((body) =>
          body.name === 'submitSheet' ? { ...body, content: '0'.repeat(64) } : body,
        ),
      ),
  },
  {
    code: 'SHEET_ACKNOWLEDGED',
    before: async (hall, door) => {
      await askContestants(hall);
      const [sheet, word] = signedSheet(hall);
      await door(hall.judges[0]!, own(hall, [...sheet, word]));
    },
    batch: (hall) => own(hall, [signedSheet(hall)[1]], 6),
  },
  { code: 'STAGE_CLOSED', before: markAndClose, batch: (hall) => own(hall, [mark(hall, 2)], 1, 'late') },
  {
    code: 'RETRY_LATER',
    before: () =>
      test.dataSource.query(
        `CREATE TRIGGER IF NOT EXISTS ledger_fails BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'disk'); END`,
      ),
    batch: (hall) => own(hall, [mark(hall, 2)]),
  },
  {
    // The handler itself fails: the table it reads is gone.
    code: 'RETRY_LATER',
    before: async () =>
      test.dataSource.query('ALTER TABLE entry RENAME TO entry_gone').catch(() => undefined),
    batch: (hall) => own(hall, [mark(hall, 2)]),
  },
];

async function heal(): Promise<void> {
  await test.dataSource.query('DROP TRIGGER IF EXISTS ledger_fails');
  await test.dataSource.query('ALTER TABLE entry_gone RENAME TO entry').catch(() => undefined);
}

/** The refusal in an answer, of the whole or of its last mutation. */
function refusalOf(answer: unknown): Refusal | undefined {
  const outcome = answer as BatchOutcome;
  if (!outcome.ok) return outcome.refusal;
  const last = outcome.outcomes.at(-1);
  return last && !last.ok ? last.refusal : undefined;
}

/** The same question in a hall of its own through one door; names of the hall made equal. */
async function askedBy(
  door: Door,
  { before, batch, judge = 0 }: Case,
): Promise<{ answer: unknown; ms: number }> {
  const hall = await openHall();
  await before?.(hall, door);
  const { answer, ms } = await door(hall.judges[judge]!, batch(hall));
  await heal();
  const text = JSON.stringify(answer);
  expect(text).not.toMatch(/internal server error/i);
  const hashless = text.replaceAll(/"hash":"[0-9a-f]{64}"/g, '"hash":"…"');
  return { answer: JSON.parse(hashless.replaceAll(/hall-\d+-/g, 'hall-')) as unknown, ms };
}

describe('the two doors', () => {
  it.each(CASES.map((one, index) => [one.code, index] as const))(
    '[ITK-1][ITK-14] %s (case %d): the same refusal with the same data over the socket and over POST',
    async (code, index) => {
      const socket = await askedBy(bySocket, CASES[index]!);
      const post = await askedBy(byPost, CASES[index]!);
      expect(refusalOf(socket.answer)?.code).toBe(code);
      expect(post.answer).toEqual(socket.answer);
      expect(Math.max(socket.ms, post.ms)).toBeLessThan(1000);
    },
  );

  it('[ITK-1] every refusal that the doors can give is among the cases', () => {
    const covered = new Set<string>([...CASES.map(({ code }) => code), 'NOT_ALLOWED', 'SIGN_IN_REQUIRED']);
    const ofTheDesk = `
      SIGN_IN_FAILED TICKET_SPENT PIN_WRONG PIN_TOO_SIMPLE TABLET_NOT_BOUND SHEET_NOT_SUBMITTED
      STAGE_NOT_CLOSED STAGE_INCOMPLETE NOTHING_TO_PUBLISH NOT_PUBLISHED REASON_TOO_SHORT
      ALREADY_EXISTS RULES_FAULTY PANEL_OPEN STAGE_STARTED IN_USE STAGE_UNACKNOWLEDGED CHECK_IN_OVER
      KEEPS_AND_MARKS KEEPS_OTHER_LAYER PASSPHRASE_WRONG SEALED SEAL_ORDER WITNESS_MISSING
      SPREAD_OPEN FLAGS_OPEN RECHECK_OPEN OWN_WORK SHEET_HELD CLOCK_STATE NOT_A_PICTURE
      EVIDENCE_TOO_LARGE EVIDENCE_FULL
    `;
    const said = [...ofTheDesk.trim().split(/\s+/), ...CODES_OF_FAMILIES];
    expect(new Set([...covered, ...said])).toEqual(new Set(Object.keys(REFUSAL_STATUS)));
  });

  it('[ITK-1] NOT_ALLOWED: a guest, somebody of another role, a judge of another competition', async () => {
    const [here, elsewhere] = [await openHall(), await openHall()];
    const guest = new HttpClient(test.url);
    await guest.post('/api/access/guest');
    const hr = await person(test, here.small, 'hr');
    const stranger = elsewhere.judges[0]!;
    const batch = batchOf('some-tablet' as ClientId, [mark(here, 1)]);
    for (const http of [guest, hr, stranger.http]) {
      const socket = new HallSocket(test.url, http.cookie);
      opened.push(socket);
      expect(await socket.send(batch)).toEqual({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
      const { status, body } = await http.post('/api/marking/mutations', batch);
      expect([status, body]).toEqual([403, { refusal: { code: 'NOT_ALLOWED' } }]);
    }
  });

  it('[ITK-1] SIGN_IN_REQUIRED: without a session POST says so, and there is no socket to say it on', async () => {
    const nobody = new HttpClient(test.url);
    const { status, body } = await nobody.post('/api/marking/mutations', {});
    expect([status, body]).toEqual([401, { refusal: { code: 'SIGN_IN_REQUIRED' } }]);
    const socket = new HallSocket(test.url, 'baigong_session=unknown');
    opened.push(socket);
    await expect(socket.send({})).rejects.toThrow('timed out');
  });

  it('[ITK-14] a body that is not JSON, and messages of any kind, are answered', async () => {
    const hall = await openHall();
    const [judge] = hall.judges as [SeatedJudge];
    const post = await judge.http.post('/api/marking/mutations', '{"clientId":');
    expect([post.status, post.body]).toEqual([400, { refusal: { code: 'MALFORMED' } }]);
    for (const body of [null, 7, 'text', [], [[[]]], { clientId: {} }, { mutations: 'x'.repeat(9000) }]) {
      const answer = await judge.socket.send(body);
      expect(refusalOf(answer)?.code).toBe('MALFORMED');
    }
    const watcher = await guestSocket(test.url);
    opened.push(watcher);
    for (const event of ['watch', 'unwatch', 'mutations'])
      for (const body of [null, 7, {}]) expect(await watcher.ask(event, body)).toHaveProperty('ok');
  });

  it('[OFL-8][ITK-3] a mutation that an older page sent in the first form is a replay when the new one sends it in the present form', async () => {
    const hall = await openHall();
    const [judge] = hall.judges as [SeatedJudge];
    const batch = own(hall, [mark(hall, 8)]);
    const first = (await bySocket(judge, batch)).answer as { outcomes: [{ receipt: object }] };
    const again = (await byPost(judge, { version: 2, ...batch })).answer;
    expect(again).toMatchObject({ outcomes: [{ receipt: { ...first.outcomes[0].receipt, replay: true } }] });
  });

  it('[ITK-3][ITK-1] a mutation that came by one door is a replay at the other', async () => {
    const hall = await openHall();
    const [judge] = hall.judges as [SeatedJudge];
    const batch = own(hall, [mark(hall, 8), mark(hall, 70)]);
    const first = (await bySocket(judge, batch)).answer as { outcomes: [{ receipt: object }, unknown] };
    const again = (await byPost(judge, batch)).answer;
    expect(again).toEqual({
      ok: true,
      outcomes: [
        { id: 1, ok: true, receipt: { ...first.outcomes[0].receipt, replay: true } },
        first.outcomes[1],
      ],
    });
  });

  it('[ITK-3][ITK-1] a mutation a hundred times at once, half by each door: one row, a hundred times the same receipt', async () => {
    const hall = await openHall();
    const [judge] = hall.judges as [SeatedJudge];
    const batch = own(hall, [mark(hall, 9)]);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 ? bySocket : byPost)(judge, batch)),
    );
    const [row, ...others] = await soundLedger(test, hall.small.id);
    expect(others).toEqual([]);
    const receipts = answers.map(({ answer }) => (answer as BatchOutcome & { ok: true }).outcomes[0]);
    const receipt = { seq: row?.seq, hash: row?.hash };
    const isFirst = (one: unknown): boolean => isDeepStrictEqual(one, { id: 1, ok: true, receipt });
    expect(receipts.filter(isFirst)).toHaveLength(1);
    for (const one of receipts.filter((each) => !isFirst(each)))
      expect(one).toEqual({ id: 1, ok: true, receipt: { ...receipt, replay: true } });
  });
});
