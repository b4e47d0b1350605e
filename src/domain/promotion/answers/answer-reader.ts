import { doubtsOfCertificate } from '../../identity/certificate-number';
import { dayOf, personName, plainText } from '../../roster/cell-values';
import type { RosterCell } from '../../roster/roster-cell';
import type { ContestantId, TradeId } from '../../kernel/ids';
import type { MatchedColumns } from '../../table/match-columns';
import type { Grade } from '../ladder';
import { acceptPromotionAct } from '../workflow/accept-promotion-act';
import type { PromotionStanding } from '../workflow/promotion-standing';
import type { PromotionAnswer } from '../workflow/promotion-step';
import type { AnswerKey } from './answer-columns';
import { faultOfNo, type AnswerFault, type AnswerWarning, type PlainFault } from './answer-fault';
import { hashStartOf } from './check-code';

/** The promotion that a check code means. */
export interface AnsweredPromotion {
  readonly tradeId: TradeId;
  readonly contestantId: ContestantId;
  readonly name: string;
  readonly toGrade: Grade | null;
  /** Of the proposal that the code names, and of the one there is now. */
  readonly sent: string;
  readonly hash: string | null;
  readonly standing: PromotionStanding;
}

/** What rows are judged by. */
export interface AnswerBook {
  byCode(hashStart: string): AnsweredPromotion | undefined;
  /** Whose a certificate of this number is on record, if anybody's. */
  ownerOf(certificate: string): Pick<AnsweredPromotion, 'tradeId' | 'contestantId' | 'name'> | undefined;
}

interface Said {
  readonly row: number;
  readonly who: string;
}

export type AnswerRowRead = Said &
  (
    | { readonly is: 'open' | 'same' }
    | { readonly is: 'faulty'; readonly faults: readonly AnswerFault[] }
    | {
        readonly is: 'taken';
        readonly promotion: AnsweredPromotion;
        readonly answer: PromotionAnswer;
        readonly warnings: readonly AnswerWarning[];
      }
  );

const GRANTED = /^(批准|同意|通过|合格|是|granted|approved|yes)$/i;
const REJECTED = /^(不批准|未批准|不同意|未通过|不通过|不合格|否|rejected|refused|no)$/i;
const LONGEST = 200;

/** Reads the rows of an authority's answer one after another (RST-5): each by itself, and against those before it. */
export class AnswerReader {
  private readonly rowByCode = new Map<string, number>();
  private readonly rowByCertificate = new Map<string, number>();

  constructor(
    private readonly columns: MatchedColumns<AnswerKey>,
    private readonly book: AnswerBook,
  ) {}

  /** @param row its number as the spreadsheet program shows it */
  read(row: number, cells: readonly RosterCell[]): AnswerRowRead {
    const cell = new Cells(cells, this.columns);
    const who = cell.shown('name') || cell.shown('checkCode');
    if (['decision', 'certificate', 'date', 'reason'].every((key) => cell.shown(key as AnswerKey) === ''))
      return { row, who, is: 'open' };
    const promotion = this.promotionOf(row, cell);
    const answer = answerOf(cell);
    if (answer?.is === 'granted') this.requireOwn(row, { cell, promotion, number: answer.certificate });
    if (!promotion || !answer || cell.faults.length > 0)
      return { row, who, is: 'faulty', faults: cell.faults };
    return this.judged({ row, who }, promotion, answer);
  }

  private promotionOf(row: number, cell: Cells): AnsweredPromotion | undefined {
    const text = cell.needed('checkCode');
    if (text === undefined) return undefined;
    const start = hashStartOf(text);
    const promotion = start === undefined ? undefined : this.book.byCode(start);
    if (start === undefined || !promotion) return cell.fault('checkCode', 'unknown-code');
    const before = this.rowByCode.get(start);
    if (before !== undefined) cell.faults.push({ key: 'checkCode', code: 'twice-in-file', row: before });
    this.rowByCode.set(start, before ?? row);
    const name = cell.shown('name');
    if (name !== '' && personName(name) !== personName(promotion.name)) cell.fault('name', 'name-differs');
    return promotion;
  }

