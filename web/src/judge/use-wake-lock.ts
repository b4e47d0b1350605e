import { useEffect } from 'react';

/** Keeps the screen on while the sheet is open. The browser drops it whenever the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    // Not there on plain http, whatever the type says.
    const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
    if (!wakeLock) return undefined;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      // A tablet low on power refuses: then the screen goes off as usual.
      held = await wakeLock.request('screen').catch(() => null);
      if (isOver) void held?.release();
    };
    const onVisible = (): void => void ask();
    void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      void held?.release();
    };
  }, []);
}
