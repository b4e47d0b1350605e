/** How long slips are good, as the desk chooses: shown on a screen, printed for today, printed in the evening for the morning. */
export const VALIDITIES = ['now', 'today', 'half-day'] as const;
export type Validity = (typeof VALIDITIES)[number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Asia/Shanghai, as all times on the screen; it has no summer time. */
const ZONE_MS = 8 * 60 * MINUTE_MS;

/** The minutes of a choice; `today` is until midnight, one at least. */
export function slipMinutes(validity: Validity, now: Date): number {
  if (validity === 'now') return 10;
  if (validity === 'half-day') return 12 * 60;
  const sinceMidnightMs = (now.getTime() + ZONE_MS) % DAY_MS;
  return Math.max(1, Math.floor((DAY_MS - sinceMidnightMs) / MINUTE_MS));
}
