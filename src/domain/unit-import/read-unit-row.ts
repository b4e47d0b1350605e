import { plainText } from '../roster/cell-values';
import { nameKey } from '../roster/read-roster-row';
import type { Cells } from '../table/cells';
import { CellRow } from '../table/cell-row';
import type { UnitDraft } from '../units/unit-draft';
import { peopleCountOf, unitKindOf, type UnitKey } from './unit-columns';
import type { UnitCellFault, UnitFault } from './unit-fault';

/** What a sound row says of a unit. What is not said stays as it is; of a new unit it is not known. */
export interface SaidUnit {
  readonly row: number;
  readonly name: string;
  /** How the unit above it is called; null: nothing is said. */
  readonly parent: string | null;
  readonly said: Partial<Omit<UnitDraft, 'name' | 'parentId'>>;
}

export interface FaultyUnitRow {
  readonly row: number;
  readonly who: string;
  readonly faults: readonly UnitFault[];
}

export type UnitRowRead = ({ readonly ok: true } & SaidUnit) | ({ readonly ok: false } & FaultyUnitRow);

const LONGEST = 64;
const LONGEST_NAME = 100;
const LONGEST_SHORT = 32;

const spaced = (text: string | undefined): string | undefined => text?.trim().replaceAll(/\s+/g, ' ');
const codeOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : plainText(text).replaceAll(/\s/g, '').toUpperCase();

/** Reads one row by itself (UTF-1). */
export function readUnitRow(row: number, cells: Cells<UnitKey>): UnitRowRead {
  const read = new CellRow<UnitKey, UnitCellFault>(cells, LONGEST);
  const name = read.needed('name', spaced(read.text('name', LONGEST_NAME)));
  const said = {
    kind: read.read('kind', unitKindOf, 'unknown-kind'),
    headcount: read.read('headcount', peopleCountOf, 'not-a-count'),
    creditCode: codeOf(read.text('creditCode', LONGEST_SHORT)),
    contactName: spaced(read.text('contactName')),
    contactPhone: spaced(read.text('contactPhone', LONGEST_SHORT)),
  };
  const parent = spaced(read.text('parent', LONGEST_NAME)) ?? null;
  if (name === undefined || read.faults.length > 0)
    return { ok: false, row, who: name ?? plainText(cells.get('name')?.text ?? ''), faults: read.faults };
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ok: true, row, name, parent: parent && nameKey(parent) ? parent : null, said: told };
}
