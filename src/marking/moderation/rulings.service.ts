import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Right } from '../../access/right';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { refused, type Result } from '../../domain/kernel/result';
import { acceptRuling, type Ruling } from '../../domain/mark/accept-ruling';
import { parseDecision, parseRuling } from '../../domain/mark/parse-ruling';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { EvidenceReadModel } from '../evidence/evidence.read-model';
import { DeskWriter, onceFor } from './desk-writer';
import { requireReason } from './require-reason';

/** Who may say what: the chief judge what concerns points and ties, the organizer who goes on and who is honoured. */
const RIGHT_FOR: Readonly<Record<Ruling['kind'], Right>> = {
  StatusSet: 'entry.rule',
  AdjustmentGiven: 'entry.rule',
  AdjustmentVoided: 'entry.rule',
  ElementDeclared: 'entry.rule',
  JudgeExcused: 'entry.rule',
  SpreadDecided: 'entry.rule',
  TieDecided: 'entry.rule',
  WildCardGiven: 'entries.advance',
  PlaceDeclined: 'entries.advance',
  ReserveCalled: 'entries.advance',
  AwardStruck: 'honours.confer',
};

/** What the desk says of entries and of ties: facts of the ledger like any mark. */
@Injectable()
export class RulingsService {
  constructor(
    private readonly stages: StageContexts,
    private readonly desk: DeskWriter,
    private readonly evidence: EvidenceReadModel,
  ) {}

  /** @throws RefusedError NOT_FOUND, MALFORMED, NOT_ALLOWED, REASON_TOO_SHORT, and whatever `acceptRuling` refuses. */
  async ruleOn(actor: Actor, entryId: EntryId, input: unknown, key: string | null = null): Promise<Receipt> {
    const stage = found(await this.stages.findByEntry(entryId));
    return this.give(actor, stage, parseRuling(input, { stageId: stage.stageId, entryId }), key);
  }

  /** The same for a tie that nothing else separates. */
  async decideTie(
    actor: Actor,
    stageId: StageId,
    input: unknown,
    key: string | null = null,
  ): Promise<Receipt> {
    const stage = found(await this.stages.find(stageId));
    return this.give(actor, stage, parseDecision(input, { stageId }), key);
  }

  private async give(
    actor: Actor,
    stage: StageContext,
    parsed: Result<Ruling, Refusal>,
    key: string | null,
  ): Promise<Receipt> {
    if (!parsed.ok) throw new RefusedError(parsed.refusal);
    const ruling = parsed.value;
    requireRight(actor, RIGHT_FOR[ruling.kind], stage);
    if ('reason' in ruling) requireReason(ruling.reason);
    if (ruling.kind === 'AdjustmentGiven') await this.evidence.requirePresent(stage.stageId, ruling.evidence);
    const { marked } = stage;
    return this.desk.write(
      actor,
      stage,
      (book) => (marked ? acceptRuling(marked, book, ruling) : refused({ code: 'NOT_FOUND' })),
      { rulesVersion: stage.rulesVersion, once: onceFor(key, ruling) },
    );
  }
}
