import { numberCell } from './number-cell';
import { PLAIN, type NumberStyle } from './number-styles';
import { ownCopy } from './own-copy';
import { damaged, tooLarge } from './refuse-table';
import { LAST_ROW, type TableLimits } from './table-limits';
import { EMPTY_CELL, toRow, type TableCell, type TableRow } from './table-row';
import { unescaped } from './unescaped';
import type { XmlEvents } from './xml-events';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
  readonly limits: TableLimits;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Makes rows of the events of a sheet. What a sheet says of its own extent is not believed; rows and cells that hold nothing,
 * which programs write for a colour or a border, do not count.
 */
export class SheetReader implements XmlEvents {
  private rows: TableRow[] = [];
  private held = 0;
  private isInData = false;
  private row = 0;
  private cells: TableCell[] = [];
  private column = -1;
  private type = '';
  private style: NumberStyle = PLAIN;
  private isFormula = false;
  private value = '';
  private isValue = false;
  private isSpoken = false;

  constructor(private readonly context: SheetContext) {}

  /** The rows that are whole since it was asked last. */
  take(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  /** How many rows wait to be taken. */
  get waiting(): number {
    return this.rows.length;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'sheetData') this.isInData = true;
    if (!this.isInData) return;
    if (tag === 'c') this.openCell(attributes);
    else if (tag === 'v' || tag === 't') this.isValue = true;
    else if (tag === 'f') this.isFormula = true;
    else if (tag === 'rPh') this.isSpoken = true;
    else if (tag === 'row') this.openRow(attributes);
  }

  text(piece: string): void {
    if (!this.isValue || this.isSpoken) return;
    this.value += piece;
    const { characters } = this.context.limits;
    if (this.value.length > characters) throw tooLarge('characters', characters, this.row);
  }

  close(tag: string): void {
    if (!this.isInData) return;
    if (tag === 'v' || tag === 't') this.isValue = false;
    else if (tag === 'c') this.closeCell();
    else if (tag === 'rPh') this.isSpoken = false;
    else if (tag === 'row') this.closeRow();
    else if (tag === 'sheetData') this.isInData = false;
  }

  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row) throw damaged(this.row);
    if (number > LAST_ROW) throw tooLarge('rows', this.context.limits.rows, number);
    this.row = number;
    this.cells = [];
    this.column = -1;
  }

  private closeRow(): void {
    const row = toRow(this.row, this.cells);
    if (!row) return;
    this.held += 1;
    const { rows } = this.context.limits;
    if (this.held > rows) throw tooLarge('rows', rows, this.row);
    this.rows.push(row);
  }

  private openCell({ r, t = 'n', s }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = t;
    this.style = (s !== undefined && this.context.styles[Number(s)]) || PLAIN;
    this.isFormula = false;
    this.value = '';
  }

  private closeCell(): void {
    const cell = this.isFormula ? { ...this.toCell(), kind: 'formula' as const } : this.toCell();
    if (cell.text === '') return;
    const { columns, characters } = this.context.limits;
    if (this.column < this.cells.length) throw damaged(this.row);
    if (this.column >= columns) throw tooLarge('columns', columns, this.row);
    if (cell.text.length > characters) throw tooLarge('characters', characters, this.row);
    while (this.cells.length < this.column) this.cells.push(EMPTY_CELL);
    this.cells.push(cell);
  }

  private toCell(): TableCell {
    const { value } = this;
    if (value === '') return EMPTY_CELL;
    if (this.type === 's') return { kind: 'text', text: this.sharedText(value) };
    if (this.type === 'b') return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' };
    if (this.type === 'd') return { kind: 'date', text: value.slice(0, 10) };
    // Nobody types an error: it is what a formula came to.
    if (this.type === 'e') return { kind: 'formula', text: value };
    if (this.type !== 'n') return { kind: 'text', text: ownCopy(unescaped(value)) };
    const number = Number(value);
    if (!Number.isFinite(number)) throw damaged(this.row);
    return numberCell(number, this.style, this.context.is1904);
  }

  private sharedText(index: string): string {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined) throw damaged(this.row);
    return text;
  }
}

/** AB12 → 27: letters count from A, the first column is 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
