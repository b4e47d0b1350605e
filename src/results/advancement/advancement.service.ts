import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { AdvancementRow, AdvancementView } from '../../contract/results';
import type { ContestantId, StageId } from '../../domain/kernel/ids';
import { SYSTEM_ACTOR } from '../../domain/archive/archive';
import type { Standing } from '../../domain/ranking/standing';
import { stageAdvancement } from '../../domain/stage/stage-advancement';
import { shownPoints } from '../../domain/tally/shown-points';
import { EnteringNext } from '../../marking/rehearsals/entering-next.port';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import { EntriesService } from '../../setup/entries/entries.service';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StandingsReadModel } from '../ranking/standings.read-model';

/** Who goes on from a closed stage, by its rule, and their entry into the next. */
@Injectable()
export class AdvancementService implements OnModuleInit {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly entries: EntriesService,
    private readonly acts: Acts,
    private readonly enteringNext: EnteringNext,
  ) {}

  onModuleInit(): void {
    this.enteringNext.by((actor, stageId) => this.advance(actor, stageId));
  }

  async view(actor: Actor, stageId: StageId): Promise<AdvancementView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', stage);
    requireUnsealed(stage);
    const { advancing, reserves } = await this.decide(stage);
    const next = await this.nextOf(stage);
    const people = await this.contestants.ofStage(stageId);
    const toRow = (standing: Standing): AdvancementRow => toAdvancementRow(stage, standing, people);
    const entered = new Set(next?.entries.map((entry) => entry.contestantId));
    return {
      stageId,
      nextStageId: next?.stageId ?? null,
      advancing: advancing.map(toRow),
      reserves: reserves.map(toRow),
      entered: advancing.filter((one) => entered.has(contestantOf(stage, one))).length,
    };
  }

  /** Enters those who advance into the next stage; doing it again enters nobody twice. @throws RefusedError STAGE_NOT_CLOSED; STAGE_CLOSED when the next is. */
  async advance(actor: Actor | null, stageId: StageId): Promise<{ entered: number }> {
    const stage = found(await this.stages.find(stageId));
    if (actor) requireRight(actor, 'entries.advance', stage);
    requireUnsealed(stage);
    const { advancing, isClosed } = await this.decide(stage);
    if (!isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    const next = found(await this.nextOf(stage));
    if ((await this.standings.freshOfStage(next)).book.isClosed)
      throw new RefusedError({ code: 'STAGE_CLOSED' });
    const people = advancing.map((standing) => contestantOf(stage, standing));
    const entered = await this.acts.run(
      {
        actorId: actor?.accountId ?? SYSTEM_ACTOR,
        action: 'entries.advance',
        subject: `stage/${next.stageId}`,
      },
      (tx) => this.entries.enterNextStage(tx, next, people),
      (count) => ({ from: stageId, entered: count }),
    );
    this.stages.drop(next.stageId);
    return { entered };
  }

  private async decide(
    stage: StageContext,
  ): Promise<{ advancing: readonly Standing[]; reserves: readonly Standing[]; isClosed: boolean }> {
    const { standings, book, moment } = await this.standings.freshOfStage(stage);
    const rule = stage.rules.advancement;
    if (!rule || !moment) return { advancing: [], reserves: [], isClosed: book.isClosed };
    const people = await this.contestants.personsOfStage(stage.stageId);
    const decided = stageAdvancement({ ...moment, people }, rule, standings);
    return { ...decided, isClosed: book.isClosed };
  }

  private async nextOf(stage: StageContext): Promise<StageContext | undefined> {
    const stages = await this.stages.listOfCompetition(stage.competitionId);
    return stages.find((one) => one.tradeId === stage.tradeId && one.ordinal === stage.ordinal + 1);
  }
}

function contestantOf(stage: StageContext, standing: Standing): ContestantId {
  const entry = stage.entriesById.get(standing.entryId);
  if (!entry) throw new Error(`entry ${standing.entryId} is not in its stage`);
  return entry.contestantId;
}

function toAdvancementRow(
  stage: StageContext,
  standing: Standing,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): AdvancementRow {
  const person = people.get(contestantOf(stage, standing));
  const { scheme } = stage.rules;
  if (!person || !scheme || standing.place === null)
    throw new Error(`entry ${standing.entryId} advances without a place`);
  return {
    entryId: standing.entryId,
    number: stage.entriesById.get(standing.entryId)?.number ?? '',
    contestantName: person.name,
    unitName: person.unitName,
    place: standing.place,
    total: shownPoints(standing.tally.total, scheme.rounding) ?? '',
  };
}
