import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ImpactView } from '../../contract/corrections';
import type { StageId } from '../../domain/kernel/ids';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ImpactReadModel } from './impact.read-model';

/** The impact report for those who propose, confirm or watch over corrections. */
@Injectable()
export class ImpactService {
  constructor(
    private readonly stages: StageContexts,
    private readonly readModel: ImpactReadModel,
  ) {}

  /** @param version an edition that is published; null: what would be published now */
  async view(actor: Actor, stageId: StageId, version: number | null): Promise<ImpactView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'edition.read', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return version === null
      ? this.readModel.ofDraft(stage, actor.accountId)
      : this.readModel.ofEdition(stage, version);
  }
}
