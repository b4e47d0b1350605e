import type { SimulationState } from '../../contract/rehearsals';

/** How often the node of a run says that it lives, and after which silence it is held to be gone. */
export const BEAT_MS = 1000;
export const SILENT_MS = 10_000;

/** Whether simulated judges mark: a run whose node is silent stopped with it (RHS-4). */
export function runStateOf(
  { runId, runHeardAt }: { readonly runId: string | null; readonly runHeardAt: string | null },
  now: Date,
): SimulationState {
  if (runId === null || runHeardAt === null) return 'stopped';
  return now.getTime() - Date.parse(runHeardAt) > SILENT_MS ? 'lost' : 'running';
}
