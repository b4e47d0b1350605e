import type { RegistrationView, SubmittedView } from '../../src/contract/registrations';
import type { UnitId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { startTestApp, type TestApp, type TestAppSettings } from './app';
import type { HttpAnswer, HttpClient } from './http-client';
import { madeUpPerson } from './made-up-people';
import { createAccount, grantOf, signIn } from './sign-in';
import { smallCompetition, type SmallCompetition } from './small-archive';
import { unitsArchive } from './units-archive';

/** The competition of unitsArchive with an organizer and an account for each of some units. */
export interface UnitsHouse {
  readonly test: TestApp;
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
  /** An account for one unit, signed in. */
  unit(id: string): Promise<HttpClient>;
  /** Registers somebody made up and says what became of it. */
  register(by: HttpClient, n: number, unitId: string, trade?: string): Promise<HttpAnswer<SubmittedView>>;
  act(by: HttpClient, id: string, act: string, reason?: string): Promise<number>;
  view(id: string): Promise<RegistrationView>;
}

export async function openUnitsHouse(settings: TestAppSettings = {}): Promise<UnitsHouse> {
  const test = await startTestApp(settings);
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(unitsArchive());
  const small = smallCompetition();
  await createAccount(test, 'organizer', [grantOf('organizer', { competitionId: small.id })]);
  const organizer = await signIn(test, 'organizer');
  const known = new Map<string, Promise<HttpClient>>();
  const open = async (id: string): Promise<HttpClient> => {
    await createAccount(test, id, [grantOf('unit', { competitionId: small.id, unitId: id as UnitId })]);
    return signIn(test, id);
  };
  return {
    test,
    small,
    organizer,
    unit: (id) => {
      const client = known.get(id) ?? open(id);
      known.set(id, client);
      return client;
    },
    register: (by, n, unitId, trade = small.tradeId) =>
      by.post<SubmittedView>(`/api/trades/${trade}/registrations`, madeUpPerson(n, unitId)),
    act: async (by, id, act, reason = '') =>
      (await by.post(`/api/registrations/${id}/acts`, { act, reason })).status,
    view: async (id) => (await organizer.get<RegistrationView>(`/api/registrations/${id}`)).body,
  };
}
