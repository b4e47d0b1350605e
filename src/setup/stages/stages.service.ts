import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { StageRulesView } from '../../contract/competitions';
import { SYSTEM_ACTOR, type ArchivedTrade } from '../../domain/archive/archive';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { RuleFault } from '../../domain/kernel/rule-fault';
import { checkStageRules } from '../../domain/stage-rules/check-stage-rules';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import { stageRulesShape } from '../../domain/stage-rules/stage-rules-shape';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { RulesGuards } from './rules-guard.port';
import type { StageContext } from './stage-context';
import { StageContexts } from './stage-contexts.read-model';
import { StagesRepository } from './stages.repository';

@Injectable()
export class StagesService {
  constructor(
    private readonly stages: StagesRepository,
    private readonly contexts: StageContexts,
    private readonly guards: RulesGuards,
    private readonly outbox: OutboxRepository,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Adds the stages of the trades with their rules. @throws RefusedError RULES_FAULTY with every fault and its path. */
  async addStages(
    tx: Tx,
    competitionId: CompetitionId,
    trades: readonly Pick<ArchivedTrade, 'id' | 'stages'>[],
    changedBy: AccountId = SYSTEM_ACTOR,
  ): Promise<void> {
    const faults = trades.flatMap((trade) =>
      trade.stages.flatMap((stage) =>
        checkStageRules(stage.rules).map((fault) => ({
          ...fault,
          path: `${trade.id}/${stage.id}/${fault.path}`,
        })),
      ),
    );
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    await this.stages.insertStages(tx, competitionId, trades);
    const changedAt = this.clock.nowText();
    const versions = trades.flatMap(({ stages }) =>
      stages.map(({ id: stageId, rules }) => ({
        stageId,
        version: 1,
        rules,
        changedAt,
        changedBy,
      })),
    );
    await this.stages.insertRules(tx, versions);
  }

  /**
   * Stores new rules of a stage as its next version; the versions before stay.
   * @throws RefusedError RULES_FAULTY with every fault, and nothing is stored; STAGE_STARTED once there are
   * marks; VERSION_OUTDATED where they were made from another version than the newest.
   */
  async changeRules(
    actor: Actor,
    stageId: StageId,
    input: unknown,
    basedOn?: number,
  ): Promise<StageRulesView> {
    const stage = found(await this.contexts.find(stageId));
    requireRight(actor, 'rules.change', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const changedBy = actor.accountId;
    const rules = await this.legalRules(stage, input);
    const version = await this.acts.run(
      { actorId: changedBy, action: 'rules.change', subject: `stage/${stageId}` },
      async (tx) => {
        const refusal = await this.guards.refusal(tx, stage);
        if (refusal) throw new RefusedError(refusal);
        const next = await this.stages.nextVersion(tx, stageId);
        if (basedOn !== undefined && basedOn !== next - 1)
          throw new RefusedError({ code: 'VERSION_OUTDATED', version: next - 1 });
        const changedAt = this.clock.nowText();
        await this.stages.insertRules(tx, [{ stageId, version: next, rules, changedAt, changedBy }]);
        await this.outbox.append(tx, 'stage.changed.v1', { stageId });
        return next;
      },
      (next) => ({ version: next }),
    );
    this.contexts.drop(stageId);
    return { stageId, version, rules };
  }

  /** Stores the same rules as the next version: whoever holds the stage as it was before is refused and looks again. */
  async renewRules(tx: Tx, stageId: StageId, changedBy: AccountId): Promise<void> {
    const version = await this.stages.nextVersion(tx, stageId);
    const { rules } = found(await this.stages.newestRules(tx, stageId));
    await this.stages.insertRules(tx, [
      { stageId, version, rules, changedAt: this.clock.nowText(), changedBy },
    ]);
  }

  private async legalRules(stage: StageContext, input: unknown): Promise<StageRules> {
    const misshapen = stageRulesShape.check(input);
    if (misshapen) throw new RefusedError({ code: 'RULES_FAULTY', faults: [withoutDot(misshapen)] });
    const rules = input as StageRules;
    const ofTrade = (await this.contexts.listOfCompetition(stage.competitionId)).filter(
      ({ tradeId, ordinal }) => tradeId === stage.tradeId && ordinal < stage.ordinal,
    );
    const faults = [
      ...checkStageRules(rules, {
        earlierStages: ofTrade.map(({ stageId }) => stageId),
        ...(stage.entries.length > 0 ? { field: stage.entries.length } : {}),
      }),
      ...seatFaults(stage, rules),
    ];
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    return rules;
  }
}

function withoutDot({ path, fault }: RuleFault): RuleFault {
  return { path: path.replace(/^\./, ''), fault };
}

/** No module goes while a judge has a seat in it. */
function seatFaults({ seats }: StageContext, { scheme }: StageRules): RuleFault[] {
  const modules = new Set(scheme?.modules.map(({ id }) => id));
  const isEmptied = seats.some(({ moduleId }) => !modules.has(moduleId));
  return isEmptied ? [{ path: 'scheme.modules', fault: 'seated-module' }] : [];
}
