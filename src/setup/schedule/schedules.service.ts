import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ProposalBody, ProposalView, SavedSchedule, ScheduleBody } from '../../contract/schedule';
import { SYSTEM_ACTOR, type ArchivedTrade } from '../../domain/archive/archive';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { malformed } from '../../domain/kernel/malformed';
import type { Shape } from '../../domain/kernel/shapes';
import { scheduleFault } from '../../domain/schedule/schedule-fault';
import { proposalBodyShape, scheduleBodyShape } from '../../domain/schedule/schedule-shape';
import { movedEntries } from '../../domain/schedule/schedule-warnings';
import { EMPTY_SCHEDULE, inOrder, type StageSchedule } from '../../domain/schedule/session';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { SealedEntries } from '../entries/sealed-entries';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { SchedulesReadModel } from './schedules.read-model';
import { SchedulesRepository } from './schedules.repository';

/** Sessions of a stage and who works where: proposed, then saved whole on top of the version it was made from. */
@Injectable()
export class SchedulesService implements OnModuleInit {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly readModel: SchedulesReadModel,
    private readonly stages: StageContexts,
    private readonly sealed: SealedEntries,
    private readonly acts: Acts,
  ) {}

  /** A place that goes along into a sealed stage would tell who became which (SES-8). */
  onModuleInit(): void {
    this.sealed.onReplace((tx, stageId) => this.schedules.clearPlacements(tx, stageId));
  }

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, MALFORMED for what cannot be placed. */
  async propose(actor: Actor, stageId: StageId, input: unknown): Promise<ProposalView> {
    const { stage } = await this.stageFor(actor, stageId);
    const body = shaped<ProposalBody>(proposalBodyShape, input);
    refuseFault(body, new Set(stage.entries.map(({ id }) => id)));
    return this.readModel.propose(stage, body);
  }

  /** Saves sessions and placements as one. @throws RefusedError MALFORMED with the first fault, SCHEDULE_CHANGED. */
  async save(actor: Actor, stageId: StageId, input: unknown): Promise<SavedSchedule> {
    const { actorId } = await this.stageFor(actor, stageId);
    const { version, ...schedule } = inUtc(shaped<ScheduleBody>(scheduleBodyShape, input));
    return this.acts.run(
      { actorId, action: 'schedule.save', subject: `stage/${stageId}` },
      async (tx) => {
        const before = await this.schedules.take(tx, stageId);
        const present = before?.version ?? 0;
        if (version !== present) throw new RefusedError({ code: 'SCHEDULE_CHANGED', version: present });
        refuseFault(schedule, await this.schedules.entryIdsOf(tx, stageId));
        const saved = await this.schedules.replace(tx, stageId, schedule, actorId);
        return { version: saved, moved: movedEntries(before ?? EMPTY_SCHEDULE, schedule) };
      },
      ({ version: saved, moved }) => ({
        version: saved,
        sessions: schedule.sessions.length,
        placed: schedule.placements.length,
        moved: moved.length,
      }),
    );
  }

  /** Schedules of an archive. */
  async addSchedules(tx: Tx, trades: readonly ArchivedTrade[]): Promise<void> {
    for (const { id, schedule } of trades.flatMap(({ stages }) => stages))
      if (schedule) await this.schedules.replace(tx, id, schedule, SYSTEM_ACTOR);
  }

  private async stageFor(
    actor: Actor,
    stageId: StageId,
  ): Promise<{ stage: StageContext; actorId: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'schedule.make', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, actorId: actor.accountId };
  }
}

function shaped<Body>(shape: Shape, input: unknown): Body {
  const fault = shape.check(input);
  if (fault) throw new RefusedError(malformed(fault));
  return input as Body;
}

function refuseFault(
  parts: Pick<StageSchedule, 'sessions' | 'placements'>,
  entries: Parameters<typeof scheduleFault>[1],
): void {
  const fault = scheduleFault(parts, entries);
  if (fault) throw new RefusedError({ code: 'MALFORMED', ...fault });
}

/** Times as they are kept. What is no time is left for the check that names it. */
function inUtc(body: ScheduleBody): ScheduleBody {
  const utc = (text: string): string => {
    const time = Date.parse(text);
    return Number.isNaN(time) ? text : new Date(time).toISOString();
  };
  const sessions = body.sessions.map((session) => ({
    ...session,
    startsAt: utc(session.startsAt),
    endsAt: utc(session.endsAt),
  }));
  return { ...body, sessions: inOrder(sessions) };
}
