import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { foldReveal, type RevealState } from '../../domain/reveal/reveal-state';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { LedgerTail } from '../../marking/ledger/ledger-tail';
import { Clock } from '../../platform/clock/clock';
import { Transactions } from '../../platform/database/transactions';
import { OutboxTail } from '../../platform/outbox/outbox-tail';
import { FreezesRepository, type StoredFreeze } from './freezes.repository';

/** A board that stands still, or is going to. */
export interface FrozenStage extends StoredFreeze {
  readonly state: RevealState;
  /** The last ledger row that the public may know of; null while nothing has come after the moment. */
  cutSeq: number | null;
  /** Rows of the stage after that, and up to which row they are counted. */
  hidden: number;
  countedTo: number;
}

/** What a competition's freezes are: those that are not over, and how often anything about them has changed. */
interface Frozen {
  readonly stages: Map<StageId, FrozenStage>;
  readonly moments: readonly string[];
  readonly steps: number;
}

export const BOARD_FROZEN = 'board.frozen.v1';
const LONGEST_TIMER_MS = 2_000_000_000;
const NOTHING: Frozen = { stages: new Map(), moments: [], steps: 0 };

/**
 * Which boards are frozen, on every node the same: what is hidden follows from the moment and the ledger alone, so a mark that is
 * taken on one node is hidden by all of them, whichever heard of the freeze first.
 */
@Injectable()
export class FrozenStages implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('freeze');
  private readonly byCompetition = new Map<CompetitionId, Frozen>();
  private readonly listeners: ((competitionId: CompetitionId) => void)[] = [];
  private readonly arrivals = new Map<CompetitionId, LedgerEntry[]>();
  private loading = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly freezes: FreezesRepository,
    private readonly heads: LedgerHeads,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    ledgerTail: LedgerTail,
    outboxTail: OutboxTail,
  ) {
    ledgerTail.on((competitionId, entries) => this.take(competitionId, entries));
    outboxTail.on(BOARD_FROZEN, ({ payload }) => this.renew(payload.competitionId as CompetitionId));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const id of await this.freezes.competitions(this.transactions.reader)) await this.refresh(id);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  /** Called when a board of a competition stops, goes a step on, or goes on. */
  on(listener: (competitionId: CompetitionId) => void): void {
    this.listeners.push(listener);
  }

  /** The freeze of a stage that holds now. */
  of(competitionId: CompetitionId, stageId: StageId): FrozenStage | undefined {
    const frozen = this.newestOf(competitionId, stageId);
    return frozen && this.holds(frozen) ? frozen : undefined;
  }

  /** The same, also one that is only planned. */
  newestOf(competitionId: CompetitionId, stageId: StageId): FrozenStage | undefined {
    return this.byCompetition.get(competitionId)?.stages.get(stageId);
  }

  /** Whether a row of the ledger is none of the public's business. */
  hides(competitionId: CompetitionId, stageId: StageId, seq: number): boolean {
    const { cutSeq } = this.of(competitionId, stageId) ?? {};
    return cutSeq !== undefined && cutSeq !== null && seq > cutSeq;
  }

  /** Whether an edition was published while the board stood still, and is not for the public before the reveal is over. */
  isUnrevealed(competitionId: CompetitionId, stageId: StageId, publishedAt: string): boolean {
    const frozen = this.of(competitionId, stageId);
    return frozen !== undefined && publishedAt >= frozen.from;
  }

  /** The number of a public room as of a row of the ledger: rows that are hidden do not count, each step of a freeze does (RVL-3). */
  publicSeq(competitionId: CompetitionId, seq: number): number {
    const { moments, steps, stages } = this.byCompetition.get(competitionId) ?? NOTHING;
    const now = this.clock.nowText();
    const come = moments.filter((moment) => moment <= now).length;
    return [...stages.values()].reduce((sum, { hidden }) => sum - hidden, seq + come + steps);
  }

  /** Reads a competition's freezes anew: before a room is opened, and when something about them has changed. */
  refresh(competitionId: CompetitionId): Promise<void> {
    const loaded = this.loading.then(() => this.load(competitionId));
    this.loading = loaded.catch((error: unknown) => this.logger.error(error));
    return loaded;
  }

  private holds({ from, cutSeq }: FrozenStage): boolean {
    return cutSeq !== null || from <= this.clock.nowText();
  }

  private async renew(competitionId: CompetitionId): Promise<void> {
    await this.refresh(competitionId);
    for (const listener of this.listeners) listener(competitionId);
  }

  private async load(competitionId: CompetitionId): Promise<void> {
    // What the tail brings while we read is counted after.
    const meanwhile: LedgerEntry[] = [];
    this.arrivals.set(competitionId, meanwhile);
    try {
      const { reader } = this.transactions;
      const freezes = await this.freezes.list(reader, competitionId);
      const steps = await this.freezes.listSteps(reader, competitionId);
      const stages = new Map<StageId, FrozenStage>();
      for (const freeze of freezes) {
        const state = foldReveal(steps.filter(({ freezeId }) => freezeId === freeze.id));
        if (state.phase !== 'over') stages.set(freeze.stageId, await this.count(freeze, state));
      }
      const moments = freezes.map(({ from }) => from);
      this.byCompetition.set(competitionId, { stages, moments, steps: steps.length });
    } finally {
      this.arrivals.delete(competitionId);
    }
    this.take(competitionId, meanwhile);
    this.wake();
  }

  private async count(freeze: StoredFreeze, state: RevealState): Promise<FrozenStage> {
    const { competitionId, stageId, from } = freeze;
    const first = await this.heads.firstSince(competitionId, from);
    if (first === null) return { ...freeze, state, cutSeq: null, hidden: 0, countedTo: 0 };
    const { rows, last } = await this.heads.countOfStage(stageId, first - 1);
    return { ...freeze, state, cutSeq: first - 1, hidden: rows, countedTo: last };
  }

  private take(competitionId: CompetitionId, entries: readonly LedgerEntry[]): void {
    this.arrivals.get(competitionId)?.push(...entries);
    for (const frozen of this.byCompetition.get(competitionId)?.stages.values() ?? []) {
      for (const { seq, at, fact } of entries) {
        if (frozen.cutSeq === null && at >= frozen.from) frozen.cutSeq = seq - 1;
        if (frozen.cutSeq === null || fact.stageId !== frozen.stageId) continue;
        if (seq <= Math.max(frozen.cutSeq, frozen.countedTo)) continue;
        frozen.hidden += 1;
        frozen.countedTo = seq;
      }
    }
  }

  /** Wakes up when the next board stops. */
  private wake(): void {
    clearTimeout(this.timer);
    const now = this.clock.nowText();
    const ahead = [...this.byCompetition].flatMap(([id, { moments }]) =>
      moments.filter((moment) => moment > now).map((moment) => ({ id, moment })),
    );
    const [next] = ahead.toSorted((a, b) => (a.moment < b.moment ? -1 : 1));
    if (!next) return;
    const ms = Math.min(LONGEST_TIMER_MS, Date.parse(next.moment) - Date.parse(now));
    this.timer = setTimeout(() => {
      for (const listener of this.listeners) listener(next.id);
      this.wake();
    }, ms);
    this.timer.unref();
  }
}
