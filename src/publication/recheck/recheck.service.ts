import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Receipt } from '../../contract/mutations';
import type { EntryId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused, type Result } from '../../domain/kernel/result';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { refuseOversight } from '../../domain/oversight/refuse-oversight';
import { drawRecheck } from '../../domain/recheck/draw-recheck';
import { isOwnWork } from '../../domain/recheck/is-own-work';
import { parseRecheck, type RecheckRecorded } from '../../domain/recheck/parse-recheck';
import { hasFailed, recheckedEntries } from '../../domain/recheck/recheck-progress';
import type { RecheckRule } from '../../domain/recheck/recheck-rule';
import { recheckField } from '../../domain/recheck/recheck-top';
import { DeskWriter } from '../../marking/moderation/desk-writer';
import { requireReason } from '../../marking/moderation/require-reason';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newSeed } from '../../platform/identity/new-seed';
import { sha256 } from '../../platform/identity/sha256';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

const EVERYTHING = 1_000_000;
interface Rechecked {
  readonly stage: StageContext;
  readonly marked: MarkedStage;
  readonly rule: RecheckRule;
}

/** The supervisors' recheck of a closed stage: a list by lot, gone through entry by entry; facts of the ledger. */
@Injectable()
export class RecheckService {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly desk: DeskWriter,
  ) {}

  /** Draws the list (RCK-3, RCK-4). @throws RefusedError NOT_FOUND, NOT_ALLOWED, OWN_WORK, STAGE_NOT_CLOSED, ALREADY_EXISTS. */
  async draw(actor: Actor, stageId: StageId): Promise<Receipt> {
    const of = recheckedStage(actor, found(await this.stages.find(stageId)));
    const { book, standings } = await this.standings.freshOfStage(of.stage);
    const { seq } = book;
    const field = recheckField(of.stage.rules, standings, book);
    const seed = newSeed();
    return this.desk.write(actor, of.stage, (now) => {
      const refusal = refuseDraw(of, now, actor);
      if (refusal) return refused(refusal);
      // Marks came between: who is at the top may be others.
      if (now.seq !== seq) return refused({ code: 'RETRY_LATER', retryAfterMs: 200 });
      const { recheck } = now.oversight;
      const share = recheck && hasFailed(recheck) ? EVERYTHING : of.rule.share;
      const entries = drawRecheck(field.rest, { seed, share }, sha256);
      const { mostErrors } = of.rule;
      return accepted({ kind: 'RecheckDrawn', stageId, seed, share, mostErrors, top: field.top, entries });
    });
  }

  /** Writes down what was found (RCK-5); one error too many opens the stage again in the same commit (RCK-6). @throws RefusedError as `draw`, MALFORMED, REASON_TOO_SHORT. */
  async record(actor: Actor, entryId: EntryId, input: unknown): Promise<Receipt> {
    const of = recheckedStage(actor, found(await this.stages.findByEntry(entryId)));
    const parsed = parseRecheck(input, { stageId: of.stage.stageId, entryId });
    if (!parsed.ok) throw new RefusedError(parsed.refusal);
    if (parsed.value.error) requireReason(parsed.value.error.reason);
    const { book, standings } = await this.standings.freshOfStage(of.stage);
    const { top } = recheckField(of.stage.rules, standings, book);
    return this.desk.write(actor, of.stage, (now) =>
      acceptRecord(of, now, { fact: parsed.value, actor, top }),
    );
  }
}

function recheckedStage(actor: Actor, stage: StageContext): Rechecked {
  requireRight(actor, 'recheck.record', stage);
  const { marked, rules } = stage;
  return { stage, marked: found(marked), rule: found(rules.recheck) };
}

function refuseDraw({ marked }: Rechecked, book: StageBook, { accountId }: Actor): Refusal | null {
  if (accountId !== null && isOwnWork(marked, book, accountId, null)) return { code: 'OWN_WORK' };
  if (!book.isClosed) return { code: 'STAGE_NOT_CLOSED' };
  const { recheck } = book.oversight;
  return recheck && !hasFailed(recheck) ? { code: 'ALREADY_EXISTS' } : null;
}

interface Finding {
  readonly fact: RecheckRecorded;
  readonly actor: Actor;
  readonly top: readonly EntryId[];
}

function acceptRecord(
  { marked }: Rechecked,
  book: StageBook,
  { fact, actor: { accountId }, top }: Finding,
): Result<LedgerFact, Refusal> {
  if (accountId !== null && isOwnWork(marked, book, accountId, fact.entryId))
    return refused({ code: 'OWN_WORK' });
  if (!book.isClosed) return refused({ code: 'STAGE_NOT_CLOSED' });
  const { recheck } = book.oversight;
  const isListed = recheck !== null && recheckedEntries(recheck, top).includes(fact.entryId);
  const refusal = isListed ? refuseOversight(fact, marked, book.oversight) : ({ code: 'NOT_FOUND' } as const);
  return refusal ? refused(refusal) : accepted(fact);
}
