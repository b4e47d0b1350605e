import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { KeyingState, PaperSheetView, PaperStageView } from '../../contract/keying';
import { keyedDifferences } from '../../domain/keying/keyed-differences';
import { groupBy } from '../../domain/kernel/group-by';
import type { AccountId, AspectId } from '../../domain/kernel/ids';
import { sheetOf } from '../../domain/ledger/sheet-of';
import { shownSheetState } from '../../domain/ledger/sheet-state';
import type { StageBook } from '../../domain/ledger/stage-book';
import { marksDue } from '../../domain/mark/marks-due';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageBooks } from '../ledger/stage-books.read-model';
import { modulesOf, toSheetModule } from '../sheets/sheets.read-model';
import { KeyedSheetsRepository, type KeyedSheet } from './keyed-sheets.repository';

interface Of {
  readonly stage: StageContext;
  readonly book: StageBook;
  readonly readerId: AccountId | null;
}

/** The paper side of a stage: what stands on its sheets, and how far each has been keyed in. No mark leaves here. */
@Injectable()
export class PaperStages {
  constructor(
    private readonly books: StageBooks,
    private readonly keyed: KeyedSheetsRepository,
    private readonly accounts: AccountNames,
  ) {}

  async find(stage: StageContext, readerId: AccountId | null): Promise<PaperStageView> {
    const book = await this.books.bookOf(stage.competitionId, stage.stageId);
    const judgeIds = [...(stage.marked?.modulesByJudge.keys() ?? [])];
    const names = await this.accounts.ofMany(judgeIds);
    const readings = await this.keyed.listOfStage(stage.stageId);
    const bySheet = groupBy(readings, ({ entryId, judgeId }) => `${entryId} ${judgeId}`);
    const of = { stage, book, readerId };
    return {
      stageId: stage.stageId,
      stageName: stage.name,
      tradeName: stage.tradeName,
      isClosed: book.isClosed,
      judges: judgeIds.map((judgeId) => ({
        judgeId,
        name: names.get(judgeId) ?? judgeId,
        modules: modulesOf(stage, judgeId).map(toSheetModule),
      })),
      entries: stage.entries.map(({ id, number }) => ({ entryId: id, number })),
      sheets: stage.entries.flatMap(({ id }) =>
        judgeIds.map((judgeId) =>
          sheetView(of, { entryId: id, judgeId }, bySheet.get(`${id} ${judgeId}`) ?? []),
        ),
      ),
    };
  }
}

function sheetView(
  { stage, book, readerId }: Of,
  sheet: Pick<PaperSheetView, 'entryId' | 'judgeId'>,
  readings: readonly KeyedSheet[],
): PaperSheetView {
  const differs = differencesOf(readings);
  return {
    ...sheet,
    state: shownSheetState(book, sheetOf(book, sheet.entryId, sheet.judgeId)),
    keying: keyingOf(readings, differs, readerId),
    differs,
    due: stage.marked ? marksDue(stage.marked, book, sheet.entryId, sheet.judgeId) : [],
  };
}

/** Where the two latest readings differ. */
function differencesOf(readings: readonly KeyedSheet[]): AspectId[] {
  const [former, latest] = readings.slice(-2);
  return former && latest ? keyedDifferences(former.marks, latest.marks) : [];
}

function keyingOf(
  readings: readonly KeyedSheet[],
  differs: readonly AspectId[],
  readerId: AccountId | null,
): KeyingState {
  if (differs.length > 0) return 'differs';
  if (readings.length === 0) return 'none';
  return readings.some(({ typistId }) => typistId === readerId) ? 'mine' : 'others';
}
