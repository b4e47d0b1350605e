import type { EntryId } from '../kernel/ids';
import type { KeyedMark } from '../keying/keyed-mark';
import { UNFINISHED } from '../kernel/mark-value';
import { parsePoints } from '../kernel/parse-points';
import { acceptMark } from '../mark/accept-mark';
import { personName, plainText } from '../roster/cell-values';
import type { RosterCell } from '../roster/roster-cell';
import type { ScoreColumns, ScoredAspect, ScoreKey } from './score-columns';
import type { ScoreFault } from './score-fault';

/** Who may stand in a file of scores. */
export interface ScoredEntry {
  readonly id: EntryId;
  readonly number: string;
  /** Null where people are hidden. */
  readonly name: string | null;
}

export interface ScoreBook {
  byNumber(number: string): ScoredEntry | undefined;
  byIdentity(number: string): ScoredEntry | undefined;
}

/** What a row gives to whom. */
export interface ScoreRow {
  readonly row: number;
  readonly entry: ScoredEntry;
  readonly marks: readonly KeyedMark[];
}

export interface FaultyScoreRow {
  readonly row: number;
  /** Who it says it is about. */
  readonly who: string;
  readonly faults: readonly ScoreFault[];
}

export type ScoreRowRead = ({ readonly ok: true } & ScoreRow) | ({ readonly ok: false } & FaultyScoreRow);

const ABSENT = /^(缺考|缺席|弃考|弃权|absent)$/i;

/** A number as it is compared. */
export function scoreNumber(text: string): string {
  return plainText(text).toUpperCase();
}

/** Reads the rows of one file after another: each by itself, and against those before it (SCI-4). */
export class ScoreReader {
  private readonly rowByEntry = new Map<EntryId, number>();

  constructor(
    private readonly columns: ScoreColumns,
    private readonly book: ScoreBook,
  ) {}

  /** @param row its number as the spreadsheet program shows it */
  read(row: number, cells: readonly RosterCell[]): ScoreRowRead {
    const faults: ScoreFault[] = [];
    const entry = this.entryOf(cells, faults);
    const before = entry && this.rowByEntry.get(entry.id);
    if (before !== undefined) faults.push({ key: this.whoKey(cells), code: 'twice-in-file', row: before });
    const marks = this.columns.aspects.flatMap((of) => this.markOf(of, cells, faults));
    const who = this.text('number', cells) || this.text('name', cells);
    if (!entry || faults.length > 0) return { ok: false, row, who, faults };
    this.rowByEntry.set(entry.id, row);
    return { ok: true, row, entry, marks };
  }

  private entryOf(cells: readonly RosterCell[], faults: ScoreFault[]): ScoredEntry | undefined {
    const [number, identity] = [this.text('number', cells), this.text('identity', cells)];
    const key = this.whoKey(cells);
    if (number === '' && identity === '') return void faults.push({ key, code: 'missing' });
    const byNumber = number === '' ? undefined : this.book.byNumber(scoreNumber(number));
    const byIdentity = identity === '' ? undefined : this.book.byIdentity(scoreNumber(identity));
    if (number !== '' && !byNumber) return void faults.push({ key: 'number', code: 'unknown' });
    if (identity !== '' && !byIdentity) return void faults.push({ key: 'identity', code: 'unknown' });
    if (byNumber && byIdentity && byNumber.id !== byIdentity.id)
      return void faults.push({ key: 'identity', code: 'two-people' });
    const entry = byNumber ?? byIdentity;
    const name = this.text('name', cells);
    const differs =
      entry && entry.name !== null && name !== '' && personName(name) !== personName(entry.name);
    if (differs) faults.push({ key: 'name', code: 'name-differs' });
    return entry;
  }

  private markOf(
    { key, aspect }: ScoredAspect,
    cells: readonly RosterCell[],
    faults: ScoreFault[],
  ): KeyedMark[] {
    const fault = (code: 'missing' | 'formula' | 'absent' | 'not-a-number'): KeyedMark[] => {
      faults.push({ key, code });
      return [];
    };
    const text = plainText(this.text(key, cells)).toUpperCase();
    if (text === '') return fault('missing');
    if (this.cell(key, cells)?.kind === 'formula') return fault('formula');
    if (ABSENT.test(text)) return fault('absent');
    const value = UNFINISHED.find((one) => one === text) ?? parsePoints(text);
    if (value === undefined) return fault('not-a-number');
    const mark = acceptMark(aspect, value);
    if (mark.ok) return [{ aspectId: aspect.id, points: mark.value }];
    faults.push({ key, code: 'refused', refusal: mark.refusal });
    return [];
  }

  private whoKey(cells: readonly RosterCell[]): 'number' | 'identity' {
    const hasIdentityOnly = this.text('number', cells) === '' && this.text('identity', cells) !== '';
    return hasIdentityOnly || !this.columns.indexByKey.has('number') ? 'identity' : 'number';
  }

  private cell(key: ScoreKey, cells: readonly RosterCell[]): RosterCell | undefined {
    const index = this.columns.indexByKey.get(key);
    return index === undefined ? undefined : cells[index];
  }

  private text(key: ScoreKey, cells: readonly RosterCell[]): string {
    return this.cell(key, cells)?.text.trim() ?? '';
  }
}
