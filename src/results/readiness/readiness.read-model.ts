import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import { requireRight } from '../../access/require-right';
import { WaysIn } from '../../access/ways-in.read-model';
import type { ReadinessView } from '../../contract/readiness';
import type { CompetitionId, ModuleId, StageId } from '../../domain/kernel/ids';
import { competitionReadiness } from '../../domain/readiness/competition-readiness';
import type { CompetitionFacts, StageFacts } from '../../domain/readiness/readiness-facts';
import type { StageRules } from '../../domain/stage-rules/stage-rules';
import { StageBooks } from '../../marking/ledger/stage-books.read-model';
import { found } from '../../platform/http/found';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ConflictsReadModel } from '../../setup/judges/conflicts.read-model';
import { StageCountsReadModel, type StageCounts } from './stage-counts.read-model';

/** What is beside the counts of a stage. */
interface Around {
  readonly closed: ReadonlySet<StageId>;
  readonly seats: ReadonlyMap<StageId, ReadonlyMap<ModuleId, number>>;
  readonly withoutSlip: ReadonlyMap<StageId, number>;
}

/** What is missing before the stages of a competition can open. Derived: nothing of it is stored. */
@Injectable()
export class ReadinessReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly counts: StageCountsReadModel,
    private readonly conflicts: ConflictsReadModel,
    private readonly waysIn: WaysIn,
    private readonly books: StageBooks,
  ) {}

  /** Whoever organizes some of the trades sees what concerns these, and the whole competition. */
  async view(actor: Actor, competitionId: CompetitionId): Promise<ReadinessView> {
    requireRight(actor, 'rules.change', { competitionId });
    found(await this.competitions.findShown(competitionId));
    const items = competitionReadiness(await this.facts(competitionId)).filter(
      ({ tradeId }) => tradeId === null || may(actor, 'rules.change', { competitionId, tradeId }),
    );
    return { competitionId, items };
  }

  private async facts(id: CompetitionId): Promise<CompetitionFacts> {
    const [{ units, without }, trades, stages] = await Promise.all([
      this.counts.units(id),
      this.counts.trades(id),
      this.counts.stages(id),
    ]);
    const around: Around = {
      closed: await this.closedOf(id, stages),
      seats: await this.counts.seats(id),
      withoutSlip: await this.waysIn.judgesWithout(id),
    };
    const hasChiefJudge = await this.waysIn.chiefJudges(id);
    const { conflicts } = await this.conflicts.ofCompetition(id);
    return {
      units,
      unitsWithoutHeadcount: without,
      conflictsUndecided: conflicts.filter(({ state }) => state === 'asks').length,
      trades: trades.map(({ tradeId, hasEntryRules, entrants, undecided, approved }) => ({
        tradeId,
        hasEntryRules: hasEntryRules === 1,
        hasChiefJudge: hasChiefJudge(tradeId),
        entrants,
        undecided,
        approved,
        stages: stages.filter((stage) => stage.tradeId === tradeId).map((stage) => factsOf(stage, around)),
      })),
    };
  }

  private async closedOf(id: CompetitionId, stages: readonly StageCounts[]): Promise<Set<StageId>> {
    const closed = new Set<StageId>();
    for (const { stageId, hasStarted } of stages)
      if (hasStarted && (await this.books.freshBookOf(id, stageId)).isClosed) closed.add(stageId);
    return closed;
  }
}

function factsOf(stage: StageCounts, { closed, seats, withoutSlip }: Around): StageFacts {
  const { stageId, kind, entries, sessions, placed } = stage;
  return {
    stageId,
    kind,
    rules: JSON.parse(stage.rules) as StageRules,
    hasStarted: stage.hasStarted === 1,
    isClosed: closed.has(stageId),
    isSealed: stage.isSealed === 1,
    entries,
    seats: seats.get(stageId) ?? new Map<ModuleId, number>(),
    judgesWithoutSlip: withoutSlip.get(stageId) ?? 0,
    sessions,
    placed,
    hasDraw: stage.draws > 0,
    hasCheckIn: stage.checkIns > 0,
    hasPrintedTickets: stage.prints > 0,
  };
}
