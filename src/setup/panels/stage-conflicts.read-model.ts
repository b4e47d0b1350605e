import { Injectable } from '@nestjs/common';
import { foundConflict, type FoundConflict } from '../../domain/conflict/found-conflict';
import type { EntryId, JudgeId, UnitId } from '../../domain/kernel/ids';
import { ContestantsReadModel } from '../entries/contestants.read-model';
import { ConflictsReadModel } from '../judges/conflicts.read-model';
import type { StageContext } from '../stages/stage-context';

/** A judge and an entry of a stage between whom something stands. */
export interface StageConflict extends FoundConflict {
  readonly judgeId: JudgeId;
  readonly entryId: EntryId;
}

/** What stands between judges and the entries of a stage; of people who are not known only what was declared by their number. */
@Injectable()
export class StageConflicts {
  constructor(
    private readonly conflicts: ConflictsReadModel,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async ofStage(stage: StageContext, judgeIds: readonly JudgeId[]): Promise<StageConflict[]> {
    const terms = await this.conflicts.termsOf(stage, judgeIds);
    const people = await this.contestants.ofStage(stage.stageId);
    return judgeIds.flatMap((judgeId) =>
      stage.entries.flatMap(({ id: entryId, contestantId }): StageConflict[] => {
        const person = people.get(contestantId);
        const known = person ? { entryId, contestantId, unitId: person.unitId } : { entryId };
        const one = foundConflict(terms, judgeId, known);
        return one ? [{ judgeId, entryId, ...one }] : [];
      }),
    );
  }

  /** The units of judges, as conflicts know them. */
  async unitsOf(
    stage: StageContext,
    judgeIds: readonly JudgeId[],
  ): Promise<ReadonlyMap<JudgeId, ReadonlySet<UnitId>>> {
    return (await this.conflicts.termsOf(stage, judgeIds)).unitsByJudge;
  }
}

/** The entries that each judge does not mark, or may not before somebody decides. */
export function asidesOf(conflicts: readonly StageConflict[]): (judgeId: JudgeId) => ReadonlySet<EntryId> {
  const standing = conflicts.filter(({ state }) => state !== 'lifted');
  const sets = new Map<JudgeId, Set<EntryId>>();
  for (const { judgeId, entryId } of standing)
    sets.set(judgeId, (sets.get(judgeId) ?? new Set<EntryId>()).add(entryId));
  const none: ReadonlySet<EntryId> = new Set();
  return (judgeId) => sets.get(judgeId) ?? none;
}
