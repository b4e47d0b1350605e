import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { StageProgress } from '../../contract/marking';
import { openReopenings } from '../../domain/correction/decide-reopening';
import type { JudgeId, StageId } from '../../domain/kernel/ids';
import { signatureState } from '../../domain/ledger/sheet-content';
import { sheetOf } from '../../domain/ledger/sheet-of';
import { shownSheetState } from '../../domain/ledger/sheet-state';
import type { StageBook } from '../../domain/ledger/stage-book';
import { acknowledgementsDue } from '../../domain/mark/acknowledgements-due';
import { marksDue } from '../../domain/mark/marks-due';
import { isSpreadOpen, spreadStands } from '../../domain/mark/spread-stand';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { markedIn } from './sheets.read-model';

/** Who owes which sheet of a stage. */
@Injectable()
export class ProgressReadModel {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly accounts: AccountNames,
  ) {}

  async find(stageId: StageId): Promise<StageProgress | undefined> {
    const stage = await this.stages.find(stageId);
    if (!stage) return undefined;
    const book = await this.books.bookOf(stage.competitionId, stageId);
    const judgeIds = [...(stage.marked?.modulesByJudge.keys() ?? [])];
    const names = await this.accounts.ofMany(judgeIds);
    const judges = judgeIds.map((judgeId) => ({
      name: names.get(judgeId) ?? judgeId,
      ...judgeProgress(stage, book, judgeId),
    }));
    const sum = (of: (judge: (typeof judges)[number]) => number): number =>
      judges.reduce((total, one) => total + of(one), 0);
    return {
      stageId,
      isClosed: book.isClosed,
      revision: book.revision,
      openReopenings: openReopenings(book).length,
      marked: sum((judge) => judge.marked),
      expected: sum((judge) => judge.expected),
      unacknowledged: unacknowledgedIn(stage, book),
      openSheets: sum((judge) => judge.sheets - judge.submittedSheets),
      openSpreads: openSpreadsIn(stage, book),
      judges,
    };
  }
}

/** How many handed-in sheets wait for a name beside the judge's (ACK-6). */
export function unacknowledgedIn(
  { marked, entries }: StageContext,
  book: StageBook,
): StageProgress['unacknowledged'] {
  if (!marked) return { contestant: 0, chiefJudge: 0 };
  const entryIds = entries.map(({ id }) => id);
  const { contestant, 'chief-judge': chiefJudge } = acknowledgementsDue(marked, book, entryIds, sha256);
  return { contestant, chiefJudge };
}

function openSpreadsIn({ marked, entries }: StageContext, book: StageBook): number {
  if (!marked) return 0;
  return entries.filter(({ id }) => spreadStands(marked, book, id).some(isSpreadOpen)).length;
}

function judgeProgress(
  stage: StageContext,
  book: StageBook,
  judgeId: JudgeId,
): Omit<StageProgress['judges'][number], 'name'> {
  const sheets = stage.entries
    .map((entry) => ({
      entry,
      sheet: sheetOf(book, entry.id, judgeId),
      due: stage.marked ? marksDue(stage.marked, book, entry.id, judgeId).length : 0,
    }))
    .filter(({ due, sheet }) => due > 0 || sheet?.state === 'submitted');
  const open = sheets.filter(({ sheet }) => sheet?.state !== 'submitted');
  return {
    judgeId,
    marked: sheets.reduce((total, { sheet }) => total + markedIn(sheet), 0),
    // A sheet that is owed nothing any more is complete with what it has (MRK-14).
    expected: sheets.reduce((total, { due, sheet }) => total + Math.max(due, markedIn(sheet)), 0),
    submittedSheets: sheets.length - open.length,
    sheets: sheets.length,
    openEntries: open.map(({ entry, sheet }) => ({
      entryId: entry.id,
      number: entry.number,
      state: shownSheetState(book, sheet),
      signature: signatureState(book, { stageId: stage.stageId, entryId: entry.id, judgeId }, sha256),
    })),
  };
}
