import type { CompetitionView } from '../contract/competitions';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { HttpSession } from './simulate/http-session';

const PATIENCE_MS = 60_000;

interface Person {
  readonly name: string;
  readonly password: string;
}

/** What an organizer does before the finals: publish the closed semifinals, which these are computed from. Over HTTP, as a person would. */
export async function publishSemifinals(
  url: string,
  organizer: Person,
  competitionId: CompetitionId,
): Promise<void> {
  const { desk, stages } = await deskOf(url, organizer, competitionId);
  for (const { id } of stages.filter(({ kind }) => kind === 'semifinal'))
    await desk.post(`/api/publication/stages/${id}/publish`, {});
}

/** What an organizer does when the last sheet is signed: close every final, publish it, and confer the honours. */
export async function finishCompetition(
  url: string,
  organizer: Person,
  competitionId: CompetitionId,
): Promise<HonoursView> {
  const { desk, stages } = await deskOf(url, organizer, competitionId);
  for (const { id } of stages.filter(({ kind }) => kind === 'final')) {
    await desk.post(`/api/marking/stages/${id}/close`, {});
    await desk.post(`/api/publication/stages/${id}/publish`, {});
  }
  return desk.post<HonoursView>(`/api/honours/competitions/${competitionId}/confer`, {});
}

async function deskOf(
  url: string,
  organizer: Person,
  competitionId: CompetitionId,
): Promise<{ desk: HttpSession; stages: CompetitionView['trades'][number]['stages'] }> {
  const desk = new HttpSession(url, PATIENCE_MS);
  await desk.post('/api/access/sign-in', organizer);
  const { trades } = await desk.get<CompetitionView>(`/api/competitions/${competitionId}`);
  return { desk, stages: trades.flatMap(({ stages }) => stages) };
}
