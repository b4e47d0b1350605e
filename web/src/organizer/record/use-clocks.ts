import { useCallback, useEffect, useState } from 'react';
import type { ClocksView } from '#contract/record';
import type { StageId } from '#domain/kernel/ids';
import { getJson, type Problem } from '../../sync/api';

const POLL_MS = 5_000;

/** The clocks as the server last told them. */
export interface HeldClocks {
  readonly view: ClocksView;
  /** When that was by this device's steady clock: its clock of the day may be wrong. */
  readonly atMs: number;
}

export interface Clocks {
  readonly held: HeldClocks | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** Asks for the clocks of a stage again and again; between two answers the page counts on by itself. */
export function useClocks(stageId: StageId): Clocks {
  const [held, setHeld] = useState<HeldClocks | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useCallback(async () => {
    const askedMs = performance.now();
    const answer = await getJson<ClocksView>(`marking/stages/${stageId}/clocks`);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    const view = answer.value;
    // The server answered somewhere between.
    const atMs = (askedMs + performance.now()) / 2;
    setHeld((before) =>
      before?.view.stageId === stageId && before.view.at > view.at ? before : { view, atMs },
    );
  }, [stageId]);
  useEffect(() => {
    const now = setTimeout(() => void ask(), 0);
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => {
      clearTimeout(now);
      clearInterval(timer);
    };
  }, [ask]);
  return { held, problem, reload: () => void ask() };
}
