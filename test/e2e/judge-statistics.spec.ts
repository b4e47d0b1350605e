import type { JudgeStatisticsRow, JudgeStatisticsView } from '../../src/contract/results';
import type { Archive } from '../../src/domain/archive/archive';
import type { EntryId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { apartArchive, sheetWith } from '../support/apart-house';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { clientOf, smallArchive, smallCompetition, type SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { batchOf, importSmall, ledgerRows, outcomesOf, take } from '../support/small-house';
import { withMembers } from '../support/small-rules';

let test: TestApp;
let small: SmallCompetition;
let chief: HttpClient;
let count = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const prefix = (name: string): string => `${name}-${count}`;
const bring = async (archive: Archive, as: SmallCompetition): Promise<void> => {
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  small = as;
  chief = await person(test, small, 'chief-judge');
};
beforeEach(async () => {
  count += 1;
  await bring(smallArchive(prefix('plain')), smallCompetition(prefix('plain')));
});

const path = () => `/api/results/stages/${small.stageId}/judge-statistics`;
const read = async (as = chief) => (await as.get<JudgeStatisticsView>(path())).body;
let batches = 0;
const send = async (judge: number, bodies: readonly MutationBody[]): Promise<void> => {
  batches += 1;
  const judgeId = small.judges[judge]!;
  const answer = await take(test, small, judgeId, batchOf(clientOf(judgeId, `tablet-${batches}`), bodies));
  if (outcomesOf(answer).some(({ ok }) => !ok)) throw new Error(JSON.stringify(answer));
};
const handIn = (entry: number, judge: number, speed: number): Promise<void> =>
  send(judge, sheetWith(small, small.judges[judge]!, small.entries[entry]!, speed));
const markOf = (judge: number, speed: number) =>
  sheetWith(small, small.judges[judge]!, small.entries[0]!, speed).find(
    (body) => body.name === 'enterMark' && body.aspectId === small.speed,
  ) as Extract<MutationBody, { name: 'enterMark' }>;
/** The ledger rows of the marks for speed, by judge. */
const speedRows = async (): Promise<number[]> => {
  const rows = await ledgerRows(test, small.id);
  return small.judges.map(
    (judgeId) =>
      rows.findLast(
        ({ fact }) =>
          'aspectId' in fact &&
          fact.aspectId === small.speed &&
          'judgeId' in fact &&
          fact.judgeId === judgeId,
      )?.seq ?? 0,
  );
};
const practical = ({ modules }: JudgeStatisticsView): readonly JudgeStatisticsRow[] =>
  modules.find(({ moduleId }) => moduleId === 'practical')?.judges ?? [];
const said = (view: JudgeStatisticsView): string[] =>
  practical(view).map(({ marks, lean, distance }) => `${marks} ${lean.count}×${lean.mean} ${distance}`);

describe('how the judges mark', () => {
  it('[STT-1][BLD-1] nothing of an open panel comes in, and all of a complete one at once', async () => {
    const nothing = ['0 0×null null', '0 0×null null', '0 0×null null'];
    expect(said(await read())).toEqual(nothing);
    await handIn(0, 0, 50);
    await handIn(0, 1, 20);
    const open = await read();
    expect([open.entries, open.ofEntries, said(open)]).toEqual([0, 4, nothing]);
    expect(JSON.stringify(open)).not.toMatch(/50|20|30/);
    await handIn(0, 2, 50);
    // Speed 50 20 50: 15, −30, 15 from the others; finish 30 from everybody.
    const whole = await read();
    expect([whole.entries, said(whole)]).toEqual([1, ['2 2×7.50 7.50', '2 2×-15.00 15.00', '2 2×7.50 7.50']]);
    // The next entry's first sheet changes nothing.
    await handIn(1, 0, 60);
    expect(said(await read())).toEqual(said(whole));
  });

  it('[STT-1][BLD-1] while a second round runs its entry is out, also for who knows the first', async () => {
    await bring(apartArchive(prefix('apart')), smallCompetition(prefix('apart')));
    for (const [judge, speed] of [50, 20, 50].entries()) await handIn(0, judge, speed);
    expect((await read()).entries).toBe(0);
    const rowOf = await speedRows();
    const again = (judge: number, speed: number): MutationBody[] => [
      { ...markOf(judge, speed), basedOn: rowOf[judge]! },
      { name: 'submitSheet', entryId: small.entries[0]! },
    ];
    await send(0, again(0, 50));
    await send(1, again(1, 44));
    expect((await read()).entries).toBe(0);
    await send(2, again(2, 50));
    // Speed 50 44 50: 3, −6, 3 from the others.
    expect(said(await read())).toEqual(['2 2×1.50 1.50', '2 2×-3.00 3.00', '2 2×1.50 1.50']);
  });

  it('[STT-2] who marks a module alone is compared with nobody', async () => {
    for (const judge of [0, 1, 2]) await handIn(0, judge, 40);
    const [theory] = (await read()).modules;
    expect(theory?.judges).toMatchObject([
      { marks: 1, lean: { count: 0, mean: null }, distance: null, dropped: null },
    ]);
  });

  it('[STT-6] the chief judge and the supervisors are shown it, nobody else', async () => {
    const other = await importSmall(test, `elsewhere-${count}`);
    const answers = await Promise.all([
      chief.get(path()),
      (await person(test, small, 'supervisor')).get(path()),
      (await person(test, small, 'organizer')).get(path()),
      (await person(test, small, 'judge')).get(path()),
      (await person(test, small, 'keeper')).get(path()),
      (await person(test, other, 'chief-judge')).get(path()),
      chief.get('/api/results/stages/nowhere/judge-statistics'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403, 403, 403, 404]);
  });

  describe('and their own units', () => {
    beforeEach(async () => {
      // The last two entries are of another unit, the second judge is of the first.
      const name = prefix('units');
      const other = { id: `${name}-other`, name: '虚构二厂', kind: 'enterprise', headcount: 30 };
      const archive = withMembers(smallArchive(name), {
        'units[1]': other,
        'contestants[2].unitId': other.id,
        'contestants[3].unitId': other.id,
      });
      await bring(archive, smallCompetition(name));
      await test.dataSource.query(
        `UPDATE role_grant SET unit_id = '${name}-unit' WHERE account_id = '${small.judges[1]}'`,
      );
    });
    const markEverybody = async (): Promise<void> => {
      for (const entry of small.entries.keys())
        for (const judge of [0, 1, 2]) await handIn(entry, judge, judge === 1 && entry < 2 ? 50 : 40);
    };

    it('[STT-4] marks for the own unit are set against all others; who names no unit has none', async () => {
      await markEverybody();
      expect(practical(await read()).map(({ byUnit }) => byUnit)).toEqual([
        null,
        // Speed 50 against 40 in two of four compared values.
        { own: { count: 4, mean: '5.00' }, others: { count: 4, mean: '0.00' } },
        null,
      ]);
    });

    it('[STT-4][SEA-4] while people are sealed nothing joins a judge and a unit', async () => {
      const keeper = await person(test, small, 'keeper');
      const { status } = await keeper.post(`/api/marking/stages/${small.stageId}/seals/1`, {
        passphrase: 'twelve horses at dawn',
      });
      expect(status).toBe(200);
      const rows: { id: EntryId }[] = await test.dataSource.query(
        `SELECT id FROM entry WHERE stage_id = '${small.stageId}' ORDER BY number`,
      );
      small = { ...small, entries: rows.map(({ id }) => id) };
      await markEverybody();
      const sealed = await read();
      expect([sealed.isSealed, sealed.entries]).toEqual([true, 4]);
      expect(practical(sealed).map(({ byUnit }) => byUnit)).toEqual([null, null, null]);
    });
  });
});
