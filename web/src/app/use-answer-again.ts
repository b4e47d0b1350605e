import { useEffect } from 'react';
import { useAnswer, type Held } from './use-answer';

/** Like `useAnswer`, asked again every so often: for what no live message tells. */
export function useAnswerAgain<T>(path: string | null, everyMs: number, signal?: unknown): Held<T> {
  const held = useAnswer<T>(path, signal);
  const { reload } = held;
  useEffect(() => {
    if (path === null) return undefined;
    const timer = setInterval(reload, everyMs);
    return () => clearInterval(timer);
  }, [path, everyMs, reload]);
  return held;
}
