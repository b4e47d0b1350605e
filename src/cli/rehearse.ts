import type { CompetitionListItem } from '../contract/competitions';
import type { RehearsalDetail, RehearsalView } from '../contract/rehearsals';
import type { CompetitionId } from '../domain/kernel/ids';
import { pause } from '../platform/clock/pause';
import { chosenCompetition } from './chosen-competition';
import { HttpSession } from './simulate/http-session';

const PATIENCE_MS = 60_000;
const EVERY_MS = 500;

export interface RehearsalOrder {
  readonly url: string;
  readonly organizer: { readonly name: string; readonly password: string };
  readonly competition: CompetitionId | undefined;
  /** Marks a second. */
  readonly speed: number;
  /** Whether the rehearsal ends with it: its marks are gone, the roster of the real competition stays as it is. */
  readonly isEnded: boolean;
  readonly onProgress: (detail: RehearsalDetail) => void;
  /** Asked between two looks: whether the run is to be stopped. */
  readonly isStopped: () => boolean;
}

/** @throws Error that lists the choice */
async function realCompetition(desk: HttpSession, named: CompetitionId | undefined): Promise<CompetitionId> {
  return chosenCompetition(await desk.get<CompetitionListItem[]>('/api/competitions'), named);
}

/**
 * Rehearses a competition to its end on a running server: opens a rehearsal, or goes on with the one that is open, lets simulated
 * judges run all its stages and waits. A server that is started again meanwhile is waited for.
 * @throws Error with the refusal's code, as for what is no real competition
 */
export async function rehearse(order: RehearsalOrder): Promise<RehearsalDetail> {
  const { url, organizer, speed, isEnded, onProgress, isStopped } = order;
  const desk = new HttpSession(url, PATIENCE_MS);
  await desk.post('/api/access/sign-in', organizer);
  const path = `/api/competitions/${await realCompetition(desk, order.competition)}/rehearsals`;
  const open = (await desk.get<RehearsalView[]>(path)).find(({ endedAt }) => endedAt === null);
  const { id } = open ?? (await desk.post<RehearsalDetail>(path, {}));
  await desk.post(`${path}/${id}/simulation`, { speed, toEnd: true });
  for (;;) {
    const detail = await desk.get<RehearsalDetail>(`${path}/${id}`);
    onProgress(detail);
    if (isStopped()) {
      await desk.delete(`${path}/${id}/simulation`);
      return desk.get<RehearsalDetail>(`${path}/${id}`);
    }
    if (detail.simulation.state === 'stopped')
      return isEnded && detail.simulation.stuck === null
        ? desk.post<RehearsalDetail>(`${path}/${id}/end`, {})
        : detail;
    await pause(EVERY_MS);
  }
}
