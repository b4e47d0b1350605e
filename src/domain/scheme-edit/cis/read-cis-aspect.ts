import { isAmount } from '../../kernel/amounts';
import type { Points } from '../../kernel/points';
import { isEmptyCell, readAmount, readText } from '../sheet/read-cell';
import type { RowFaults } from '../sheet/row-fault';
import type { SheetCell, SheetRow } from '../sheet/sheet-row';
import { CIS, CIS_DECIMALS, type CisAspect } from './cis-sheet';

/** What a reader keeps of an aspect until its scores have been read. */
export interface OpenAspect {
  readonly row: number;
  readonly type: CisAspect['type'] | undefined;
  readonly text: string;
  readonly section: string | undefined;
  /** Undefined where the mark could not be read. */
  readonly max: Points | undefined;
  readonly levels: string[];
}

export const cellAt = ({ cells }: SheetRow, column: number): SheetCell => cells[column] ?? null;

/** The text of a cell that must have one; what is wrong is noted. */
export function neededText(row: SheetRow, column: number, faults: RowFaults): string {
  const cell = cellAt(row, column);
  const text = readText(cell);
  if (!text.ok) faults.add({ row: row.number, column }, text.fault, cell);
  else if (text.value === null) faults.add({ row: row.number, column }, 'missing');
  else return text.value;
  return '';
}

export function anyText(row: SheetRow, column: number, faults: RowFaults): string | undefined {
  return isEmptyCell(cellAt(row, column)) ? undefined : neededText(row, column, faults);
}

/** A code as people type it: 1 and "1" are the same. */
export function codeIn(cell: SheetCell): string {
  return typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
}

function markIn(row: SheetRow, faults: RowFaults): Points | undefined {
  const at = { row: row.number, column: CIS.mark };
  const cell = cellAt(row, CIS.mark);
  const mark = readAmount(cell, CIS_DECIMALS);
  if (!mark.ok) faults.add(at, mark.fault, cell);
  else if (mark.value === null) faults.add(at, 'missing');
  else if (!isAmount(mark.value)) faults.add(at, 'out-of-range', cell);
  else return mark.value;
  return undefined;
}

function typeIn(row: SheetRow, faults: RowFaults): CisAspect['type'] | undefined {
  const cell = cellAt(row, CIS.type);
  const type = codeIn(cell).toUpperCase();
  if (type === 'M' || type === 'J') return type;
  faults.add({ row: row.number, column: CIS.type }, 'wrong-type', cell);
  return undefined;
}

function sectionIn(row: SheetRow, known: ReadonlySet<string>, faults: RowFaults): string | undefined {
  const at = { row: row.number, column: CIS.section };
  const cell = cellAt(row, CIS.section);
  const code = codeIn(cell);
  if (code === '') {
    if (known.size > 0) faults.add(at, 'missing');
    return undefined;
  }
  if (known.has(code)) return code;
  faults.add(at, 'unknown-section', cell);
  return undefined;
}

/** The extra description and the requirement belong to what a judge reads: they follow the description. */
function wholeText(row: SheetRow, isJudged: boolean, faults: RowFaults): string {
  const text = neededText(row, CIS.aspect, faults);
  const extra = anyText(row, CIS.extra, faults);
  const requirement = anyText(row, CIS.requirement, faults);
  if (isJudged && requirement !== undefined)
    faults.add({ row: row.number, column: CIS.requirement }, 'not-for-this', requirement);
  return [text, ...(extra ? [` — ${extra}`] : []), ...(requirement ? [` [${requirement}]`] : [])].join('');
}

/** An aspect row: D to K without F. */
export function readAspectRow(row: SheetRow, known: ReadonlySet<string>, faults: RowFaults): OpenAspect {
  const type = typeIn(row, faults);
  const score = cellAt(row, CIS.score);
  if (!isEmptyCell(score)) faults.add({ row: row.number, column: CIS.score }, 'not-for-this', score);
  return {
    row: row.number,
    type,
    text: wholeText(row, type === 'J', faults),
    section: sectionIn(row, known, faults),
    max: markIn(row, faults),
    levels: [],
  };
}

/** A row that words one score of the judgement above it. */
export function readScoreRow(row: SheetRow, aspect: OpenAspect | undefined, faults: RowFaults): void {
  const cell = cellAt(row, CIS.score);
  const at = { row: row.number, column: CIS.score };
  if (!aspect || aspect.type === 'M') {
    faults.add(at, 'out-of-place', cell);
    return;
  }
  if (codeIn(cell) !== String(aspect.levels.length)) faults.add(at, 'wrong-score', cell);
  aspect.levels.push(neededText(row, CIS.extra, faults));
}
