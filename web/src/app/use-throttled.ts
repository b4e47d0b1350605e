import { useEffect, useRef, useState } from 'react';

/** The value, renewed at most once per `ms`; the newest one always arrives. */
export function useThrottled<T>(value: T, ms: number): T {
  const [held, hold] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      hold(() => latest.current);
    }, ms);
  }, [value, ms]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return held;
}
