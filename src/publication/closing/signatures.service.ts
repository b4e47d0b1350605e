import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { holdsRole } from '../../access/holds-role';
import { requireRight } from '../../access/require-right';
import type { SignBody } from '../../contract/closing';
import type { Receipt } from '../../contract/mutations';
import type { StageId } from '../../domain/kernel/ids';
import { accepted, refused } from '../../domain/kernel/result';
import type { SignatureFact } from '../../domain/ledger/ledger-fact';
import { resultHash } from '../../domain/signature/result-content';
import { refuseSignature } from '../../domain/signature/signature-chain';
import { DeskWriter, onceFor } from '../../marking/moderation/desk-writer';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

/** The chain of signatures under a closed stage's result: facts of the ledger. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly desk: DeskWriter,
  ) {}

  /**
   * Signs one step of the result that was shown (SGN-3).
   * @throws RefusedError NOT_FOUND, NOT_ALLOWED, RESULT_CHANGED, RETRY_LATER and whatever `refuseSignature` says.
   */
  async sign(
    actor: Actor,
    stageId: StageId,
    { step, content }: SignBody,
    key: string | null,
  ): Promise<Receipt> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.sign', stage);
    const { accountId: by } = actor;
    if (by === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { signatures = [] } = stage.rules;
    const { role } = found(signatures.find(({ id }) => id === step));
    if (!holdsRole(actor, role, stage)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const { book, standings } = await this.standings.freshOfStage(stage);
    const { seq } = book;
    const stands = resultHash(stageId, standings, sha256);
    const fact: SignatureFact = { kind: 'StageSigned', stageId, step, content };
    return this.desk.write(
      actor,
      stage,
      (now) => {
        const refusal = refuseSignature(signatures, now, { step, content: stands, by });
        if (refusal) return refused(refusal);
        if (stands !== content) return refused({ code: 'RESULT_CHANGED' });
        // Something came between: what stands may be another result.
        return now.seq === seq ? accepted(fact) : refused({ code: 'RETRY_LATER', retryAfterMs: 200 });
      },
      { rulesVersion: stage.rulesVersion, once: onceFor(key, fact) },
    );
  }
}
