import type { ScoreCounts, ScoreReport } from '../../contract/score-import';
import type { JudgeId } from '../../domain/kernel/ids';
import type { StageBook } from '../../domain/ledger/stage-book';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import { decideScores } from '../../domain/score-import/decide-scores';
import { SCORE_NAMES, type ScoreColumns, type ScoreKey } from '../../domain/score-import/score-columns';
import { scoreFaultText, type ScoreFault } from '../../domain/score-import/score-fault';
import {
  ScoreReader,
  type FaultyScoreRow,
  type ScoreBook,
  type ScoreRow,
} from '../../domain/score-import/score-reader';
import { reasonsOf, type RowFault } from '../../domain/table/row-fault';
import type { TableRow } from '../../platform/tables/table-row';

/** So many faulty rows are told one by one; the returned sheet has them all. */
const MOST_FAULTS = 200;

/** What rows are judged by: the stage as it will be, with the seats that the import takes. */
export interface ScanParts {
  readonly columns: ScoreColumns;
  readonly who: ScoreBook;
  readonly marked: MarkedStage;
  readonly book: StageBook;
  readonly judgeId: JudgeId;
  readonly entryCount: number;
}

/** What each row of a file comes to. Writes nothing. */
export class ScoreScan {
  readonly toEnter: ScoreRow[] = [];
  readonly faulty: FaultyScoreRow[] = [];
  private same = 0;
  private readonly reader: ScoreReader;
  private readonly headings: ReadonlyMap<ScoreKey, string>;

  constructor(private readonly parts: ScanParts) {
    const { columns, who } = parts;
    this.reader = new ScoreReader(columns, who);
    this.headings = new Map(columns.aspects.map(({ key, heading }) => [key, heading]));
  }

  take({ number, cells }: TableRow): void {
    const read = this.reader.read(number, cells);
    if (!read.ok) return void this.faulty.push(read);
    const { marked, book, judgeId } = this.parts;
    const decision = decideScores(marked, book, judgeId, read);
    if (decision.kind === 'faulty') this.fail(read, decision.faults);
    else if (decision.kind === 'same') this.same += 1;
    else this.toEnter.push(read);
  }

  /** A row that read well and still is not taken. */
  fail({ row, entry }: ScoreRow, faults: readonly ScoreFault[]): void {
    this.faulty.push({ row, who: entry.number, faults });
  }

  /** @param entered how many sheets have been written, or would be */
  report(fileHash: string, entered: number): ScoreReport {
    const left = this.parts.entryCount - entered - this.same;
    const counts: ScoreCounts = { entered, same: this.same, faulty: this.faulty.length, left };
    const told = this.faulty.toSorted((a, b) => a.row - b.row).slice(0, MOST_FAULTS);
    return {
      counts,
      faults: told.map((row) => this.tell(row)),
      unknownColumns: this.parts.columns.unknown,
      fileHash,
    };
  }

  /** By the number of the row, for the sheet that goes back. */
  reasons(): Map<number, string> {
    return reasonsOf(this.faulty.map((row) => this.tell(row)));
  }

  private tell({ row, who, faults }: FaultyScoreRow): RowFault {
    return {
      row,
      who,
      faults: faults.map((fault) => ({ column: this.columnOf(fault), text: scoreFaultText(fault) })),
    };
  }

  private columnOf({ key }: ScoreFault): string {
    return this.headings.get(key) ?? SCORE_NAMES[key as keyof typeof SCORE_NAMES];
  }
}
