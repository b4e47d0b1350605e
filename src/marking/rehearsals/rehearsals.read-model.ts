import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import { CompetitionTablets } from '../../access/competition-tablets.read-model';
import type { RehearsalDetail, RehearsalView, StuckAt } from '../../contract/rehearsals';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { RehearsalCounts } from './rehearsal-counts.read-model';
import { RehearsalProgress } from './rehearsal-progress.read-model';
import { RehearsalsRepository, type StoredRehearsal } from './rehearsals.repository';
import { runStateOf } from './run-state';

/** What the desk sees of rehearsals: their state, how far the marking is, and what was rehearsed (RHS-8). */
@Injectable()
export class RehearsalsReadModel {
  constructor(
    private readonly rehearsals: RehearsalsRepository,
    private readonly progress: RehearsalProgress,
    private readonly counts: RehearsalCounts,
    private readonly tablets: CompetitionTablets,
    private readonly accounts: AccountNames,
  ) {}

  async listOf(competitionId: CompetitionId): Promise<RehearsalView[]> {
    const rows = await this.rehearsals.listOf(competitionId);
    const names = await this.accounts.ofMany(rows.flatMap(peopleOf));
    return rows.map((row) => toView(row, names));
  }

  async detail(competitionId: CompetitionId, id: CompetitionId): Promise<RehearsalDetail | undefined> {
    const row = await this.rehearsals.find(id);
    if (row?.ofId !== competitionId) return undefined;
    const { progress, judges } = await this.progress.of(id);
    const { marking, ...told } = await this.counts.of(id);
    const names = await this.accounts.ofMany([...judges, ...peopleOf(row)]);
    const namesOf = (some: readonly AccountId[]): string[] =>
      some.map((judge) => names.get(judge) ?? judge).toSorted();
    return {
      ...toView(row, names),
      simulation: {
        state: runStateOf(row, this.rehearsals.now()),
        speed: row.runSpeed,
        toEnd: row.toEndBy !== null,
        stuck: row.stuck === null ? null : (JSON.parse(row.stuck) as StuckAt),
      },
      progress,
      touches: {
        judges: row.endedAt === null ? namesOf(judges) : [],
        slips: await this.tablets.countSlips(id),
      },
      tablets: await this.tablets.everOf(id),
      report: {
        ...told,
        slowestMs: row.slowestMs,
        silentJudges: namesOf(judges.filter((judge) => !marking.has(judge))),
      },
    };
  }
}

function peopleOf({ openedBy, endedBy }: StoredRehearsal): AccountId[] {
  return endedBy === null ? [openedBy] : [openedBy, endedBy];
}

function toView(row: StoredRehearsal, names: ReadonlyMap<AccountId, string>): RehearsalView {
  const { id, openedAt, openedBy, endedAt, endedBy } = row;
  return {
    id,
    openedAt,
    openedBy: names.get(openedBy) ?? openedBy,
    endedAt,
    endedBy: endedBy && (names.get(endedBy) ?? endedBy),
  };
}
