import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { NewStageBody, StageChangeBody } from '../../contract/set-up';
import type { ArchivedStage, ArchivedTrade } from '../../domain/archive/archive';
import { ruleFaults } from '../../domain/archive/rule-faults';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { NO_RULES } from '../../domain/stage-rules/no-rules';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { idOfKey } from '../../platform/identity/id-of-key';
import { BlueprintsReadModel, type Blueprint } from '../competitions/blueprints.read-model';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { StagesService } from '../stages/stages.service';
import { SetUpActs } from './set-up-acts.service';
import { TradeWriter } from './trade-writer.service';
import { TradesRepository } from './trades.repository';

/** A body as it was read: texts stand in both languages. */
export type NewStageRead = Omit<NewStageBody, 'name'> & { readonly name: LocalText };
export type StageChangeRead = Omit<StageChangeBody, 'name'> & { readonly name?: LocalText };

interface Found {
  readonly trade: ArchivedTrade;
  readonly blueprint: Blueprint;
  readonly competitionId: CompetitionId;
}

/** Stages of a trade are added, renamed and removed in the limits in which the trade itself changes. */
@Injectable()
export class TradeStagesService {
  constructor(
    private readonly blueprints: BlueprintsReadModel,
    private readonly contexts: StageContexts,
    private readonly stages: StagesService,
    private readonly trades: TradesRepository,
    private readonly writer: TradeWriter,
    private readonly acts: SetUpActs,
  ) {}

  /** @throws RefusedError NOT_FOUND, IN_USE, STAGE_STARTED, KEY_REUSED. */
  async create(
    actor: Actor,
    tradeId: TradeId,
    body: NewStageRead,
    key: string | null,
  ): Promise<{ id: StageId }> {
    const { trade, competitionId } = await this.tradeFor(actor, tradeId);
    const { name, kind, copyOf, before = null } = body;
    const stageOf = (id: StageId): ArchivedStage | undefined => trade.stages.find((one) => one.id === id);
    if (before !== null) found(stageOf(before));
    const rules = copyOf === undefined ? NO_RULES : found(stageOf(copyOf)).rules;
    const id = idOfKey<StageId>(`${actor.accountId ?? ''} ${tradeId}`, key);
    const act = { action: 'stage.create', subject: `stage/${id}`, competitionId, detail: { name, kind } };
    await this.acts.run(actor, act, async (tx, actorId) => {
      const made = await this.trades.findStage(tx, id);
      if (made && canonicalJson(made) !== canonicalJson({ name, kind }))
        throw new RefusedError({ code: 'KEY_REUSED' });
      if (made) return [];
      await this.writer.requireUnused(tx, competitionId, trade);
      const ordinal = await this.trades.freeOrdinal(tx, tradeId, before);
      const stage = { id, ordinal, kind, name, rules, entries: [], seats: [] };
      await this.stages.addStages(tx, competitionId, [{ id: tradeId, stages: [stage] }], actorId);
      return [id, ...trade.stages.map((one) => one.id)];
    });
    return { id };
  }

  /** @throws RefusedError NOT_FOUND, IN_USE, STAGE_STARTED. */
  async change(actor: Actor, id: StageId, change: StageChangeRead): Promise<void> {
    const { trade, competitionId } = await this.tradeOfStage(actor, id);
    const stage = found(trade.stages.find((one) => one.id === id));
    const { name, kind } = { ...stage, ...change };
    const act = { action: 'stage.change', subject: `stage/${id}`, competitionId, detail: { name, kind } };
    await this.acts.run(actor, act, async (tx) => {
      await this.writer.requireUnused(tx, competitionId, trade);
      await this.trades.changeStage(tx, id, name, kind);
      return [id];
    });
  }

  /** @throws RefusedError NOT_FOUND, IN_USE, STAGE_STARTED, RULES_FAULTY where rules name it or it is the last one. */
  async remove(actor: Actor, id: StageId): Promise<void> {
    const { trade, blueprint, competitionId } = await this.tradeOfStage(actor, id);
    const stages = trade.stages.filter((one) => one.id !== id);
    const trades = blueprint.trades.map((one) => (one.id === trade.id ? { ...one, stages } : one));
    const faults = ruleFaults({ ...blueprint, trades });
    if (stages.length === 0) faults.push({ path: 'stages', fault: 'empty' });
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    const act = {
      action: 'stage.remove',
      subject: `stage/${id}`,
      competitionId,
      detail: { tradeId: trade.id },
    };
    await this.acts.run(actor, act, async (tx) => {
      await this.writer.requireUnused(tx, competitionId, trade);
      await this.trades.removeStage(tx, id);
      return trade.stages.map((one) => one.id);
    });
  }

  private async tradeOfStage(actor: Actor, id: StageId): Promise<Found> {
    const { tradeId } = found(await this.contexts.find(id));
    return this.tradeFor(actor, tradeId);
  }

  private async tradeFor(actor: Actor, id: TradeId): Promise<Found> {
    const { trade, blueprint } = found(await this.blueprints.findTrade(id));
    const competitionId = blueprint.competition.id;
    requireRight(actor, 'competition.change', { competitionId, tradeId: id });
    return { trade, blueprint, competitionId };
  }
}
