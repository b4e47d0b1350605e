import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import { MOST_SIMULATED_SPEED } from '../../domain/rehearsal/simulated-speed';
import { Pace } from '../../platform/clock/pace';
import { pause } from '../../platform/clock/pause';
import { RehearsalsRepository, type Run } from './rehearsals.repository';
import { BEAT_MS } from './run-state';
import { RunToEnd, WayToEnd } from './run-to-end.service';
import { SimulatedRound } from './simulated-round';
import { SimulatedRounds } from './simulated-rounds.service';

/** How long they wait when nobody has anything to do: for a tablet to hand in, a panel to be sent back. */
const IDLE_MS = 500;

interface Working {
  readonly run: Run;
  isStopped: boolean;
  ended: Promise<void>;
}

/**
 * Simulated judges of rehearsals at work on this node (RHS-4, RHS-5):
 *
 *   start ──▶ marking ⇄ waiting ──nobody owes a sheet──▶ finished, or the next stage where they go to the end (RHS-9)
 *                └─ stopped, ended, the node closed: at the next heartbeat at the latest
 */
@Injectable()
export class SimulatedJudges implements OnApplicationShutdown {
  private readonly logger = new Logger('rehearsal');
  private readonly working = new Map<CompetitionId, Working>();
  /** All rehearsals of this node together: real marking goes first. */
  private readonly pace = new Pace(MOST_SIMULATED_SPEED);

  constructor(
    private readonly rounds: SimulatedRounds,
    private readonly rehearsals: RehearsalsRepository,
    private readonly toEnd: RunToEnd,
  ) {}

  /** The caller has taken the place of the run. */
  start(run: Run): void {
    this.drop(run.competitionId);
    const working: Working = { run, isStopped: false, ended: Promise.resolve() };
    working.ended = this.work(working);
    this.working.set(run.competitionId, working);
  }

  /** Stops them here; on other nodes their next heartbeat tells them. */
  drop(competitionId: CompetitionId): void {
    const working = this.working.get(competitionId);
    if (working) working.isStopped = true;
    this.working.delete(competitionId);
  }

  async onApplicationShutdown(): Promise<void> {
    const all = [...this.working.values()];
    for (const { run } of all) this.drop(run.competitionId);
    await Promise.all(all.map(({ ended }) => ended));
  }

  private async work(working: Working): Promise<void> {
    const { run } = working;
    const paces = [new Pace(run.speed), this.pace];
    const round = new SimulatedRound(run.competitionId);
    const way = run.toEndBy === null ? null : new WayToEnd(run.competitionId, run.toEndBy);
    let beatAt = 0;
    while (!working.isStopped) {
      try {
        if (performance.now() >= beatAt) {
          beatAt = performance.now() + BEAT_MS;
          if (!(await this.rehearsals.beat(run.runId))) break;
          round.reseat(await this.rounds.freeSeats(run.competitionId));
          await this.note(round);
        }
        if (await this.turn(working, round, paces)) continue;
        const went = await this.afterMarks(working, way);
        if (went === 'over') {
          await this.rehearsals.finishRun(run.runId, way?.stuck ?? null);
          break;
        }
        if (went === 'moved') {
          // Others have something to do now: they are asked for at once.
          beatAt = 0;
          continue;
        }
        round.lookAgain();
        await pause(IDLE_MS);
      } catch (error) {
        this.logger.error(error);
        await pause(IDLE_MS);
      }
    }
    await this.note(round).catch((error: unknown) => this.logger.error(error));
    if (this.working.get(run.competitionId) === working) this.working.delete(run.competitionId);
  }

  /** What comes when nobody simulated has a mark to give: the end, or the next stage. */
  private async afterMarks(
    { run, isStopped }: Working,
    way: WayToEnd | null,
  ): Promise<'moved' | 'at-work' | 'over'> {
    if (isStopped) return 'at-work';
    if (way) return this.toEnd.step(way);
    return (await this.rounds.isOver(run.competitionId)) ? 'over' : 'at-work';
  }

  private async note({ competitionId, slowestMs }: SimulatedRound): Promise<void> {
    if (slowestMs > 0) await this.rehearsals.noteSlowest(competitionId, slowestMs);
  }

  /** One act of one judge. @returns false when nobody has anything to do. */
  private async turn(working: Working, round: SimulatedRound, paces: readonly Pace[]): Promise<boolean> {
    const next = await this.rounds.next(round);
    if (!next) return false;
    if (next.act.name === 'enterMark') for (const pace of paces) await pace.take();
    if (!working.isStopped) await this.rounds.send(round, next);
    return true;
  }
}
