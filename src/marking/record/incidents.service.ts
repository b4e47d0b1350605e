import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import type { EntryId } from '../../domain/kernel/ids';
import { refused } from '../../domain/kernel/result';
import { acceptIncident } from '../../domain/record/accept-incident';
import { parseIncident } from '../../domain/record/parse-record';
import { found } from '../../platform/http/found';
import { taken } from '../../platform/http/taken';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { EvidenceReadModel } from '../evidence/evidence.read-model';
import { DeskWriter } from '../moderation/desk-writer';
import { requireReason } from '../moderation/require-reason';

/** What happened to an entry beside its marks. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
    private readonly evidence: EvidenceReadModel,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, MALFORMED, REASON_TOO_SHORT, and whatever `acceptIncident` refuses. */
  async record(actor: Actor, entryId: EntryId, input: unknown): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(entryId));
    requireRight(actor, 'entry.rule', stage);
    const fact = taken(parseIncident(input, { stageId: stage.stageId, entryId }));
    requireReason(fact.text);
    await this.evidence.requirePresent(stage.stageId, fact.evidence);
    const { marked } = stage;
    return this.desk.write(
      actor,
      stage,
      (book) => (marked ? acceptIncident(marked, book, fact) : refused({ code: 'NOT_FOUND' })),
      { rulesVersion: stage.rulesVersion },
    );
  }
}
