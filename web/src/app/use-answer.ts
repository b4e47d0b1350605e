import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getJson, type Answer, type Problem } from '../sync/api';

export interface Held<T> {
  /** The last good answer; stays while a newer one is asked for or when that fails. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

interface Taken<T> {
  readonly path: string;
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** Which of the questions of one page the answer that is held is to. */
interface Order {
  asked: number;
  taken: number;
  isShown: boolean;
}

function keepGood<T>(path: string, answer: Answer<T>): (before: Taken<T> | null) => Taken<T> {
  if (answer.ok) return () => ({ path, value: answer.value, problem: null });
  return (before) => ({
    path,
    value: before?.path === path ? before.value : null,
    problem: answer.refusal,
  });
}

/**
 * GET /api/`path`, asked again when the path or `signal` changes or on reload; a null path asks for nothing. Of several answers
 * under way the one asked for last counts, and until it is there each newer one: where changes come faster than answers, the page
 * still follows.
 */
export function useAnswer<T>(path: string | null, signal?: unknown): Held<T> {
  const [taken, take] = useState<Taken<T> | null>(null);
  const [turn, setTurn] = useState(0);
  const question = useMemo(() => ({ path, signal, turn }), [path, signal, turn]);
  const order = useRef<Order>({ asked: 0, taken: 0, isShown: false });
  useEffect(() => {
    const { current } = order;
    const ask = async (asked: string): Promise<void> => {
      const nth = (current.asked += 1);
      const answer = await getJson<T>(asked);
      if (!current.isShown || nth < current.taken) return;
      current.taken = nth;
      take(keepGood(asked, answer));
    };
    current.isShown = true;
    if (question.path !== null) void ask(question.path);
    return () => {
      current.isShown = false;
    };
  }, [question]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const own = taken?.path === path ? taken : null;
  return {
    value: own?.value ?? null,
    problem: own?.problem ?? null,
    isLoading: path !== null && !own,
    reload,
  };
}
