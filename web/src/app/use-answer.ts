import { useCallback, useEffect, useMemo, useState } from 'react';
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

function keepGood<T>(path: string, answer: Answer<T>): (before: Taken<T> | null) => Taken<T> {
  if (answer.ok) return () => ({ path, value: answer.value, problem: null });
  return (before) => ({
    path,
    value: before?.path === path ? before.value : null,
    problem: answer.refusal,
  });
}

/** GET /api/`path`, asked again when the path or `signal` changes or on reload; a null path asks for nothing. */
export function useAnswer<T>(path: string | null, signal?: unknown): Held<T> {
  const [taken, take] = useState<Taken<T> | null>(null);
  const [turn, setTurn] = useState(0);
  const question = useMemo(() => ({ path, signal, turn }), [path, signal, turn]);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (asked: string): Promise<void> => {
      const answer = await getJson<T>(asked);
      if (isCurrent) take(keepGood(asked, answer));
    };
    if (question.path !== null) void ask(question.path);
    return () => {
      isCurrent = false;
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
