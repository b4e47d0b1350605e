import type { BatchOutcome } from '../../src/contract/mutations';
import type { Archive } from '../../src/domain/archive/archive';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { chainEntry } from '../../src/domain/ledger/chain-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { REFUSAL_STATUS } from '../../src/platform/http/refusal-status';
import { RefusedError } from '../../src/platform/http/refused-error';
import { sha256 } from '../../src/platform/identity/sha256';
import { accessTable, nameOf } from '../support/access-table';
import { startTestApp, type TestApp } from '../support/app';
import { DOORS_WITHOUT_SHEET } from '../support/doors-without-sheet';
import type { HttpClient } from '../support/http-client';
import { clientOf, pointsOf, sampleMark, smallArchive, smallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { archiveOf, batchOf, ledgerRows, markAll } from '../support/small-house';
import { smallRules, withMembers } from '../support/small-rules';

type Lock = 'SHEET_LOCKED' | 'STAGE_CLOSED';
/** One try to write: what the door answers. */
type Try = () => Promise<Refusal | undefined>;

const REASON = 'for the test of what is locked';
const small = smallCompetition('locked');
const [entryId] = small.entries as [(typeof small.entries)[0]];
const NEXT = 'locked-next';

let test: TestApp;
let organizer: HttpClient;
let chief: HttpClient;
let judge: SeatedJudge;
let devices = 0;

/** A semifinal that all have marked, and a final that nobody is in yet. */
function twoStages(): Archive {
  const archive = smallArchive('locked');
  const stage = archive.trades[0]!.stages[0]!;
  const goesOn = {
    steps: [{ kind: 'top-places', places: 1 }],
    conditions: [],
    tiesAtCut: 'all-in',
    reserves: 0,
  };
  return withMembers(archive, {
    'trades[0].stages[0].kind': 'semifinal',
    'trades[0].stages[0].rules': {
      ...smallRules(),
      awards: [],
      promotions: { ...smallRules().promotions, rows: [] },
      advancement: goesOn,
    },
    'trades[0].stages[1]': { ...stage, id: NEXT, ordinal: 2, entries: [] },
  });
}

beforeAll(async () => {
  test = await startTestApp();
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(twoStages());
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  const judges = await seatJudges(test, small, organizer);
  for (const { socket } of judges.slice(1)) socket.close();
  judge = judges[0]!;
  await markAll(test, small);
});
afterAll(async () => {
  judge.socket.close();
  await test.close();
});

const post =
  (http: () => HttpClient, path: string, body: object = {}): Try =>
  async () => {
    const { status, body: answer } = await http().post<{ refusal?: Refusal }>(path, body);
    if (answer.refusal) expect(status).toBe(REFUSAL_STATUS[answer.refusal.code]);
    return answer.refusal;
  };

const cell = { entryId, aspectId: small.speed };
const MUTATIONS: readonly MutationBody[] = [
  { name: 'enterMark', ...cell, points: pointsOf(1), basedOn: 0 },
  { name: 'voidMark', ...cell, basedOn: 0 },
  { name: 'submitSheet', entryId },
];
const sendBy = (send: (batch: unknown) => Promise<BatchOutcome>): Try[] =>
  MUTATIONS.map((body) => async () => {
    devices += 1;
    const outcome = await send(batchOf(clientOf(judge.id, `late-${devices}`), [body]));
    const [first] = outcome.ok ? outcome.outcomes : [];
    return first && !first.ok ? first.refusal : undefined;
  });
const bySocket = sendBy((batch) => judge.socket.send(batch));
const byPost = sendBy(
  async (batch) => (await judge.http.post<BatchOutcome>('/api/marking/mutations', batch)).body,
);

const rulings = `/api/marking/entries/${entryId}/rulings`;
const keyed = `/api/marking/keying/entries/${entryId}/judges/${small.judges[1]}`;
const readings = [small.speed, small.finish].map((aspectId) => ({
  aspectId,
  points: sampleMark(entryId, small.judges[1], aspectId),
}));
const POINTS_RULINGS = [
  { kind: 'StatusSet', status: 'withdrawn', reason: REASON },
  { kind: 'JudgeExcused', judgeId: small.judges[1], reason: REASON },
];

const STARTED = { kind: 'ClockStarted', moduleId: 'practical' };

/** What each door that changes something answers where it would write behind a lock; or why it does not write there. */
const ANSWERS: Readonly<Record<string, string | Partial<Record<Lock, readonly Try[]>>>> = {
  ...DOORS_WITHOUT_SHEET,
  'EVENT mutations': { SHEET_LOCKED: bySocket, STAGE_CLOSED: bySocket },
  'POST /api/marking/mutations': { SHEET_LOCKED: byPost, STAGE_CLOSED: byPost },
  'POST /api/marking/keying/entries/:entryId/judges/:judgeId': {
    SHEET_LOCKED: [post(() => organizer, keyed, { marks: readings })],
    STAGE_CLOSED: [post(() => organizer, keyed, { marks: readings })],
  },
  // The desk rules on an entry while its sheets are signed; only the end of marking ends that, and of places not even that (RUL-6).
  'POST /api/marking/entries/:entryId/rulings': {
    STAGE_CLOSED: POINTS_RULINGS.map((ruling) => post(() => chief, rulings, ruling)),
  },
  'POST /api/marking/sheets/:entryId/judges/:judgeId/reopen': {
    STAGE_CLOSED: [
      post(() => chief, `/api/marking/sheets/${entryId}/judges/${judgeOf(0)}/reopen`, { reason: REASON }),
    ],
  },
  'POST /api/marking/stages/:stageId/close': {
    STAGE_CLOSED: [post(() => organizer, `/api/marking/stages/${small.stageId}/close`)],
  },
  // The time of an entry is kept while its stage is open, whether or not a sheet is signed (TIM-2).
  'POST /api/marking/entries/:entryId/clock': {
    STAGE_CLOSED: [post(() => chief, `/api/marking/entries/${entryId}/clock`, STARTED)],
  },
  'POST /api/marking/stages/:stageId/time-allowed': {
    STAGE_CLOSED: [
      post(() => chief, `/api/marking/stages/${small.stageId}/time-allowed`, {
        moduleId: 'practical',
        seconds: 60,
      }),
    ],
  },
  'POST /api/results/stages/:stageId/advance': {
    STAGE_CLOSED: [post(() => organizer, `/api/results/stages/${small.stageId}/advance`)],
  },
};

function judgeOf(index: number): string {
  return small.judges[index]!;
}

/** Every door that writes there, each try with the refusal it gets. */
async function tryAll(lock: Lock): Promise<[string, number, Refusal | undefined][]> {
  const tries = Object.entries(ANSWERS).flatMap(([door, answer]) =>
    typeof answer === 'string' ? [] : (answer[lock] ?? []).map((one, index) => [door, index, one] as const),
  );
  const answers: [string, number, Refusal | undefined][] = [];
  for (const [door, index, one] of tries) answers.push([door, index, await one()]);
  return answers;
}

/** The same archive with one more row, chained as it should be. */
function withRow(archive: Archive, fact: LedgerFact): Archive {
  const last = archive.ledger.at(-1)!;
  const draft = {
    ...last,
    seq: last.seq + 1,
    mutationId: 1,
    clientId: clientOf(small.judges[1], 'forged'),
    fact,
  };
  const row = chainEntry({ ...draft, prevHash: last.hash }, archive.competition.id, sha256);
  return { ...archive, ledger: [...archive.ledger, row] };
}

describe('what is locked stays as it is, whichever way one comes', () => {
  it('[ITK-15] every route and event that changes something says what it answers behind a lock', () => {
    const changing = accessTable(test.app).filter(
      ({ method }) => !['GET', 'ROOM', 'CONNECT'].includes(method),
    );
    expect(Object.keys(ANSWERS).toSorted()).toEqual(changing.map(nameOf).toSorted());
    expect([REFUSAL_STATUS.SHEET_LOCKED, REFUSAL_STATUS.STAGE_CLOSED]).toEqual([423, 423]);
  });

  it('[ITK-15][MRK-7] a signed sheet: SHEET_LOCKED by every door that writes to it, and not a row more', async () => {
    const before = await ledgerRows(test, small.id);
    for (const [door, index, refusal] of await tryAll('SHEET_LOCKED'))
      expect([door, index, refusal]).toEqual([door, index, { code: 'SHEET_LOCKED' }]);
    expect(await ledgerRows(test, small.id)).toHaveLength(before.length);
  });

  it('[ITK-15][MRK-8][ADV-21] a closed stage: STAGE_CLOSED by every door that writes to it, and not a row more', async () => {
    for (const stageId of [small.stageId, NEXT])
      expect((await organizer.post(`/api/marking/stages/${stageId}/close`)).status).toBe(200);
    const before = await ledgerRows(test, small.id);
    for (const [door, index, refusal] of await tryAll('STAGE_CLOSED'))
      expect([door, index, refusal]).toEqual([door, index, { code: 'STAGE_CLOSED' }]);
    expect(await ledgerRows(test, small.id)).toHaveLength(before.length);
    expect((await archiveOf(test, small.id)).trades[0]?.stages[1]?.entries).toEqual([]);
  });

  it('[ITK-15][ARC-10] no archive brings in what stands behind a lock, by whichever command it comes', async () => {
    const archive = await archiveOf(test, small.id);
    const importer = test.app.get(ArchiveImportService, { strict: false });
    const of = { stageId: small.stageId, entryId, judgeId: small.judges[1], aspectId: small.speed };
    const late: LedgerFact = { kind: 'MarkVoided', ...of, supersedes: 1 };
    const refused = (one: Archive): Promise<unknown> =>
      importer.importArchive(one).then(
        () => 'taken',
        (error: unknown) => (error instanceof RefusedError ? error.refusal : error),
      );
    const closed = archive.ledger.findIndex(({ fact }) => fact.kind === 'StageClosed');
    const signed = { ...archive, ledger: archive.ledger.slice(0, closed) };
    for (const one of [archive, signed])
      expect(await refused(withRow(one, late))).toEqual({
        code: 'MALFORMED',
        path: `ledger[${one.ledger.length}].fact`,
      });
    expect(await refused(archive)).toEqual({ code: 'ALREADY_EXISTS' });
  });
});
