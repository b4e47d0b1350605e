import type { Archive } from '../../src/domain/archive/archive';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { apartArchive, sheetWith } from '../support/apart-house';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import { failInserts, healInserts } from '../support/faults';
import { clientOf, smallArchive, smallCompetition } from '../support/small-archive';
import { archiveOf, batchOf, outcomesOf, soundLedger, take } from '../support/small-house';

const small = smallCompetition();
const ENTRY = small.entries[0]!;

describeOnBoth('second rounds on disk', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp(database.settings);
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  const bring = (archive: Archive): Promise<unknown> =>
    test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  const handIn = async (index: number, speed: number) => {
    const judge = small.judges[index]!;
    return take(test, small, judge, batchOf(clientOf(judge), sheetWith(small, judge, ENTRY, speed)));
  };
  const kinds = async (): Promise<string[]> =>
    (await soundLedger(test, small.id)).map(({ fact }) => fact.kind);

  it('[RSC-2] a submission and the call that follows it are on disk together, or neither is', async () => {
    await bring(apartArchive());
    await handIn(0, 50);
    await handIn(1, 20);
    const before = await kinds();
    await failInserts(test, 'ledger');
    expect(await handIn(2, 50)).toMatchObject({ ok: false, refusal: { code: 'RETRY_LATER' } });
    await healInserts(test, 'ledger');
    expect(await kinds()).toEqual(before);
    outcomesOf(await handIn(2, 50));
    expect((await kinds()).slice(before.length)).toEqual([
      'MarkAppended',
      'MarkAppended',
      'SheetSubmitted',
      'RescoreCalled',
    ]);
  });

  it('[RSC-2] what a ledger from before had not called is called when the server starts, and once', async () => {
    await bring(smallArchive());
    for (const [index, speed] of [50, 20, 50].entries()) outcomesOf(await handIn(index, speed));
    const { ledger } = await archiveOf(test, small.id);
    await test.close();
    await database.drop();
    database = await make();
    test = await startTestApp(database.settings);
    await bring({ ...apartArchive(), ledger });
    expect(await kinds()).not.toContain('RescoreCalled');
    for (let starts = 0; starts < 2; starts += 1) {
      await test.close();
      test = await startTestApp(database.settings);
      expect((await kinds()).filter((kind) => kind === 'RescoreCalled')).toHaveLength(1);
    }
    expect((await kinds()).at(-1)).toBe('RescoreCalled');
  });
});
