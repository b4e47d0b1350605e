/** Words come every 20 s: after two that did not come a tablet is silent. */
export const SILENT_MS = 45_000;
const OFFSET_MS = 30_000;
const WAITING_MS = 120_000;

/** What the desk knows of a tablet, as durations. */
export interface TabletMoment {
  readonly heardAgoMs: number;
  readonly offsetMs: number;
  readonly waitingForMs: number | null;
}

export type TabletWarning = 'silent' | 'waiting' | 'clock';

/**
 * What somebody should look at (DSK-5): a tablet that has gone silent, one on which something has waited for two minutes, one
 * whose clock is more than 30 s off.
 */
export function tabletWarnings({ heardAgoMs, offsetMs, waitingForMs }: TabletMoment): TabletWarning[] {
  const warnings: TabletWarning[] = [];
  if (heardAgoMs > SILENT_MS) warnings.push('silent');
  if (waitingForMs !== null && waitingForMs >= WAITING_MS) warnings.push('waiting');
  if (Math.abs(offsetMs) > OFFSET_MS) warnings.push('clock');
  return warnings;
}
