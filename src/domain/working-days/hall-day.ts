/** Competitions are held in one zone, which has no summer time: eight hours before UTC. */
const OFFSET_MS = 8 * 60 * 60_000;

/** The day of an instant where competitions are held, YYYY-MM-DD. */
export function hallDay(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);
}
