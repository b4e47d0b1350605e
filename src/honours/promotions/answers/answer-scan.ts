import type { AnswerReport, AnswerRowNote } from '../../../contract/promotion-answers';
import { ANSWER_NAMES } from '../../../domain/promotion/answers/answer-columns';
import { answerFaultText, answerWarningText } from '../../../domain/promotion/answers/answer-fault';
import type { AnswerReader, AnswerRowRead } from '../../../domain/promotion/answers/answer-reader';
import type { TableRow } from '../../../platform/tables/table-row';

/** So many rows are told one by one; the returned sheet has them all. */
const MOST_TOLD = 200;

type Taken = Extract<AnswerRowRead, { is: 'taken' }>;
type Faulty = Extract<AnswerRowRead, { is: 'faulty' }>;

/** What each row of an answer comes to. Writes nothing. */
export class AnswerScan {
  readonly taken: Taken[] = [];
  readonly faulty: Faulty[] = [];
  private same = 0;
  private open = 0;

  constructor(private readonly reader: AnswerReader) {}

  take({ number, cells }: TableRow): void {
    const read = this.reader.read(number, cells);
    if (read.is === 'taken') this.taken.push(read);
    else if (read.is === 'faulty') this.faulty.push(read);
    else this[read.is] += 1;
  }

  report(fileHash: string): AnswerReport {
    const granted = this.taken.filter(({ answer }) => answer.is === 'granted').length;
    const odd = this.taken.filter(({ warnings }) => warnings.length > 0);
    return {
      counts: {
        granted,
        rejected: this.taken.length - granted,
        same: this.same,
        open: this.open,
        faulty: this.faulty.length,
      },
      faults: this.faulty.slice(0, MOST_TOLD).map(toNote),
      warnings: odd.slice(0, MOST_TOLD).map(({ row, who, warnings }) => ({
        row,
        who,
        notes: warnings.map((one) => ({ column: null, text: answerWarningText(one) })),
      })),
      fileHash,
    };
  }

  /** By the number of the row, for the sheet that goes back. */
  reasons(): Map<number, string> {
    return new Map(
      this.faulty.map(({ row, faults }) => [
        row,
        faults.map((fault) => `${ANSWER_NAMES[fault.key]}：${answerFaultText(fault).zh}`).join('；'),
      ]),
    );
  }
}

function toNote({ row, who, faults }: Faulty): AnswerRowNote {
  return {
    row,
    who,
    notes: faults.map((fault) => ({ column: ANSWER_NAMES[fault.key], text: answerFaultText(fault) })),
  };
}
