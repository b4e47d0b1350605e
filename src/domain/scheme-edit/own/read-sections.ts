import type { SectionId } from '../../kernel/ids';
import type { Points } from '../../kernel/points';
import type { MarkingScheme, Section } from '../../scheme/marking-scheme';
import { freshId } from '../fresh-id';
import { RowFaults, type RowFault } from '../sheet/row-fault';
import type { SchemeSheet } from '../sheet/sheet-row';
import { ROW_FIELDS } from './own-fields';
import { ownRows } from './own-table';
import { readFields, readName, readOwnId } from './read-own-row';
import { SECTION_COLUMNS } from './write-own';

interface SectionsRead {
  readonly sections: readonly Section[] | undefined;
  readonly faults: readonly RowFault[];
}

/** The sections of a workbook; without a sheet of them those at present stay. */
export function readSections(sheet: SchemeSheet | undefined, present: MarkingScheme): SectionsRead {
  if (!sheet) return { sections: present.sections, faults: [] };
  const faults = new RowFaults(sheet.name);
  const rows = ownRows(sheet, { columns: SECTION_COLUMNS, key: 'id' }, faults) ?? [];
  const taken = new Set<string>();
  const drafts = rows.map((row) => {
    const id = readOwnId(row);
    if (id !== null && taken.has(id)) row.fault('id', 'stands-twice');
    if (id !== null) taken.add(id);
    const { fullMarks } = readFields(row, ROW_FIELDS.scheme);
    return { id, name: readName(row), fullMarks: fullMarks as Points };
  });
  const sections = drafts.map(({ id, name, fullMarks }): Section => {
    const own = id ?? freshId('section-1', taken);
    taken.add(own);
    return { id: own as SectionId, name, fullMarks };
  });
  return { sections: sections.length > 0 ? sections : undefined, faults: faults.all };
}
