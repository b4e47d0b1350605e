import type { PublicationPlanBody } from '../../src/contract/public-results';
import type { EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { toPoints } from '../../src/domain/kernel/to-points';
import { publishedDays } from '../../src/domain/working-days/published-days';
import { startTestApp, type TestApp } from './app';
import { FakeClock } from './fake-clock';
import { HttpClient } from './http-client';
import { signIn } from './sign-in';
import { clientOf, type SmallCompetition } from './small-archive';
import { person } from './small-hall';
import { batchOf, importSmall, markAll, outcomesOf, take } from './small-house';
import { publishNext } from './publish-next';

export const NOTICE_PLAN: PublicationPlanBody = {
  version: 0,
  noticeWorkingDays: 5,
  showsWithoutResult: false,
  contact: '竞赛组委会办公室（虚构） 010-00000000',
  days: publishedDays(2026),
};

/** The small competition, marked and closed, with a notice of five working days, on a Thursday morning. */
export interface NoticeHouse {
  readonly test: TestApp;
  readonly clock: FakeClock;
  readonly small: SmallCompetition;
  /** Posts as the organizer, signed in anew where days have passed. @throws Error when it is refused */
  act(path: string, body?: object): Promise<void>;
  guest(): Promise<HttpClient>;
  /** Gives one judge's mark for speed another value; the stage is closed before and after. */
  changeMark(entryId: EntryId): Promise<void>;
  /** The next edition, by two people. */
  publishAgain(): Promise<void>;
  passDays(days: number): Promise<void>;
}

export async function noticeHouse(): Promise<NoticeHouse> {
  const clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
  const test = await startTestApp({ clock });
  const small = await importSmall(test);
  let organizer = await person(test, small, 'organizer');
  let chief = await person(test, small, 'chief-judge');
  const post = async (who: HttpClient, path: string, body: object): Promise<void> => {
    const answer = await who.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };
  const act = (path: string, body: object = {}): Promise<void> => post(organizer, path, body);
  await organizer.put(`/api/publication/competitions/${small.id}/plan`, NOTICE_PLAN);
  await markAll(test, small);
  await act(`/api/marking/stages/${small.stageId}/close`);
  const [judge] = small.judges as readonly [JudgeId, ...JudgeId[]];
  // Every mark and signature of the judge so far.
  let next = 1 + small.entries.length * 4;
  let worth = 1;
  return {
    test,
    clock,
    small,
    act,
    guest: async () => {
      const client = new HttpClient(test.url);
      await client.post('/api/access/guest');
      return client;
    },
    changeMark: async (entryId) => {
      await act(`/api/marking/stages/${small.stageId}/reopen`, {
        reason: 'one mark was read wrongly (fictional)',
      });
      const path = `/api/marking/sheets/${entryId}/judges/${judge}/reopen`;
      await post(chief, path, { reason: 'the judge asked for a correction' });
      const points = toPoints(worth * 1_000_000);
      const bodies = [
        { name: 'enterMark', entryId, aspectId: small.theory, points, basedOn: 0 } as const,
        { name: 'submitSheet', entryId } as const,
      ];
      const answer = await take(test, small, judge, batchOf(clientOf(judge), bodies, next));
      const refused = outcomesOf(answer).find(({ ok }) => !ok);
      if (refused) throw new Error(JSON.stringify(refused));
      next += bodies.length;
      worth += 1;
      await act(`/api/marking/stages/${small.stageId}/close`);
    },
    publishAgain: async () => {
      await publishNext(organizer, chief, small.stageId);
    },
    passDays: async (days) => {
      clock.advance(days * 24 * 60 * 60_000);
      organizer = await signIn(test, `organizer of ${small.id}`);
      chief = await signIn(test, `chief-judge of ${small.id}`);
    },
  };
}
