/** Competitions are held in one zone, which has no summer time: eight hours before UTC. */
const OFFSET_MS = 8 * 60 * 60_000;

/** The day of an instant where competitions are held, YYYY-MM-DD. */
export function hallDay(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);
}

/** The last instant of a day where competitions are held. @param day YYYY-MM-DD */
export function endOfHallDay(day: string): string {
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - OFFSET_MS).toISOString();
}
