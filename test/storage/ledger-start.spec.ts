import Database from 'better-sqlite3';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../support/app';
import { importSmall, markAll } from '../support/small-house';
import { temporaryFolder } from '../support/temporary-folder';

describe('the end of the ledger at the start', () => {
  const folder = temporaryFolder();
  let app: TestApp | undefined;

  beforeAll(async () => {
    app = await startTestApp({ dataDir: folder.path });
    await markAll(app, await importSmall(app));
    await app.close();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });
  afterAll(() => folder.remove());

  /** What somebody with the file in hand can do once the triggers are gone. */
  const tamper = (sql: string): void => {
    const file = new Database(join(folder.path, 'baigong.sqlite'));
    for (const change of ['update', 'delete', 'replace'])
      file.exec('DROP TRIGGER IF EXISTS ledger_no_' + change);
    file.exec(sql);
    file.close();
  };

  it('[DAT-15] a ledger that holds lets the process start', async () => {
    app = await startTestApp({ dataDir: folder.path });
    expect(app.url).toContain('http://');
  });

  it('[DAT-15] a changed row is named with its competition, and the process does not start', async () => {
    tamper(`UPDATE ledger SET fact = replace(fact, '"points":', '"points":1') WHERE seq = 5`);
    await expect(startTestApp({ dataDir: folder.path })).rejects.toThrow(
      'The ledger of small-competition has been changed at row 5',
    );
  });

  it('[DAT-15] so is a row that is missing', async () => {
    tamper('DELETE FROM ledger WHERE seq = 3');
    await expect(startTestApp({ dataDir: folder.path })).rejects.toThrow('changed at row 3');
  });
});
