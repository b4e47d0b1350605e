import type { SheetView, SpreadsView } from '../../src/contract/marking';
import type { StandingsView } from '../../src/contract/results';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Refusal } from '../../src/domain/kernel/refusal';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { apartArchive, sheetWith } from '../support/apart-house';
import { startTestApp, type TestApp } from '../support/app';
import { emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { eventually } from '../support/hall-socket';
import type { HttpClient } from '../support/http-client';
import { clientOf, pointsOf, smallCompetition } from '../support/small-archive';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { archiveOf, batchOf, outcomesOf, soundLedger, standingsBytes } from '../support/small-house';

interface Refused {
  readonly refusal: Refusal;
}

const small = smallCompetition();
const STAGE = small.stageId;
const ENTRY = small.entries[0]!;
const PATHS = {
  spreads: `/api/marking/stages/${STAGE}/spreads`,
  tally: `/api/results/stages/${STAGE}/entries/${ENTRY}/tally`,
  rulings: `/api/marking/entries/${ENTRY}/rulings`,
  close: `/api/marking/stages/${STAGE}/close`,
};
const DECISION = {
  kind: 'SpreadDecided',
  moduleId: 'practical',
  aspectId: small.speed,
  worth: pointsOf(45),
  reason: '两轮评分相差过大，经合议裁定 (fictional)',
};

const isCall = ({ fact }: LedgerEntry): boolean => fact.kind === 'RescoreCalled';

// One entry from the first round to the decision: each step stands on the ones before it.
describe('a second round after a spread that is too wide', () => {
  let database: EmptyDatabase;
  let test: TestApp;
  let chief: HttpClient;
  let judges: SeatedJudge[];
  const sent = new Map<string, number>();

  beforeAll(async () => {
    database = await emptySqlite();
    test = await startTestApp(database.settings);
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(apartArchive());
    const organizer = await person(test, small, 'organizer');
    chief = await person(test, small, 'chief-judge');
    judges = await seatJudges(test, small, organizer);
  });
  afterAll(async () => {
    for (const { socket } of judges) socket.close();
    await test.close();
    await database.drop();
  });

  const send = async (judge: SeatedJudge, bodies: readonly MutationBody[]) => {
    const from = (sent.get(judge.id) ?? 0) + 1;
    sent.set(judge.id, from + bodies.length - 1);
    return outcomesOf(await judge.socket.send(batchOf(clientOf(judge.id), bodies, from)));
  };
  const sheetOf = async (judge: SeatedJudge): Promise<SheetView> =>
    (await judge.http.get<SheetView>(`/api/marking/sheets/${ENTRY}`)).body;
  const spreads = async (): Promise<SpreadsView['spreads']> =>
    (await chief.get<SpreadsView>(PATHS.spreads)).body.spreads;
  const placeOf = async (): Promise<number | null | undefined> => {
    const { body } = await chief.get<StandingsView>(`/api/results/stages/${STAGE}/standings`);
    return body.standings.find(({ entryId }) => entryId === ENTRY)?.place;
  };
  const refusalOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<unknown> => {
    const { status, body } = await answer;
    return [status, (body as Refused).refusal];
  };
  const again = (speed: number): MutationBody => ({
    name: 'enterMark',
    entryId: ENTRY,
    aspectId: small.speed,
    points: pointsOf(speed),
    basedOn: 0,
  });

  it('[RSC-1][RSC-2] the last sheet that is handed in calls the second round, in the same breath, once', async () => {
    const marks = [50, 30, 50];
    for (const [index, judge] of judges.entries()) {
      expect((await soundLedger(test, small.id)).some(isCall)).toBe(false);
      await send(judge, sheetWith(small, judge.id, ENTRY, marks[index]!));
    }
    const rows = await soundLedger(test, small.id);
    expect(rows.at(-2)?.fact.kind).toBe('SheetSubmitted');
    expect(rows.at(-1)).toMatchObject({
      actorId: 'system',
      mutationId: 1,
      fact: {
        kind: 'RescoreCalled',
        entryId: ENTRY,
        round: 2,
        places: [{ moduleId: 'practical', aspectId: small.speed, judgeIds: [...small.judges].toSorted() }],
      },
    });
    // A submission that is sent once more is answered, and calls nothing.
    const last = judges[2]!;
    const replay = batchOf(clientOf(last.id), [{ name: 'submitSheet', entryId: ENTRY }], 3);
    expect(outcomesOf(await last.socket.send(replay))[0]).toMatchObject({
      ok: true,
      receipt: { replay: true },
    });
    expect((await soundLedger(test, small.id)).filter(isCall)).toHaveLength(1);
  });

  it('[RSC-3][STM-3] every judge of the panel is told, and sees what is marked again, and the own former mark alone', async () => {
    for (const [index, judge] of judges.entries()) {
      await eventually(
        () => judge.socket.sheetChanges,
        (changes) => changes.some(({ entryId }) => entryId === ENTRY),
      );
      const sheet = await sheetOf(judge);
      expect(sheet).toMatchObject({
        state: 'to-rescore',
        signature: 'other',
        again: [{ aspectId: small.speed, former: pointsOf([50, 30, 50][index]!) }],
      });
      expect(sheet.marks).toHaveLength(index === 0 ? 3 : 2);
    }
  });

  it('[RSC-5] only what is marked again can be changed', async () => {
    const [one] = judges as [SeatedJudge];
    const finish: MutationBody = { ...again(20), aspectId: small.finish } as MutationBody;
    expect(await send(one, [finish])).toMatchObject([{ ok: false, refusal: { code: 'SHEET_LOCKED' } }]);
    const gone: MutationBody = { name: 'voidMark', entryId: ENTRY, aspectId: small.speed, basedOn: 0 };
    const [voided, incomplete, back] = await send(one, [
      gone,
      { name: 'submitSheet', entryId: ENTRY },
      again(50),
    ]);
    expect(voided).toMatchObject({ ok: true });
    expect(incomplete).toMatchObject({ ok: false, refusal: { code: 'SHEET_INCOMPLETE', missing: 1 } });
    expect(back).toMatchObject({ ok: true });
  });

  it('[RSC-6][BLD-1] meanwhile the entry takes no place, and nobody sees what the others gave', async () => {
    expect(await placeOf()).toBeNull();
    expect(await refusalOf(chief.get(PATHS.tally))).toEqual([403, { code: 'PANEL_OPEN', openSheets: 3 }]);
    const [spread] = await spreads();
    expect(spread).toMatchObject({ number: '01-1', state: 'called', rounds: [], decision: null });
    expect(spread?.awaited).toHaveLength(3);
    for (const { http } of judges) expect((await http.get(PATHS.spreads)).status).toBe(403);
    expect(await refusalOf(chief.post(PATHS.rulings, DECISION))).toEqual([
      403,
      { code: 'PANEL_OPEN', openSheets: 3 },
    ]);
  });

  it('[RSC-5][RSC-4] a judge may keep her mark; when all have handed in again both rounds lie open', async () => {
    const [one, two, three] = judges as [SeatedJudge, SeatedJudge, SeatedJudge];
    const submit: MutationBody = { name: 'submitSheet', entryId: ENTRY };
    await send(one, [submit]);
    await send(three, [submit]);
    expect(await refusalOf(chief.get(PATHS.tally))).toEqual([403, { code: 'PANEL_OPEN', openSheets: 1 }]);
    await send(two, [again(35), submit]);
    expect((await soundLedger(test, small.id)).filter(isCall)).toHaveLength(1);
    expect((await chief.get(PATHS.tally)).status).toBe(200);
    const [spread] = await spreads();
    expect(spread).toMatchObject({ state: 'to-decide', awaited: [] });
    expect(
      spread?.rounds.map(({ spread: apart, marks }) => [apart, marks.map(({ counted }) => counted)]),
    ).toEqual([
      ['20.000', ['50.000', '30.000', '50.000']],
      ['15.000', ['50.000', '35.000', '50.000']],
    ]);
    expect(await placeOf()).toBeNull();
    expect((await sheetOf(two)).state).toBe('submitted');
  });

  it('[RSC-8] the stage stays open while somebody is to be decided on, and says whom', async () => {
    for (const judge of judges)
      for (const entryId of small.entries.slice(1))
        await send(judge, sheetWith(small, judge.id, entryId, 40));
    expect(await refusalOf(chief.post(PATHS.close))).toEqual([
      409,
      { code: 'SPREAD_OPEN', entries: ['01-1'] },
    ]);
  });

  it('[RSC-7] the chief judge decides with a reason, within bounds, where judges are apart', async () => {
    const decide = (more: object): Promise<unknown> =>
      refusalOf(chief.post(PATHS.rulings, { ...DECISION, ...more }));
    expect(await decide({ reason: 'so' })).toMatchObject([422, { code: 'REASON_TOO_SHORT' }]);
    expect(await decide({ worth: pointsOf(60.5) })).toEqual([
      422,
      { code: 'MARK_OUT_OF_RANGE', min: 0, max: pointsOf(60) },
    ]);
    expect(await decide({ aspectId: small.finish, worth: pointsOf(30) })).toEqual([
      404,
      { code: 'NOT_FOUND' },
    ]);
    expect(await decide({ aspectId: undefined })).toEqual([404, { code: 'NOT_FOUND' }]);
    for (const { http } of judges) expect((await http.post(PATHS.rulings, DECISION)).status).toBe(403);
    expect((await chief.post(PATHS.rulings, DECISION)).status).toBe(200);
    // Theory 80 × 30 %, practical (45 + 30) × 70 %; everybody else 80 × 30 % and (40 + 30) × 70 %.
    expect(await placeOf()).toBe(1);
    expect(await spreads()).toMatchObject([{ state: 'decided', decision: { worth: '45' } }]);
    const { body } = await chief.get<StandingsView>(`/api/results/stages/${STAGE}/standings`);
    expect(body.standings[0]).toMatchObject({ entryId: ENTRY, total: '76.50' });
    expect((await chief.post(PATHS.close)).status).toBe(200);
    expect(await refusalOf(chief.post(PATHS.rulings, DECISION))).toEqual([423, { code: 'STAGE_CLOSED' }]);
  });

  it('[RSC-10][ARC-1] an archive with a second round says the same in another house, byte by byte', async () => {
    const archive = await archiveOf(test, small.id);
    const elsewhere = await startTestApp();
    await elsewhere.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    expect(canonicalJson(await archiveOf(elsewhere, small.id))).toBe(canonicalJson(archive));
    expect(await standingsBytes(elsewhere, small.id)).toBe(await standingsBytes(test, small.id));
    expect(await standingsBytes(test, small.id)).toBe(canonicalJson(archiveStandings(archive)));
    await elsewhere.close();
  });
});
