import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { AcknowledgementRow, AcknowledgementsView, ProcessSheetView } from '../../contract/marking';
import type { ArchivedEntry } from '../../domain/archive/archive';
import type { EntryId, JudgeId } from '../../domain/kernel/ids';
import { sheetHash, signatureState } from '../../domain/ledger/sheet-content';
import { sheetOf } from '../../domain/ledger/sheet-of';
import type { StageBook } from '../../domain/ledger/stage-book';
import { acknowledgersOf } from '../../domain/mark/accept-acknowledgement';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { blindSheetsOf } from '../../domain/mark/marks-due';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';
import { acknowledgementsOf } from '../sheets/acknowledgements-of';
import { linesOf } from './sheet-lines';

interface OfSheet {
  readonly marked: MarkedStage;
  readonly book: StageBook;
  readonly entry: ArchivedEntry;
  readonly judgeId: JudgeId;
  readonly judgeName: string;
}

/** The sheets that somebody beside the judge acknowledges, as the desk sees them. */
@Injectable()
export class AcknowledgementsReadModel {
  constructor(
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  /** Those of a stage that are handed in. Until nobody marks an entry blind, not even a hash of its sheets is shown (BLD-1). */
  async listOf({ stageId, competitionId, marked, entries }: StageContext): Promise<AcknowledgementsView> {
    const book = await this.books.bookOf(competitionId, stageId);
    const isClosed = book.isClosed;
    if (!marked) return { stageId, isClosed, sheets: [] };
    const judgeIds = [...marked.modulesByJudge.keys()].filter((id) => acknowledgersOf(marked, id).length > 0);
    const names = await this.accounts.ofMany(judgeIds);
    const sheets = entries.flatMap((entry) =>
      judgeIds
        .filter((judgeId) => sheetOf(book, entry.id, judgeId)?.state === 'submitted')
        .map((judgeId) => toRow({ marked, book, entry, judgeId, judgeName: names.get(judgeId) ?? judgeId })),
    );
    return { stageId, isClosed, sheets };
  }

  /** @throws RefusedError PANEL_OPEN while somebody still marks the entry blind. */
  async find(stage: StageContext, entryId: EntryId, judgeId: JudgeId): Promise<ProcessSheetView | undefined> {
    const { marked, rules } = stage;
    const entry = stage.entriesById.get(entryId);
    if (!marked || !entry || !rules.scheme || acknowledgersOf(marked, judgeId).length === 0) return undefined;
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const openSheets = blindSheetsOf(marked, book, entryId);
    if (openSheets > 0) throw new RefusedError({ code: 'PANEL_OPEN', openSheets });
    const names = await this.accounts.ofMany([judgeId]);
    return {
      ...toRow({ marked, book, entry, judgeId, judgeName: names.get(judgeId) ?? judgeId }),
      lines: linesOf(rules.scheme, marked.modulesByJudge.get(judgeId), sheetOf(book, entryId, judgeId)),
    };
  }
}

function toRow({ marked, book, entry, judgeId, judgeName }: OfSheet): AcknowledgementRow {
  const of = { stageId: marked.stageId, entryId: entry.id, judgeId };
  const openSheets = blindSheetsOf(marked, book, entry.id);
  return {
    entryId: entry.id,
    number: entry.number,
    judgeId,
    judgeName,
    revision: sheetOf(book, entry.id, judgeId)?.revision ?? 1,
    content: openSheets > 0 ? null : sheetHash(book, of, sha256),
    openSheets,
    signature: signatureState(book, of, sha256),
    isKeyed: sheetOf(book, entry.id, judgeId)?.isKeyed ?? false,
    acknowledgements: acknowledgementsOf(marked, book, of),
  };
}
