import type { Points } from '../../kernel/points';
import { toPoints } from '../../kernel/to-points';
import { isEmptyCell, readAmount, readWhole } from '../sheet/read-cell';
import { RowFaults, type RowFault } from '../sheet/row-fault';
import type { SchemeSheet, SheetCell, SheetRow } from '../sheet/sheet-row';
import { isTotalRow, landmarkIn, type Landmark } from './cis-landmarks';
import { CIS, CIS_DECIMALS, CIS_LEVELS, type CisAspect, type CisScheme, type CisSection } from './cis-sheet';
import { cellAt, codeIn, neededText, readAspectRow, readScoreRow, type OpenAspect } from './read-cis-aspect';

interface OpenSub {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly aspects: OpenAspect[];
}

interface OpenCriterion {
  readonly row: number;
  readonly letter: string;
  readonly name: string;
  readonly marks: Points | undefined;
  readonly subs: OpenSub[];
}

type OpenSection = CisSection & { readonly row: number };

/** The scheme that a sheet says, or everything that is wrong with its rows; never a part of it (CIS-3). */
export type CisRead =
  | { readonly ok: true; readonly scheme: CisScheme }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

const DAYS = { least: 1, most: 30 };
const CODE = /^([A-Z])(\d{1,2})$/;

const sumOf = (aspects: readonly OpenAspect[]): number | undefined =>
  aspects.every(({ max }) => max !== undefined)
    ? aspects.reduce((all, { max }) => all + (max ?? 0), 0)
    : undefined;

/** Goes through the rows once, from landmark to landmark. */
class CisReader {
  readonly faults: RowFaults;
  private readonly sections: OpenSection[] = [];
  private readonly criteria: OpenCriterion[] = [];
  private readonly known = new Set<string>();
  private at: Landmark | null = null;
  private criterion: OpenCriterion | undefined;
  private sub: OpenSub | undefined;
  private aspect: OpenAspect | undefined;

  constructor(sheet: string) {
    this.faults = new RowFaults(sheet);
  }

  take(row: SheetRow): void {
    const landmark = landmarkIn(row);
    if (landmark) this.open(landmark);
    else if (this.at === 'sections' && !this.isNothing(row)) this.takeSection(row);
    else if (this.at === 'criteria' && !this.isNothing(row)) this.takeCriterion(row);
    else if (this.at === 'block' && !this.isNothing(row)) this.takeInBlock(row);
  }

  end(): CisRead {
    this.closeAspect();
    const aspects = this.criteria.flatMap(({ subs }) => subs.flatMap((sub) => sub.aspects));
    if (this.criteria.length === 0) this.faults.add({ row: 1, column: CIS.code }, 'no-header');
    else if (aspects.length === 0) this.faults.add({ row: 1, column: CIS.type }, 'no-rows');
    else this.checkSums(aspects);
    if (this.faults.all.length > 0)
      return { ok: false, faults: this.faults.all.toSorted((a, b) => a.row - b.row) };
    return { ok: true, scheme: this.scheme() };
  }

  private isNothing(row: SheetRow): boolean {
    return row.cells.slice(0, CIS.mark + 1).every(isEmptyCell) || isTotalRow(row);
  }

  private open(landmark: Landmark): void {
    this.closeAspect();
    this.criterion = undefined;
    this.sub = undefined;
    this.at = landmark;
  }

  /** A sum that nobody computed is not compared. */
  private declared(row: SheetRow, column: number): Points | undefined {
    const cell = cellAt(row, column);
    const amount = readAmount(cell, CIS_DECIMALS);
    if (amount.ok) return amount.value ?? undefined;
    const isUncomputed = typeof cell === 'object' && cell !== null && cell.value === null;
    if (!isUncomputed) this.faults.add({ row: row.number, column }, amount.fault, cell);
    return undefined;
  }

  private takeSection(row: SheetRow): void {
    const cell = cellAt(row, CIS.code);
    const code = codeIn(cell);
    const at = { row: row.number, column: CIS.code };
    if (code === '') this.faults.add(at, 'missing', cell);
    else if (this.known.has(code)) this.faults.add(at, 'stands-twice', cell);
    this.known.add(code);
    const name = neededText(row, CIS.name, this.faults);
    this.sections.push({ row: row.number, code, name, marks: this.declared(row, CIS.section) });
  }

  private takeCriterion(row: SheetRow): void {
    const cell = cellAt(row, CIS.code);
    const letter = codeIn(cell).toUpperCase();
    const at = { row: row.number, column: CIS.code };
    if (!/^[A-Z]$/.test(letter)) this.faults.add(at, letter === '' ? 'missing' : 'wrong-code', cell);
    else if (this.criteria.some((one) => one.letter === letter)) this.faults.add(at, 'stands-twice', cell);
    const name = neededText(row, CIS.name, this.faults);
    this.criteria.push({ row: row.number, letter, name, marks: this.declared(row, CIS.mark), subs: [] });
  }

