import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { DecisionView, FoundPerson, RegistrationPage } from '../../src/contract/registrations';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp } from '../support/app';
import { describeOnBoth, emptySqlite } from '../support/both-databases';
import { madeUpPerson } from '../support/made-up-people';
import { archiveOf } from '../support/small-house';
import { openUnitsHouse } from '../support/units-house';

describeOnBoth('registrations', (make) => {
  it('[RGS-2] of many who ask at once as many get a place as there are, the rest wait or are refused', async () => {
    const database = await make();
    const house = await openUnitsHouse(database.settings);
    const path = `/api/trades/${house.small.tradeId}/entry-rules`;
    const { body } = await house.organizer.get<{ expected: string }>(path);
    const rules = { requirements: [], quota: { places: 2, reserves: 1 } };
    await house.organizer.put(path, { rules, expected: body.expected });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => house.register(house.organizer, n, 'factory-1')),
    );
    const got = answers.map(({ status, body: view }) =>
      status === 201 ? String(view.isReserve) : String(status),
    );
    expect(got.toSorted()).toEqual(['409', '409', 'false', 'false', 'true']);
    await house.test.close();
    await database.drop();
  }, 60_000);

  it('[RGS-4][RGS-10][ARC-8] every step goes into the archive and comes back in another house byte by byte', async () => {
    const database = await make();
    const house = await openUnitsHouse(database.settings);
    const { organizer, small } = house;
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push((await house.register(organizer, n, 'factory-1')).body.id);
    const decided = await organizer.post<DecisionView>(`/api/trades/${small.tradeId}/decisions`, {
      act: 'approve',
      choice: {},
      expected: 3,
    });
    await organizer.post(`/api/decisions/${decided.body.id}/undo`);
    const { person, yearsInTrade } = madeUpPerson(4, 'factory-1');
    const path = `/api/registrations/${ids[0] ?? ''}/substitution`;
    expect((await organizer.post(path, { person, yearsInTrade, reason: '因病由他人替补' })).status).toBe(204);
    const found = await organizer.get<FoundPerson[]>(`/api/competitions/${small.id}/people?q=zzz`);
    expect(found.body.length).toBe(0);
    expect(
      (await organizer.get<FoundPerson[]>(`/api/competitions/${small.id}/people?q=xugou`)).body,
    ).toHaveLength(4);
    const page = await organizer.get<RegistrationPage>(`/api/trades/${small.tradeId}/registrations?q=xgb`);
    expect(page.body.rows).toHaveLength(3);
    const archive = await archiveOf(house.test, small.id);
    await house.test.close();
    await database.drop();
    const other = await emptySqlite();
    const second = await startTestApp({ ...other.settings, dataKey: '7a'.repeat(32) });
    await second.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
    expect(canonicalJson(await archiveOf(second, small.id))).toBe(canonicalJson(archive));
    const acts = archive.trades[0]?.registrations?.flatMap(({ steps = [] }) => steps.map(({ act }) => act));
    expect(acts?.toSorted()).toEqual([
      ...Array<string>(3).fill('approve'),
      ...Array<string>(3).fill('revert'),
      'substitute',
    ]);
    await second.close();
    await other.drop();
  }, 60_000);
});
