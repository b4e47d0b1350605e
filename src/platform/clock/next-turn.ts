import { setImmediate } from 'node:timers/promises';

/**
 * Lets whatever has come from outside go first: long work on the server's own thread that awaits only what is at hand would keep
 * all else waiting. In the first turn marks come in and gather, in the second they have been written.
 */
export async function nextTurn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
