import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { NewTradeBody, TradeChangeBody } from '../../contract/set-up';
import type { ArchivedTrade } from '../../domain/archive/archive';
import { ruleFaults } from '../../domain/archive/rule-faults';
import type { CompetitionId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { setUpTrade, type NewTrade, type TradePlan } from '../../domain/template/set-up-trade';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { idOfKey } from '../../platform/identity/id-of-key';
import { newId } from '../../platform/identity/new-id';
import { BlueprintsReadModel, type Blueprint } from '../competitions/blueprints.read-model';
import { TemplatesReadModel } from '../templates/templates.read-model';
import { SetUpActs } from './set-up-acts.service';
import { TradeWriter } from './trade-writer.service';

/** A body as it was read: texts stand in both languages. */
export type NewTradeRead = Omit<NewTradeBody, 'name'> & { readonly name: LocalText };
export type TradeChangeRead = Omit<TradeChangeBody, 'name'> & { readonly name?: LocalText };

/** Trades are added to a competition, changed, and removed while nobody is in them. */
@Injectable()
export class TradesService {
  constructor(
    private readonly blueprints: BlueprintsReadModel,
    private readonly templates: TemplatesReadModel,
    private readonly writer: TradeWriter,
    private readonly acts: SetUpActs,
  ) {}

  /**
   * Sets up a trade by a template or as a copy (TPL-2). The same key again answers with the trade it made.
   * @throws RefusedError NOT_FOUND, RULES_FAULTY, KEY_REUSED for a key that made another one.
   */
  async create(
    actor: Actor,
    competitionId: CompetitionId,
    body: NewTradeRead,
    key: string | null,
  ): Promise<{ id: TradeId }> {
    requireWholeCompetition(actor, 'competition.change', competitionId);
    found(await this.blueprints.find(competitionId));
    const plan = found(await this.planOf(body.from));
    const id = idOfKey<TradeId>(`${actor.accountId ?? ''} ${competitionId}`, key);
    const { name, occupation } = body;
    const act = {
      action: 'trade.create',
      subject: `trade/${id}`,
      competitionId,
      detail: { name, from: body.from },
    };
    await this.acts.run(actor, act, async (tx, actorId) => {
      const trade = (ordinal: number): NewTrade => ({ id, ordinal, name, occupation });
      if (await this.writer.isMade(tx, trade(0))) return [];
      const ordinal = await this.writer.nextOrdinal(tx, competitionId);
      const made = setUpTrade(plan, trade(ordinal), () => newId<StageId>());
      return this.writer.insert(tx, competitionId, made, actorId);
    });
    return { id };
  }

  /** @throws RefusedError NOT_FOUND, IN_USE, STAGE_STARTED. */
  async change(actor: Actor, id: TradeId, { name, occupation }: TradeChangeRead): Promise<void> {
    const { trade, competitionId } = await this.tradeFor(actor, id);
    const changed = { ...trade, name: name ?? trade.name, occupation: occupation ?? trade.occupation };
    const detail = { name: changed.name, occupation: changed.occupation };
    const act = { action: 'trade.change', subject: `trade/${id}`, competitionId, detail };
    await this.acts.run(actor, act, async (tx) => {
      await this.writer.requireUnused(tx, competitionId, trade);
      return this.writer.change(tx, changed);
    });
  }

  /** @throws RefusedError NOT_FOUND, IN_USE, STAGE_STARTED, RULES_FAULTY where a ranking of units names it. */
  async remove(actor: Actor, id: TradeId): Promise<void> {
    const { trade, competitionId, blueprint } = await this.tradeFor(actor, id);
    const trades = blueprint.trades.filter((one) => one.id !== id);
    const faults = ruleFaults({ ...blueprint, trades });
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    const act = {
      action: 'trade.remove',
      subject: `trade/${id}`,
      competitionId,
      detail: { name: trade.name },
    };
    await this.acts.run(actor, act, async (tx) => {
      await this.writer.requireUnused(tx, competitionId, trade);
      return this.writer.remove(tx, trade);
    });
  }

  private async tradeFor(
    actor: Actor,
    id: TradeId,
  ): Promise<{ trade: ArchivedTrade; blueprint: Blueprint; competitionId: CompetitionId }> {
    const { trade, blueprint } = found(await this.blueprints.findTrade(id));
    const competitionId = blueprint.competition.id;
    requireRight(actor, 'competition.change', { competitionId, tradeId: id });
    return { trade, blueprint, competitionId };
  }

  private async planOf(from: NewTradeBody['from']): Promise<TradePlan | undefined> {
    if ('copyOf' in from) return (await this.blueprints.findTrade(from.copyOf))?.trade;
    const template = this.templates.find(from.template);
    return template && { stages: template.stages };
  }
}
