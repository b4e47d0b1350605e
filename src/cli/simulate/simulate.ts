import { setMaxListeners } from 'node:events';
import type { IssuedTicket } from '../../contract/access';
import type { CompetitionListItem, CompetitionView } from '../../contract/competitions';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import { drawnMark } from '../../domain/rehearsal/drawn-mark';
import { HttpSession } from './http-session';
import { judgeRound, type Round } from './judge-round';
import { judgeSeats } from './judge-seats';
import { sha256 } from '../../platform/identity/sha256';
import { Pace } from '../../platform/clock/pace';
import { simulatedJudge, type SimulatedJudge } from './simulated-judge';
import type { SimulationOptions, SimulationReport } from './simulation';
import { SimulationCounter } from './simulation-counter';
import { someAtOnce } from './some-at-once';

const PATIENCE_MS = 60_000;
const SIGNING_IN_AT_ONCE = 8;

const chosenCompetition = async (
  session: HttpSession,
  wanted: CompetitionId | undefined,
): Promise<CompetitionId> => {
  if (wanted) return wanted;
  const [first, ...others] = await session.get<CompetitionListItem[]>('/api/competitions');
  if (!first) throw new Error('the server holds no competition');
  if (others.length > 0) throw new Error('the server holds several competitions: name one');
  return first.id;
};

const signedInJudges = async (
  options: SimulationOptions,
): Promise<{ judges: SimulatedJudge[]; ordinals: ReadonlyMap<TradeId, number> }> => {
  const { url, organizer, patienceMs = PATIENCE_MS } = options;
  const desk = new HttpSession(url, patienceMs);
  await desk.post('/api/access/sign-in', organizer);
  const competitionId = await chosenCompetition(desk, options.competitionId);
  const { trades } = await desk.get<CompetitionView>(`/api/competitions/${competitionId}`);
  const tickets = await desk.post<IssuedTicket[]>(
    `/api/access/competitions/${competitionId}/judge-tickets`,
    {},
  );
  const place = { url, competitionId, patienceMs };
  const judges = await someAtOnce(tickets, SIGNING_IN_AT_ONCE, (ticket) => simulatedJudge(ticket, place));
  return {
    judges: judges.filter(({ sheets }) => sheets.length > 0),
    ordinals: new Map(trades.map(({ id, ordinal }) => [id, ordinal])),
  };
};

const roundOf = (
  options: SimulationOptions,
  judges: readonly SimulatedJudge[],
  ordinals: ReadonlyMap<TradeId, number>,
): Omit<Round, 'signal'> => {
  const { url, speed, script, leavesLast, patienceMs = PATIENCE_MS } = options;
  const seatOf = judgeSeats(judges);
  const counter = new SimulationCounter(options);
  for (const { accountId, sheets } of judges) {
    counter.expectedSheets += sheets.length - (accountId === leavesLast ? 1 : 0);
    for (const { expected, marked } of sheets) counter.expectedMarks += expected - marked;
  }
  return {
    url,
    speed,
    patienceMs,
    leavesLast,
    counter,
    pace: new Pace(speed),
    pointsFor: (judge, { tradeId, stageId, number }, aspect) => {
      const sheet = { tradeOrdinal: ordinals.get(tradeId) ?? 0, number };
      const seat = seatOf(judge, stageId);
      return script ? script.markFor(sheet, seat, aspect.id) : drawnMark(sheet, seat, aspect, sha256);
    },
  };
};

const endAll =
  (stop: AbortController) =>
  (error: unknown): never => {
    stop.abort();
    throw error;
  };

/**
 * Lets judges mark and sign every open sheet of a competition over real sockets, as their tablets would: one signed-in
 * connection each, acknowledged batches, the same ids again after silence. A server that is killed and started again meanwhile
 * is waited for.
 * @throws Error on a refusal of a whole batch, on a server that stays away, and when an acknowledged mark is gone
 */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const { judges, ordinals } = await signedInJudges(options);
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const round: Round = { ...roundOf(options, judges, ordinals), signal: stop.signal };
  const last = new Set(options.lastJudges ?? []);
  const connections = { resentBatches: 0, reconnects: 0 };
  for (const isLast of [false, true]) {
    const acting = judges.filter(({ accountId }) => last.has(accountId) === isLast);
    const rounds = acting.map((judge) => judgeRound(judge, round));
    for (const one of await Promise.all(rounds).catch(endAll(stop))) {
      connections.resentBatches += one.resentBatches;
      connections.reconnects += one.reconnects;
    }
  }
  return round.counter.report(judges.length, connections);
}
