import type { CompetitionId } from '../../src/domain/kernel/ids';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { statement } from '../../src/platform/database/statement';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/both-databases';
import { eventually } from '../support/hall-socket';
import { describeWithPostgres } from '../support/postgres';
import { RehearsalDesk } from '../support/rehearsal-desk';
import { signIn } from '../support/sign-in';
import { person } from '../support/small-hall';
import { archiveOf, importSmall, soundLedger } from '../support/small-house';
import type { SmallCompetition } from '../support/small-archive';
import { codeOf } from '../support/tablet';

interface House {
  readonly test: TestApp;
  readonly small: SmallCompetition;
  readonly desk: RehearsalDesk;
}

async function houseOn({ settings }: EmptyDatabase): Promise<House> {
  const test = await startTestApp(settings);
  const small = await importSmall(test);
  return { test, small, desk: new RehearsalDesk(await person(test, small, 'organizer'), small.id) };
}

const silence = (test: TestApp, id: CompetitionId): Promise<unknown> =>
  statement(test.dataSource, 'UPDATE rehearsal SET run_heard_at = $1 WHERE competition_id = $2', [
    '2020-01-01T00:00:00.000Z',
    id,
  ]);

describeOnBoth('a rehearsal', (make) => {
  let database: EmptyDatabase;
  let house: House;

  beforeEach(async () => {
    database = await make();
    house = await houseOn(database);
  });
  afterEach(async () => {
    await house.test.close();
    await database.drop();
  });

  it('[RHS-3] however many are opened at once, one is; rehearsed to the end, the real competition is byte-equal', async () => {
    const { test, small, desk } = house;
    const before = canonicalJson(await archiveOf(test, small.id));
    const answers = await Promise.all([desk.open(), desk.open(), desk.open(), desk.open()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    const { id } = answers.find(({ status }) => status === 201)!.body;
    await desk.start(id);
    await desk.seen(
      id,
      ({ simulation, progress }) => simulation.state === 'stopped' && progress.openSheets === 0,
    );
    const ends = await Promise.all([desk.end(id), desk.end(id)]);
    expect(ends.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await soundLedger(test, id)).length).toBeGreaterThan(0);
    expect(canonicalJson(await archiveOf(test, small.id))).toBe(before);
  });

  it('[RHS-4] of starts at once one holds; a run whose node has gone silent is said to be lost, and can be started anew', async () => {
    const { test, desk } = house;
    const id = await desk.opened();
    const answers = await Promise.all([desk.start(id, 1), desk.start(id, 1), desk.start(id, 1)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    // Another node's run has the place: this one stops at its next heartbeat.
    await statement(
      test.dataSource,
      `UPDATE rehearsal SET run_id = 'of another node' WHERE competition_id = $1`,
      [id],
    );
    await silence(test, id);
    expect((await desk.read(id)).body.simulation).toMatchObject({ state: 'lost', speed: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await desk.read(id)).body.simulation.state).toBe('lost');
    expect((await desk.start(id)).status).toBe(200);
    await desk.seen(id, ({ progress }) => progress.openSheets === 0);
  });
});

describeWithPostgres('a rehearsal on two nodes', () => {
  it('[RHS-4] simulated judges run on the node that was asked; the other sees them, refuses a second run and stops them', async () => {
    const database = await emptyPostgres();
    const { test, small, desk } = await houseOn(database);
    const other = await startTestApp(database.settings);
    const elsewhere = new RehearsalDesk(await signIn(other, `organizer of ${small.id}`), small.id);
    const id = await desk.opened();
    await desk.start(id, 2);
    expect((await elsewhere.read(id)).body.simulation).toMatchObject({ state: 'running', speed: 2 });
    expect(codeOf(await elsewhere.start(id))).toBe('SIMULATION_RUNNING');
    await elsewhere.stop(id);
    await eventually(
      async () => {
        const { marked } = (await desk.read(id)).body.progress;
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return marked === (await desk.read(id)).body.progress.marked;
      },
      (isStill) => isStill,
      8000,
    );
    await elsewhere.end(id);
    expect(codeOf(await desk.start(id))).toBe('REHEARSAL_ENDED');
    await Promise.all([test.close(), other.close()]);
    await database.drop();
  });

  it('[RHS-1] its archive keeps the mark, byte by byte, from one kind of database to the other', async () => {
    const databases = [await emptySqlite(), await emptyPostgres()];
    const { test, desk } = await houseOn(databases[0]!);
    const id = await desk.opened();
    await desk.start(id);
    await desk.seen(id, ({ progress }) => progress.openSheets === 0);
    await desk.end(id);
    const archive = await archiveOf(test, id);
    expect(archive.competition.rehearsalOf).toBe('small-competition');
    const target = await startTestApp(databases[1]!.settings);
    await target.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    expect(canonicalJson(await archiveOf(target, id))).toBe(canonicalJson(archive));
    await Promise.all([test.close(), target.close()]);
    await Promise.all(databases.map((database) => database.drop()));
  });
});
