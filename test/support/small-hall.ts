import type { Grant, IssuedTicket } from '../../src/contract/access';
import type { JudgeId } from '../../src/domain/kernel/ids';
import type { TestApp } from './app';
import { HallSocket } from './hall-socket';
import { HttpClient } from './http-client';
import { createAccount, grantOf, signIn } from './sign-in';
import type { SmallCompetition } from './small-archive';

/** A judge who came in with a slip of paper: one browser, one socket. */
export interface SeatedJudge {
  readonly id: JudgeId;
  readonly http: HttpClient;
  readonly socket: HallSocket;
}

/** An account with one role in the competition, signed in. */
export async function person(
  test: TestApp,
  small: SmallCompetition,
  role: Grant['role'],
): Promise<HttpClient> {
  await createAccount(test, `${role} of ${small.id}`, [grantOf(role, { competitionId: small.id })]);
  return signIn(test, `${role} of ${small.id}`);
}

/** The organizer hands out the slips, every judge signs in by one. */
export async function seatJudges(
  test: TestApp,
  small: SmallCompetition,
  organizer: HttpClient,
): Promise<SeatedJudge[]> {
  const path = `/api/access/competitions/${small.id}/judge-tickets`;
  const { body: tickets } = await organizer.post<IssuedTicket[]>(path);
  return Promise.all(
    small.judges.map(async (id): Promise<SeatedJudge> => {
      const slip = tickets.find(({ accountId }) => accountId === id);
      const http = new HttpClient(test.url);
      const { status } = await http.post('/api/access/ticket', { ticket: slip?.ticket });
      if (status !== 200) throw new Error(`the slip of ${id} is not taken: ${status}`);
      return { id, http, socket: new HallSocket(test.url, http.cookie) };
    }),
  );
}
