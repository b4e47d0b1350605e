import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { Config } from '../../src/platform/config/config';
import { bootFaults } from '../../src/platform/database/boot-check';
import { networkFileSystem } from '../../src/platform/database/file-system-check';
import { lockInstance } from '../../src/platform/database/instance-lock';
import { openDatabase } from '../../src/platform/database/open-database';
import { startServer } from '../../src/start-server';
import { describeOnBoth, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { FakeClock } from '../support/fake-clock';
import { temporaryFolder } from '../support/temporary-folder';

const CLOCK = new FakeClock();

describeOnBoth('the check before the product starts', (make) => {
  let database: EmptyDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await make();
    source = await openDatabase(database.settings, []);
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('[DAT-8] a database as the product opens it has no fault', async () => {
    expect(await bootFaults(source, CLOCK)).toEqual([]);
  });

  it('[DAT-8] a clock that stands before the product is a fault', async () => {
    const faults = await bootFaults(source, new FakeClock(new Date('2025-12-31T23:59:59.000Z')));
    expect(faults).toEqual([expect.stringContaining('the clock of this machine is wrong')]);
  });

  it('[DAT-8] a migration that waits is a fault', async () => {
    class Later9999000000000 {
      name = 'Later9999000000000';
      async up(): Promise<void> {}
      async down(): Promise<void> {}
    }
    const newer = new DataSource({ ...source.options, migrations: [Later9999000000000] });
    await newer.initialize();
    expect(await bootFaults(newer, CLOCK)).toContainEqual(expect.stringContaining('migrations are pending'));
    await newer.destroy();
  });
});

describe('the check on SQLite', () => {
  let database: EmptyDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await emptySqlite();
    source = await openDatabase(database.settings, []);
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it.each([
    ['synchronous = NORMAL', 'synchronous is 1, not FULL (2)'],
    ['synchronous = OFF', 'synchronous is 0, not FULL (2)'],
    ['journal_mode = DELETE', 'journal_mode is delete, not wal'],
    ['foreign_keys = OFF', 'foreign keys are off'],
  ])('[DAT-8] %s is a fault', async (pragma, fault) => {
    await source.query(`PRAGMA ${pragma}`);
    expect(await bootFaults(source, CLOCK)).toEqual([fault]);
  });

  it('[DAT-8] an older file comes up with full synchronisation, a write-ahead log and foreign keys', async () => {
    await source.query('PRAGMA journal_mode = DELETE');
    await source.destroy();
    source = await openDatabase(database.settings, []);
    expect(await bootFaults(source, CLOCK)).toEqual([]);
  });
});

describe('one process per file', () => {
  const LOCK = resolve(__dirname, '../../dist/src/platform/database/instance-lock.js');
  const HOLD = `require(${JSON.stringify(LOCK)}).lockInstance(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`;
  let child: ChildProcess | undefined;
  const folder = temporaryFolder();

  afterAll(() => {
    child?.kill('SIGKILL');
    folder.remove();
  });

  it('[DAT-9] a second process is refused, and let in when the first was killed', async () => {
    child = spawn(process.execPath, ['-e', HOLD, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    expect(said.toString()).toBe('held\n');
    expect(() => lockInstance(folder.path)).toThrow('Another Baigong is running on');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockInstance(folder.path);
    expect(() => lockInstance(folder.path)).toThrow('Another Baigong is running on');
    lock.release();
    lockInstance(folder.path).release();
  });
});

describe('a start beside a running process', () => {
  it('[DAT-9] is refused before the database is opened', async () => {
    const folder = temporaryFolder();
    const lock = lockInstance(folder.path);
    const config = Object.assign(new Config(), { dataDir: folder.path, port: 0, logLevel: 'silent' });
    await expect(startServer(config)).rejects.toThrow('Another Baigong is running on');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('baigong'))).toEqual([]);
    lock.release();
    folder.remove();
  });
});

describe('where the file lies', () => {
  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0xfe534d42, 'SMB2'],
    [0x01021997, '9p'],
    [0x65735546, 'FUSE'],
  ])('[DAT-10] the file system with the magic number %d is refused as %s', (type, name) => {
    expect(networkFileSystem('anywhere', () => type)).toBe(name);
  });

  it('[DAT-10] a folder on a local disk is not', () => {
    const folder = temporaryFolder();
    expect(networkFileSystem(folder.path)).toBeUndefined();
    folder.remove();
  });
});
