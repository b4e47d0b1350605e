import { useEffect } from 'react';
import { useAnswer, type Held } from '../../app/use-answer';

const AGAIN_MS = 5_000;

/** As `useAnswer`, and asked again every few seconds: two people at two screens wait for each other here. */
export function useFreshAnswer<T>(path: string): Held<T> {
  const held = useAnswer<T>(path);
  const { reload } = held;
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return held;
}
