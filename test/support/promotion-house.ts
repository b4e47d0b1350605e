import type { HonoursView } from '../../src/contract/honours';
import type { PromotionActAnswer, PromotionDeskView } from '../../src/contract/promotions';
import type { Archive } from '../../src/domain/archive/archive';
import type { PromotionDeskAct } from '../../src/domain/promotion/workflow/promotion-step';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { TestApp } from './app';
import type { HttpAnswer, HttpClient } from './http-client';
import { madeUpNumber } from './made-up-people';
import { smallArchive, smallCompetition, type SmallCompetition } from './small-archive';
import { person } from './small-hall';
import { markAll } from './small-house';
import { rulesWith, withMembers } from './small-rules';
import { createAccount, grantOf, signIn } from './sign-in';

/** A small competition whose honours are conferred, and those who have to do with its promotions. */
export interface HonouredHouse {
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
  /** Two of the authority's people. */
  readonly hr: HttpClient;
  readonly second: HttpClient;
  /** /api/honours/competitions/:id */
  readonly path: string;
}

/** One promotion a year, and every person with a document: the same in every competition of the house. */
export function honouredArchive(prefix: string): Archive {
  const archive = smallArchive(prefix);
  return {
    ...withMembers(archive, { 'trades[0].stages[0].rules': rulesWith({ 'promotions.oncePerYear': true }) }),
    contestants: archive.contestants.map((one, index) => ({
      ...one,
      identity: { kind: 'resident-id', number: madeUpNumber(index) },
      phone: `1380000000${index}`,
    })),
  };
}

/** Everything up to the first conferral. */
export async function honouredHouse(
  test: TestApp,
  prefix: string,
  archive: Archive = honouredArchive(prefix),
): Promise<HonouredHouse> {
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  const small = smallCompetition(prefix);
  const organizer = await person(test, small, 'organizer');
  const hr = await person(test, small, 'hr');
  await createAccount(test, `second hr of ${prefix}`, [grantOf('hr', { competitionId: small.id })]);
  const second = await signIn(test, `second hr of ${prefix}`);
  await markAll(test, small);
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
  const path = `/api/honours/competitions/${small.id}`;
  const { status } = await organizer.post<HonoursView>(`${path}/confer`);
  if (status !== 200) throw new Error(`honours are not conferred: ${status}`);
  return { small, organizer, hr, second, path };
}

export async function deskOf({ hr, path }: HonouredHouse): Promise<PromotionDeskView> {
  return (await hr.get<PromotionDeskView>(`${path}/promotions`)).body;
}

/** Does one thing with promotions as they are now: all of them, or those at these places of the list. */
export async function actOn(
  house: HonouredHouse,
  who: HttpClient,
  act: PromotionDeskAct,
  { at, reason = '' }: { readonly at?: readonly number[]; readonly reason?: string } = {},
): Promise<HttpAnswer<PromotionActAnswer>> {
  const { rows } = await deskOf(house);
  const chosen = rows.filter(({ hash }, index) => hash !== null && (at?.includes(index) ?? true));
  const body = chosen.map(({ tradeId, contestantId, hash }) => ({ tradeId, contestantId, hash }));
  return who.post<PromotionActAnswer>(`${house.path}/promotions/act`, { act, reason, rows: body });
}
