import { useEffect, useState } from 'react';

/** Re-renders every second with this device's steady clock, for ages only. */
export function useClock(): number {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
