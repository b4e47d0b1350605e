import { randomUUID } from 'node:crypto';
import type { IssuedTicket } from '../../contract/access';
import type { SheetListItem, SheetView } from '../../contract/marking';
import type { AccountId, ClientId, CompetitionId, StageId } from '../../domain/kernel/ids';
import { aspectsOf } from '../../domain/scheme/aspects-of';
import type { Aspect } from '../../domain/scheme/aspects/aspect-kinds';
import { HttpSession } from './http-session';

export interface SimulatedJudge {
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly session: HttpSession;
  /** Sheets still to be signed, in the order of numbers. */
  readonly sheets: readonly SheetListItem[];
  /** What the judge marks in each stage. */
  readonly aspectsByStage: ReadonlyMap<StageId, readonly Aspect[]>;
}

interface Place {
  readonly url: string;
  readonly competitionId: CompetitionId;
  readonly patienceMs: number;
}

const aspectsIn = ({ modules }: SheetView): Aspect[] =>
  modules.flatMap(({ criteria }) => criteria.flatMap(aspectsOf));

/** Signs a judge in by the slip and reads what there is to mark. */
export async function simulatedJudge(ticket: IssuedTicket, place: Place): Promise<SimulatedJudge> {
  const session = new HttpSession(place.url, place.patienceMs);
  await session.post('/api/access/ticket', { ticket: ticket.ticket });
  const all = await session.get<SheetListItem[]>('/api/marking/sheets');
  const sheets = all
    .filter(({ competitionId, state }) => competitionId === place.competitionId && state === 'open')
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  const aspectsByStage = new Map<StageId, readonly Aspect[]>();
  for (const { stageId, entryId } of sheets) {
    if (aspectsByStage.has(stageId)) continue;
    aspectsByStage.set(stageId, aspectsIn(await session.get<SheetView>(`/api/marking/sheets/${entryId}`)));
  }
  const clientId = `sim-${randomUUID()}` as ClientId;
  return { accountId: ticket.accountId, clientId, session, sheets, aspectsByStage };
}