  /** One number, one person: in the file and in the house. */
  private requireOwn(
    row: number,
    {
      cell,
      promotion,
      number,
    }: { readonly cell: Cells; readonly promotion: AnsweredPromotion | undefined; readonly number: string },
  ): void {
    const before = this.rowByCertificate.get(number);
    if (before !== undefined) cell.faults.push({ key: 'certificate', code: 'twice-in-file', row: before });
    this.rowByCertificate.set(number, before ?? row);
    const owner = this.book.ownerOf(number);
    const isOwn = owner?.contestantId === promotion?.contestantId && owner?.tradeId === promotion?.tradeId;
    if (owner && promotion && !isOwn)
      cell.faults.push({ key: 'certificate', code: 'certificate-taken', by: owner.name });
  }

  private judged(said: Said, promotion: AnsweredPromotion, answer: PromotionAnswer): AnswerRowRead {
    const { standing, sent, hash, toGrade } = promotion;
    const act = answer.is === 'granted' ? 'grant' : 'reject';
    // Who takes the file does not matter here: only approving asks for another person.
    const by = '' as Parameters<typeof acceptPromotionAct>[1]['by'];
    const judged = acceptPromotionAct(standing, { act, by, seen: sent, hash, answer });
    if (!judged.ok)
      return { ...said, is: 'faulty', faults: [{ key: 'checkCode', code: faultOfNo(judged.refusal) }] };
    if (judged.value === 'same') return { ...said, is: 'same' };
    const doubts =
      answer.is === 'granted' && toGrade !== null
        ? doubtsOfCertificate(answer.certificate, { grade: toGrade, year: Number(answer.date.slice(0, 4)) })
        : [];
    const warnings: AnswerWarning[] = [
      ...doubts.map((doubt) => ({ code: `certificate-${doubt}` as const })),
      ...(standing.answer ? [{ code: 'corrects' as const, before: standing.answer }] : []),
    ];
    return { ...said, is: 'taken', promotion, answer, warnings };
  }
}

/** The cells of one row by column, and what is wrong with them. */
class Cells {
  readonly faults: AnswerFault[] = [];

  constructor(
    private readonly cells: readonly RosterCell[],
    private readonly columns: MatchedColumns<AnswerKey>,
  ) {}

  shown(key: AnswerKey): string {
    return this.cellOf(key)?.text.trim() ?? '';
  }

  fault(key: AnswerKey, code: PlainFault): undefined {
    this.faults.push({ key, code });
  }

  /** What stands there; nothing, a formula, lost digits and a long text are faults. */
  needed(key: AnswerKey): string | undefined {
    const cell = this.cellOf(key);
    const text = cell?.text.trim() ?? '';
    if (text === '') return this.fault(key, 'missing');
    if (cell?.kind === 'formula') return this.fault(key, 'formula');
    if (cell?.digitsLost) return this.fault(key, 'digits-lost');
    return text.length > LONGEST ? this.fault(key, 'too-long') : text;
  }

  private cellOf(key: AnswerKey): RosterCell | undefined {
    const index = this.columns.indexByKey.get(key);
    return index === undefined ? undefined : this.cells[index];
  }
}

function answerOf(cell: Cells): PromotionAnswer | undefined {
  const decision = cell.needed('decision');
  if (decision === undefined) return undefined;
  if (GRANTED.test(plainText(decision))) {
    const certificate = cell.needed('certificate');
    const text = cell.needed('date');
    const date = text === undefined ? undefined : (dayOf(text) ?? cell.fault('date', 'not-a-day'));
    if (certificate === undefined || date === undefined) return undefined;
    return { is: 'granted', certificate: plainText(certificate).replaceAll(/\s/g, '').toUpperCase(), date };
  }
  if (!REJECTED.test(plainText(decision))) return cell.fault('decision', 'unknown-decision');
  const reason = cell.needed('reason');
  return reason === undefined ? undefined : { is: 'rejected', reason };
}
