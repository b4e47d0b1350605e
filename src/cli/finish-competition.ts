import type { CompetitionView } from '../contract/competitions';
import type { HonoursView } from '../contract/honours';
import type { CompetitionId } from '../domain/kernel/ids';
import { HttpSession } from './simulate/http-session';

const PATIENCE_MS = 60_000;

/**
 * What an organizer does when the last sheet is signed: close every final, publish it and the semifinal before it, which it is
 * computed from, and confer the honours. Over HTTP, as a person would.
 */
export async function finishCompetition(
  url: string,
  organizer: { readonly name: string; readonly password: string },
  competitionId: CompetitionId,
): Promise<HonoursView> {
  const desk = new HttpSession(url, PATIENCE_MS);
  await desk.post('/api/access/sign-in', organizer);
  const { trades } = await desk.get<CompetitionView>(`/api/competitions/${competitionId}`);
  for (const { stages } of trades) {
    for (const { id, kind } of stages) {
      if (kind !== 'final' && kind !== 'semifinal') continue;
      if (kind === 'final') await desk.post(`/api/marking/stages/${id}/close`, {});
      await desk.post(`/api/publication/stages/${id}/publish`, {});
    }
  }
  return desk.post<HonoursView>(`/api/honours/competitions/${competitionId}/confer`, {});
}
