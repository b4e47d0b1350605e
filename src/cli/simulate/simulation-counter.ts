import type { RefusalCode } from '../../domain/kernel/refusal';
import type { MutationOutcome } from '../../contract/mutations';
import type { ClientId } from '../../domain/kernel/ids';
import type { Mutation } from '../../domain/mark/mutation';
import type { SimulationOptions, SimulationProgress, SimulationReport } from './simulation';

type Listener = Pick<SimulationOptions, 'onProgress' | 'onReceipt'>;

/** Counts what comes back and tells whoever listens. */
export class SimulationCounter {
  expectedMarks = 0;
  expectedSheets = 0;
  private marks = 0;
  private sheets = 0;
  private replays = 0;
  private readonly refusals = new Map<RefusalCode, number>();
  private readonly ackTimesMs: number[] = [];
  private readonly startedAt = performance.now();

  constructor(private readonly listener: Listener) {}

  acknowledged(clientId: ClientId, mutation: Mutation, outcome: MutationOutcome): void {
    if (!outcome.ok) {
      this.refusals.set(outcome.refusal.code, (this.refusals.get(outcome.refusal.code) ?? 0) + 1);
      return;
    }
    const { seq, hash, replay } = outcome.receipt;
    if (replay) this.replays += 1;
    if (mutation.name === 'submitSheet') this.sheets += 1;
    else this.marks += 1;
    this.listener.onReceipt?.({ clientId, mutationId: mutation.id, seq, hash });
  }

  answered(elapsedMs: number): void {
    this.ackTimesMs.push(elapsedMs);
    this.listener.onProgress?.(this.progress());
  }

  progress(): SimulationProgress {
    const { marks, sheets, expectedMarks, expectedSheets } = this;
    return { marks, expectedMarks, sheets, expectedSheets, elapsedMs: performance.now() - this.startedAt };
  }

  report(
    judges: number,
    connections: Pick<SimulationReport, 'resentBatches' | 'reconnects'>,
  ): SimulationReport {
    const times = this.ackTimesMs.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
    return {
      judges,
      marks: this.marks,
      submittedSheets: this.sheets,
      ...connections,
      replays: this.replays,
      refusals: Object.fromEntries(this.refusals),
      elapsedMs: performance.now() - this.startedAt,
      ackMs: { p50: at(0.5), p99: at(0.99), max: at(1) },
    };
  }
}
