import { useEffect, useMemo, useState } from 'react';
import type { PresenceView } from '#contract/desk';
import type { StageId } from '#domain/kernel/ids';
import { getJson, type Problem } from '../../sync/api';

const TICK_MS = 1_000;

/** The tablets as they were told, and how long ago that was by this page's steady clock. */
export interface AgedPresence {
  readonly view: PresenceView;
  readonly passedMs: number;
}

interface Held {
  readonly aged: AgedPresence | null;
  readonly problem: Problem | null;
}

interface Taken {
  readonly view: PresenceView | null;
  readonly atMs: number;
  readonly problem: Problem | null;
}

/** Asks for the tablets of a stage whenever `signal` changes; the last answer grows older meanwhile. */
export function usePresence(stageId: StageId, signal: unknown): Held {
  const [taken, take] = useState<Taken>({ view: null, atMs: 0, problem: null });
  const [nowMs, setNow] = useState(() => performance.now());
  const question = useMemo(() => ({ stageId, signal }), [stageId, signal]);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = await getJson<PresenceView>(`marking/stages/${question.stageId}/presence`);
      if (!isCurrent) return;
      if (answer.ok) take({ view: answer.value, atMs: performance.now(), problem: null });
      else take((before) => ({ ...before, problem: answer.refusal }));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [question]);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { view, atMs, problem } = taken;
  return { aged: view && { view, passedMs: Math.max(0, nowMs - atMs) }, problem };
}
