import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { DuplicatePair } from '../../src/contract/registrations';
import type { RosterImportView } from '../../src/contract/roster';
import { statement } from '../../src/platform/database/statement';
import { PersonalData } from '../../src/platform/identity/personal-data';
import { identityIndexOf } from '../../src/setup/entries/sealed-person';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnBoth, type EmptyDatabase } from '../support/both-databases';
import type { HttpClient } from '../support/http-client';
import { madeUpNumber } from '../support/made-up-people';
import { rosterCsv, rosterHouse, sendRoster, soundRows, type RosterHouse } from '../support/roster-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';
import { archiveOf } from '../support/small-house';

describeOnBoth('a roster from a file', (make) => {
  let database: EmptyDatabase;
  let test: TestApp;
  let house: RosterHouse;
  let organizer: HttpClient;
  let at: string;

  beforeEach(async () => {
    database = await make();
    test = await startTestApp(database.settings);
    house = await rosterHouse(test);
    await createAccount(test, 'organizer', [grantOf('organizer')]);
    organizer = await signIn(test, 'organizer');
    at = `/api/competitions/${house.id}/roster`;
  });
  afterEach(async () => {
    await test.close();
    await database.drop();
  });

  const rows = (table: string): Promise<Record<string, unknown>[]> =>
    statement(test.dataSource, 'SELECT * FROM ' + table);
  const bytes = async (): Promise<string> => canonicalJson(await archiveOf(test, house.id));

  it('[IMP-4] is taken, and taken again changes nothing', async () => {
    const file = rosterCsv(soundRows(700));
    const first = await sendRoster(organizer, `${at}/take?rows=all&name=a.csv`, file);
    expect(first.report?.counts).toEqual({
      newPeople: 700,
      newRegistrations: 0,
      reserves: 0,
      changed: 0,
      same: 0,
      faulty: 0,
    });
    expect(first.shares.at(-1)).toBeCloseTo(1);
    const after = await bytes();
    const again = await sendRoster(organizer, `${at}/take?rows=all&name=a.csv`, file);
    expect(again.report?.counts).toMatchObject({ newPeople: 0, same: 700, faulty: 0 });
    expect(await bytes()).toBe(after);
    expect(JSON.stringify(await rows('contestant'))).not.toContain(madeUpNumber(5));
  });

  it('[IMP-6] with a faulty row nothing is taken, or the sound rows when that is asked for', async () => {
    const before = await bytes();
    const file = rosterCsv([...soundRows(300), ['无此单位', madeUpNumber(900), '没有的厂', '焊工', '']]);
    const all = await sendRoster(organizer, `${at}/take?rows=all`, file);
    expect(all.refusal).toEqual({ code: 'ROSTER_FAULTY', rows: 1 });
    expect(await bytes()).toBe(before);
    const sound = await sendRoster(organizer, `${at}/take?rows=sound`, file);
    expect(sound.report).toMatchObject({
      counts: { newPeople: 300, faulty: 1 },
      faults: [{ row: 302, name: '无此单位', faults: [{ key: 'unit', column: '单位' }] }],
    });
    expect(await rows('registration')).toHaveLength(300);
  });

  it('[IMP-4] a registration is changed by a file until it is decided; a document belongs to one unit', async () => {
    await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(3)));
    const [first, second, third] = soundRows(3) as [string[], string[], string[]];
    await statement(
      test.dataSource,
      `UPDATE registration SET state = 'approved' WHERE contestant_id = (SELECT id FROM contestant WHERE name = '虚构人1')`,
    );
    const file = rosterCsv([
      ['改名', ...first.slice(1)],
      ['改名', ...second.slice(1)],
      [third[0]!, third[1]!, '虚构农具厂', '焊工', ''],
    ]);
    const { report } = await sendRoster(organizer, `${at}/take?rows=sound`, file);
    expect(report?.counts).toMatchObject({ changed: 1, faulty: 2 });
    expect(report?.faults.map(({ row, faults }) => [row, faults[0]?.text.zh])).toEqual([
      [3, '该报名已进入审核，不能再由文件修改'],
      [4, '该证件已由虚构机械厂报名'],
    ]);
    const archive = await archiveOf(test, house.id);
    expect(archive.contestants.map(({ name, identity }) => `${name} ${identity?.number}`).toSorted()).toEqual(
      [`改名 ${madeUpNumber(0)}`, `虚构人1 ${madeUpNumber(1)}`, `虚构人2 ${madeUpNumber(2)}`],
    );
  });

  it('[RGS-8] two who may be one are found however far they stand apart among thousands', async () => {
    const alike = (n: number): string[] => ['虚构同名人', madeUpNumber(n), '虚构机械厂', '焊工', ''];
    const file = rosterCsv([alike(1), ...soundRows(4100, 20), alike(3)]);
    const { report } = await sendRoster(organizer, `${at}/take?rows=all`, file);
    const later = await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(1, 5000)));
    const namesOf = async (query = ''): Promise<string[][]> => {
      const path = `/api/competitions/${house.id}/duplicates${query}`;
      const { body } = await organizer.get<DuplicatePair[]>(path);
      return body.map(({ people }) => people.map(({ name }) => name));
    };
    const pair = [['虚构同名人', '虚构同名人']];
    expect(await namesOf()).toEqual(pair);
    expect(await namesOf(`?importId=${report?.importId}`)).toEqual(pair);
    expect(await namesOf(`?importId=${later.report?.importId}`)).toEqual([]);
    await statement(test.dataSource, `UPDATE registration SET state = 'withdrawn'`);
    expect(await namesOf()).toEqual([]);
  });

  it('[IMP-3][IMP-4] one person for two trades is one person, in one file and in two', async () => {
    const both = [...soundRows(2), ...soundRows(1, 0, '虚构机械厂', '钳工')];
    const one = await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(both));
    expect(one.report?.counts).toMatchObject({ newPeople: 2, newRegistrations: 1 });
    const two = await sendRoster(
      organizer,
      `${at}/take?rows=all`,
      rosterCsv(soundRows(2, 0, '虚构机械厂', '钳工')),
    );
    expect(two.report?.counts).toMatchObject({ newPeople: 0, newRegistrations: 1, same: 1 });
    expect(await rows('contestant')).toHaveLength(2);
    expect(await rows('registration')).toHaveLength(4);
  });

  it('[IMP-5] whoever finds no place with her first row comes with a later one', async () => {
    const rules = JSON.stringify({ requirements: [], quota: { places: 1, reserves: 0 } });
    const [limited] = house.trades;
    await statement(test.dataSource, 'UPDATE trade SET entry_rules = $1 WHERE id = $2', [rules, limited]);
    const file = rosterCsv([...soundRows(2), ...soundRows(1, 1, '虚构机械厂', '钳工')]);
    const expected = { newPeople: 2, newRegistrations: 0, faulty: 1 };
    const checked = await sendRoster(organizer, `${at}/check`, file);
    expect(checked.report?.counts).toMatchObject(expected);
    const { report } = await sendRoster(organizer, `${at}/take?rows=sound`, file);
    expect(report?.counts).toMatchObject(expected);
    const { contestants, trades } = await archiveOf(test, house.id);
    expect(contestants.map(({ name }) => name).toSorted()).toEqual(['虚构人0', '虚构人1']);
    expect(trades.map(({ registrations }) => registrations?.length)).toEqual([1, 1]);
  });

  it('[IMP-6] a document that somebody has meanwhile keeps the whole file out', async () => {
    const before = await bytes();
    const identityIndex = identityIndexOf(test.app.get(PersonalData), {
      kind: 'resident-id',
      number: madeUpNumber(3),
    });
    await statement(
      test.dataSource,
      'INSERT INTO contestant_document (identity_index, competition_id, contestant_id) VALUES ($1, $2, $3)',
      [identityIndex, house.id, 'somebody'],
    );
    const { refusal } = await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(700)));
    expect(refusal).toEqual({ code: 'ROSTER_CHANGED' });
    expect(await bytes()).toBe(before);
    expect(await rows('contestant')).toEqual([]);
    expect(await rows('contestant_document')).toHaveLength(1);
  });

  it('[IMP-6] what a crash has cut off is gone after the start; what was there stays', async () => {
    await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(5)));
    const before = await bytes();
    await sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(600, 100)));
    await statement(
      test.dataSource,
      `UPDATE roster_import SET state = 'running', heard_at = '2026-01-01T00:00:00.000Z' WHERE id = (SELECT import_id FROM contestant WHERE name = '虚构人100')`,
    );
    expect(await bytes()).toBe(before);
    await test.close();
    test = await startTestApp(database.settings);
    expect(await bytes()).toBe(before);
    expect(await rows('contestant')).toHaveLength(5);
    expect((await rows('roster_import')).map(({ state }) => String(state)).toSorted()).toEqual([
      'taken',
      'undone',
    ]);
  });

  it('[IMP-6] two at once: one is taken, the other is told to wait', async () => {
    const answers = await Promise.all([
      sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(2000))),
      sendRoster(organizer, `${at}/take?rows=all`, rosterCsv(soundRows(2000, 5000))),
    ]);
    const refused = answers.filter(({ refusal }) => refusal);
    expect(refused.map(({ refusal }) => refusal)).toEqual(refused.map(() => ({ code: 'IMPORT_RUNNING' })));
    expect(await rows('contestant')).toHaveLength(2000 * (2 - refused.length));
  });

  it('[IMP-9] what a file brought is taken back as a whole, and not once something is built on it', async () => {
    const before = await bytes();
    await sendRoster(organizer, `${at}/take?rows=all&name=a.csv`, rosterCsv(soundRows(1200)));
    const [one] = (await organizer.get<RosterImportView[]>(`${at}/imports`)).body;
    expect(one).toMatchObject({
      fileName: 'a.csv',
      state: 'taken',
      mayUndo: true,
      counts: { newPeople: 1200 },
    });
    expect((await organizer.delete(`${at}/imports/${one?.id}`)).status).toBe(204);
    expect(await bytes()).toBe(before);
    await sendRoster(organizer, `${at}/take?rows=all&name=b.csv`, rosterCsv(soundRows(3)));
    await statement(
      test.dataSource,
      `INSERT INTO registration_step (registration_id, ordinal, at, actor_id, act) SELECT id, 1, 'now', 'somebody', 'approve' FROM registration LIMIT 1`,
    );
    const [two] = (await organizer.get<RosterImportView[]>(`${at}/imports`)).body.filter(
      ({ fileName }) => fileName === 'b.csv',
    );
    const { status, body } = await organizer.delete(`${at}/imports/${two?.id}`);
    expect([status, body]).toEqual([409, { refusal: { code: 'IMPORT_BUILT_ON' } }]);
  });
});
