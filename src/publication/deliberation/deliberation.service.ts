import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { TitlesByOrderView } from '../../contract/deliberation';
import type { Receipt } from '../../contract/mutations';
import { refuseDeliberation } from '../../domain/deliberation/refuse-deliberation';
import type { StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused } from '../../domain/kernel/result';
import type { DeliberationFact } from '../../domain/ledger/ledger-fact';
import { parseFact } from '../../domain/ledger/parse-fact';
import { DeskWriter, onceFor } from '../../marking/moderation/desk-writer';
import { requireReason } from '../../marking/moderation/require-reason';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { DeliberationFields, type DeliberationField } from './deliberation-field.read-model';

/** A jury's order for the titles that the rules leave to it: a fact of the ledger. */
@Injectable()
export class DeliberationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly fields: DeliberationFields,
    private readonly desk: DeskWriter,
  ) {}

  /**
   * Saves the order of the result that was shown (DLB-2 … DLB-8).
   * @throws RefusedError NOT_FOUND, NOT_ALLOWED, SEALED, MALFORMED, REASON_TOO_SHORT, DELIBERATION_OVER, TIES_OPEN, RESULT_CHANGED,
   * RETRY_LATER and whatever `refuseDeliberation` says.
   */
  async save(actor: Actor, stageId: StageId, input: unknown, key: string | null): Promise<Receipt> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'titles.deliberate', stage);
    requireUnsealed(stage);
    const fact = readOrder(stageId, input);
    const marked = found(stage.marked);
    for (const { reason } of fact.rows) if (reason !== undefined) requireReason(reason);
    const field = await this.fields.ofStage(stage);
    const { seq } = field.book;
    return this.desk.write(
      actor,
      stage,
      (now) => {
        const refusal = refuseDeliberation(fact, marked, now) ?? refuseByResult(field, fact);
        if (refusal) return refused(refusal);
        // Something came between: what stands may be another result.
        return now.seq === seq ? accepted(fact) : refused({ code: 'RETRY_LATER', retryAfterMs: 200 });
      },
      { rulesVersion: stage.rulesVersion, once: onceFor(key, fact) },
    );
  }

  /** The titles that an order would give; nothing is written. @throws RefusedError NOT_FOUND, NOT_ALLOWED, SEALED, MALFORMED, RESULT_CHANGED. */
  async titlesOf(actor: Actor, stage: StageContext, input: unknown): Promise<TitlesByOrderView> {
    requireRight(actor, 'standings.read', stage);
    requireUnsealed(stage);
    const fact = readOrder(stage.stageId, input);
    const field = await this.fields.ofStage(stage);
    if (!isOfResult(field, fact)) throw new RefusedError({ code: 'RESULT_CHANGED' });
    return { titles: field.titlesOf(fact.rows) };
  }
}

function readOrder(stageId: StageId, input: unknown): DeliberationFact {
  const parsed = parseFact<DeliberationFact>(input, { kind: 'OrderDeliberated', stageId });
  if (!parsed.ok) throw new RefusedError(parsed.refusal);
  return parsed.value;
}

/** Everybody with a place is in the order, with that place, and nobody else is. */
function isOfResult({ content, placed }: DeliberationField, fact: DeliberationFact): boolean {
  const placeOf = new Map(placed.map(({ entryId, place }) => [entryId, place]));
  return (
    fact.content === content &&
    fact.rows.length === placeOf.size &&
    new Set(fact.rows.map(({ entryId }) => entryId)).size === placeOf.size &&
    fact.rows.every(({ entryId, place }) => placeOf.get(entryId) === place)
  );
}

function refuseByResult(field: DeliberationField, fact: DeliberationFact): Refusal | null {
  if (field.isOver) return { code: 'DELIBERATION_OVER' };
  if (field.ties > 0) return { code: 'TIES_OPEN', ties: field.ties };
  return isOfResult(field, fact) ? null : { code: 'RESULT_CHANGED' };
}
