import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ProspectsView } from '../../contract/results';
import type { StageId } from '../../domain/kernel/ids';
import { prospectsOf } from '../../domain/stage/prospects';
import { found } from '../../platform/http/found';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StandingsReadModel } from '../ranking/standings.read-model';

/** Two rankings per entry are asked for, a quarter of a second for so many: a larger field would hold up everybody else. */
const LARGEST_FIELD = 100;

/** Who is certain to go on, may still, or cannot any more, while a stage is being marked (ADV-14). */
@Injectable()
export class ProspectsReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
  ) {}

  async view(actor: Actor, stageId: StageId): Promise<ProspectsView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'standings.read', stage);
    requireUnsealed(stage);
    const { book, moment } = await this.standings.ofStage(stage);
    const rule = stage.rules.advancement;
    const isAsked = rule && moment && !book.isClosed && stage.entries.length <= LARGEST_FIELD;
    if (!isAsked) return { stageId, seq: book.seq, prospects: [] };
    const people = await this.contestants.personsOfStage(stageId);
    const prospects = [...prospectsOf({ ...moment, people }, rule)].map(([entryId, prospect]) => ({
      entryId,
      number: stage.entriesById.get(entryId)?.number ?? '',
      prospect,
    }));
    return { stageId, seq: book.seq, prospects };
  }
}
