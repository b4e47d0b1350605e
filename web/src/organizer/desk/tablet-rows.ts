import type { JudgePresence, PresenceView, TabletView } from '#contract/desk';
import { tabletWarnings } from '#domain/presence/tablet-warnings';

/** One line of the list: a tablet of a judge, or a judge who was never heard. */
export interface TabletRow extends Pick<JudgePresence, 'judgeId' | 'name' | 'owedMarks' | 'markedAgoMs'> {
  readonly key: string;
  /** Of several tablets of one judge only the first line speaks of the judge. */
  readonly isFirst: boolean;
  readonly tablet: TabletView | null;
  /** Owes marks and has given none for too long. */
  readonly isIdle: boolean;
  /** Somebody should look at it; of a tablet that was put aside only what it has not sent. */
  readonly isAlarming: boolean;
}

const SHOWN_MS = 30_000;

/** How far a clock is off, where that is more than 30 s. */
export function offsetText(offsetMs: number): string {
  if (Math.abs(offsetMs) <= SHOWN_MS) return '';
  return `${offsetMs < 0 ? '−' : '+'}${Math.round(Math.abs(offsetMs) / 1_000)} s`;
}

function aged(tablet: TabletView, passedMs: number): TabletView {
  const { heardAgoMs, waitingForMs } = tablet;
  return {
    ...tablet,
    heardAgoMs: heardAgoMs + passedMs,
    waitingForMs: waitingForMs === null ? null : waitingForMs + passedMs,
  };
}

/**
 * The list as it is `passedMs` after the answer came (DSK-5, DSK-6). A judge who has given no mark yet is not idle: the work may not have begun.
 */
export function tabletRows(
  { judges }: Pick<PresenceView, 'judges'>,
  passedMs: number,
  idleMinutes: number,
): TabletRow[] {
  return judges.flatMap(({ judgeId, name, owedMarks, markedAgoMs, tablets }) => {
    const idleMs = markedAgoMs === null ? null : markedAgoMs + passedMs;
    const isIdle = owedMarks > 0 && idleMs !== null && idleMs >= idleMinutes * 60_000;
    const of = { judgeId, name, owedMarks, markedAgoMs: idleMs };
    if (tablets.length === 0)
      return [{ ...of, key: judgeId, isFirst: true, tablet: null, isIdle, isAlarming: isIdle }];
    return tablets.map((one, index): TabletRow => {
      const tablet = aged(one, passedMs);
      const isFirst = index === 0;
      const isOwing = owedMarks > 0 && isFirst;
      const isAlarming =
        (isFirst && isIdle) ||
        tabletWarnings(tablet).some((warning) => warning !== 'silent' || isOwing || tablet.waiting > 0);
      return { ...of, key: one.sessionId, isFirst, tablet, isIdle: isFirst && isIdle, isAlarming };
    });
  });
}