  private takeInBlock(row: SheetRow): void {
    const has = (column: number): boolean => !isEmptyCell(cellAt(row, column));
    if (has(CIS.code)) this.takeSub(row);
    else if (has(CIS.type)) this.takeAspect(row);
    else if (has(CIS.score)) readScoreRow(row, this.aspect, this.faults);
    else if (has(CIS.aspect)) this.faults.add({ row: row.number, column: CIS.type }, 'missing');
    else {
      const column = row.cells.findIndex((cell) => !isEmptyCell(cell));
      this.faults.add({ row: row.number, column }, 'out-of-place', cellAt(row, column));
    }
  }

  private takeSub(row: SheetRow): void {
    this.closeAspect();
    const cell = cellAt(row, CIS.code);
    const code = codeIn(cell).toUpperCase();
    const name = neededText(row, CIS.name, this.faults);
    this.sub = { row: row.number, code, name, aspects: [] };
    this.checkDay(row, cellAt(row, CIS.day));
    if (!isEmptyCell(cellAt(row, CIS.type)))
      this.faults.add({ row: row.number, column: CIS.type }, 'out-of-place', cellAt(row, CIS.type));
    const owner = this.ownerOf(row, code, cell);
    owner?.subs.push(this.sub);
    this.criterion ??= owner;
  }

  /** The criterion of a code; all of one block belong to one. */
  private ownerOf(row: SheetRow, code: string, cell: SheetCell): OpenCriterion | undefined {
    const at = { row: row.number, column: CIS.code };
    const letter = CODE.exec(code)?.[1];
    const owner = this.criteria.find((one) => one.letter === letter);
    if (letter === undefined || (this.criterion && owner && owner !== this.criterion))
      this.faults.add(at, 'wrong-code', cell);
    else if (!owner) this.faults.add(at, 'unknown-criterion', cell);
    else if (owner.subs.some((sub) => sub.code === code)) this.faults.add(at, 'stands-twice', cell);
    return owner;
  }

  private checkDay(row: SheetRow, cell: SheetCell): void {
    const day = readWhole(cell, DAYS);
    if (!day.ok) this.faults.add({ row: row.number, column: CIS.day }, day.fault, cell);
  }

  private takeAspect(row: SheetRow): void {
    this.closeAspect();
    this.aspect = readAspectRow(row, this.known, this.faults);
    if (this.sub) this.sub.aspects.push(this.aspect);
    else this.faults.add({ row: row.number, column: CIS.code }, 'out-of-place', cellAt(row, CIS.type));
  }

  private closeAspect(): void {
    const { aspect } = this;
    this.aspect = undefined;
    if (aspect?.type === 'J' && aspect.levels.length !== CIS_LEVELS)
      this.faults.add({ row: aspect.row, column: CIS.score }, 'too-few-levels', String(aspect.levels.length));
  }

  private checkSums(all: readonly OpenAspect[]): void {
    for (const { row, subs, marks } of this.criteria) {
      const sum = sumOf(subs.flatMap(({ aspects }) => aspects));
      if (subs.length === 0) this.faults.add({ row, column: CIS.code }, 'empty-group');
      else this.compare({ row, column: CIS.mark }, marks, sum);
      for (const sub of subs)
        if (sub.aspects.length === 0)
          this.faults.add({ row: sub.row, column: CIS.code }, 'empty-group', sub.code);
    }
    const isComplete = all.every(({ section }) => section !== undefined);
    for (const { row, code, marks } of isComplete ? this.sections : [])
      this.compare({ row, column: CIS.section }, marks, sumOf(all.filter(({ section }) => section === code)));
  }

  private compare(
    at: { readonly row: number; readonly column: number },
    declared: Points | undefined,
    sum: number | undefined,
  ): void {
    if (declared !== undefined && sum !== undefined && declared !== sum)
      this.faults.add(at, 'sum-differs', declared / 1_000_000);
  }

  private scheme(): CisScheme {
    const aspectOf = ({ type = 'M', text, section, max, levels }: OpenAspect): CisAspect => ({
      type,
      text,
      section,
      max: max ?? toPoints(0),
      levels,
    });
    return {
      sections: this.sections.map(({ code, name, marks }) => ({ code, name, marks })),
      criteria: this.criteria.map(({ letter, name, marks, subs }) => ({
        letter,
        name,
        marks,
        subs: subs.map((sub) => ({ code: sub.code, name: sub.name, aspects: sub.aspects.map(aspectOf) })),
      })),
    };
  }
}

/** Reads a CIS sheet (CIS-1 … CIS-3). */
export function readCis(sheet: SchemeSheet): CisRead {
  const reader = new CisReader(sheet.name);
  for (const row of sheet.rows) reader.take(row);
  return reader.end();
}
