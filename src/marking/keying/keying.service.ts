import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { KeyingOutcome } from '../../contract/keying';
import { keyedDifferences } from '../../domain/keying/keyed-differences';
import { parseKeyedMarks, type KeyedMark } from '../../domain/keying/keyed-mark';
import { refuseKeyed, type PaperSheet } from '../../domain/keying/refuse-keyed';
import type { AccountId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { lockSequence } from '../../platform/database/lock-sequence';
import { Transactions } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { KeyedSheetsRepository, type KeyedSheet } from './keyed-sheets.repository';
import { KeyedWriter } from './keyed-writer';

/** Paper sheets, keyed in blind by two people: what both read alike becomes the judge's marks, signed on paper. */
@Injectable()
export class KeyingService {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly keyed: KeyedSheetsRepository,
    private readonly writer: KeyedWriter,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one typist's reading, and compares it with another's (KYN-1 … KYN-4).
   * @throws RefusedError SIGN_IN_REQUIRED, NOT_ALLOWED for whoever marks in the stage herself, MALFORMED, and what `refuseKeyed` says.
   */
  async key(actor: Actor, sheet: PaperSheet, input: unknown): Promise<KeyingOutcome> {
    const stage = found(await this.stages.findByEntry(sheet.entryId));
    requireRight(actor, 'mark.key', stage);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    if (stage.seats.some(({ judgeId }) => judgeId === accountId))
      throw new RefusedError({ code: 'NOT_ALLOWED' });
    const marks = await this.requireFit(stage, sheet, input);
    const other = await this.keep(stage, { ...sheet, typistId: accountId, marks, at: this.clock.nowText() });
    if (!other) return { state: 'first' };
    const aspects = keyedDifferences(other.marks, marks);
    if (aspects.length > 0) return { state: 'differs', aspects };
    const receipt = await this.writer.write(actor, { stage, sheet, marks, keyedBy: pair(other, accountId) });
    await this.transactions.run((tx) => this.keyed.remove(tx, sheet));
    return { state: 'entered', receipt };
  }

  private async requireFit(
    stage: StageContext,
    sheet: PaperSheet,
    input: unknown,
  ): Promise<readonly KeyedMark[]> {
    const parsed = parseKeyedMarks(input);
    if (!parsed.ok) throw new RefusedError(parsed.refusal);
    const { marked } = stage;
    if (!marked) throw new RefusedError({ code: 'NOT_FOUND' });
    const book = await this.books.freshBookOf(stage.competitionId, stage.stageId);
    const refusal = refuseKeyed(marked, book, sheet, parsed.value);
    if (refusal) throw new RefusedError(refusal);
    return parsed.value;
  }

  /** @returns the latest reading by somebody else. Of two who key at the same time, one comes after the other. */
  private keep(stage: StageContext, keyed: KeyedSheet): Promise<KeyedSheet | undefined> {
    return this.transactions.run(async (tx) => {
      await lockSequence(tx, `keyed_sheet/${keyed.entryId}/${keyed.judgeId}`);
      await this.keyed.save(tx, stage.stageId, keyed);
      const all = await this.keyed.listOfSheet(tx, keyed);
      const others = all.filter(({ typistId }) => typistId !== keyed.typistId);
      return others.find(({ marks }) => keyedDifferences(marks, keyed.marks).length === 0) ?? others.at(-1);
    });
  }
}

function pair(first: KeyedSheet, second: AccountId): readonly AccountId[] {
  return [first.typistId, second];
}
