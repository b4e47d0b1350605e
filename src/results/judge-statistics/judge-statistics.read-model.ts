import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import { JudgeUnits } from '../../access/judge-units.read-model';
import type { JudgeStatisticsView } from '../../contract/results';
import { judgeStatistics } from '../../domain/judge-statistics/judge-statistics';
import { reviewedEntries, type ReviewedEntry } from '../../domain/judge-statistics/reviewed-entries';
import type { EntryId, JudgeId, UnitId } from '../../domain/kernel/ids';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StandingsReadModel } from '../ranking/standings.read-model';
import { toJudgeStatisticsView } from './judge-statistics.view';

type UnitOf = (entryId: EntryId) => UnitId | null;

/** How a stage's judges marked beside each other, as far as their panels are complete. Derived: nothing of it is stored. */
@Injectable()
export class JudgeStatisticsReadModel {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly accounts: AccountNames,
    private readonly units: JudgeUnits,
  ) {}

  async ofStage(stage: StageContext): Promise<JudgeStatisticsView> {
    const { marked, seats } = stage;
    const judgeIds = seats.map(({ judgeId }) => judgeId);
    const names = await this.accounts.ofMany(judgeIds);
    // While people are sealed it is not even asked whose they are.
    const unitOf = stage.isSealed ? () => null : await this.unitsOfEntries(stage);
    const unitsByJudge = stage.isSealed
      ? new Map<JudgeId, Set<UnitId>>()
      : await this.units.ofMany(judgeIds, stage);
    const { standings, book } = await this.standings.ofStage(stage);
    const tallies = standings.map(({ tally }) => tally);
    const entries: ReviewedEntry[] = marked ? reviewedEntries(marked, book, tallies, unitOf) : [];
    const statistics = marked ? judgeStatistics({ scheme: marked.scheme, seats, unitsByJudge }, entries) : [];
    return toJudgeStatisticsView(stage, statistics, { names, seq: book.seq, entries: entries.length });
  }

  private async unitsOfEntries({ stageId, entriesById }: StageContext): Promise<UnitOf> {
    const people = await this.contestants.ofStage(stageId);
    return (entryId) => {
      const contestantId = entriesById.get(entryId)?.contestantId;
      return (contestantId && people.get(contestantId)?.unitId) ?? null;
    };
  }
}
