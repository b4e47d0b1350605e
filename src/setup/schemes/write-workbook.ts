import { writeXlsx } from 'hucre/xlsx';
import type { LocalText } from '../../domain/kernel/local-text';
import { CIS_SHEET } from '../../domain/scheme-edit/cis/cis-sheet';
import { writeCis } from '../../domain/scheme-edit/cis/write-cis';
import {
  CONVERTS_WORDS,
  KIND_WORDS,
  OWN_COLUMNS,
  OWN_SHEETS,
  PART_WORDS,
  ROW_WORDS,
  VETO_WORDS,
  YES_WORDS,
  type OwnColumn,
  type Words,
} from '../../domain/scheme-edit/own/own-columns';
import { ownHelp } from '../../domain/scheme-edit/own/own-help';
import { writeOwn, writeSections } from '../../domain/scheme-edit/own/write-own';
import { columnLetter } from '../../domain/scheme-edit/sheet/sheet-row';
import type { MarkingScheme } from '../../domain/scheme/marking-scheme';

type Language = keyof LocalText;

/** Columns whose cells are chosen from a list. */
const CHOICES: Readonly<Partial<Record<OwnColumn, Words>>> = {
  row: ROW_WORDS,
  part: PART_WORDS,
  kind: KIND_WORDS,
  converts: CONVERTS_WORDS,
  veto: VETO_WORDS,
  attempt: YES_WORDS,
};
const LAST_ROW = 5_000;
const WIDE: ReadonlySet<OwnColumn> = new Set(['zh', 'en']);
const WIDTHS_OF_CIS = [12, 34, 8, 10, 48, 8, 48, 18, 10, 12, 9, 14, 10, 9];

function dropDowns(language: Language) {
  return OWN_COLUMNS.flatMap((column, index) => {
    const words = CHOICES[column];
    if (!words) return [];
    const letter = columnLetter(index);
    const values = Object.values(words).map((word) => word[language]);
    return [{ type: 'list' as const, values, allowBlank: true, range: `${letter}2:${letter}${LAST_ROW}` }];
  });
}

/** Our own form: the scheme, the sections, and a sheet that says how to fill them in. Every text is a text cell. */
export async function ownWorkbook(scheme: MarkingScheme, language: Language): Promise<Buffer> {
  const file = await writeXlsx({
    sheets: [
      {
        name: OWN_SHEETS.scheme[language],
        columns: OWN_COLUMNS.map((column) => ({ width: WIDE.has(column) ? 34 : 13 })),
        rows: writeOwn(scheme, language),
        dataValidations: dropDowns(language),
        freezePane: { rows: 1, columns: 3 },
      },
      {
        name: OWN_SHEETS.sections[language],
        columns: [14, 34, 34, 12].map((width) => ({ width })),
        rows: writeSections(scheme.sections ?? [], language),
        freezePane: { rows: 1 },
      },
      {
        name: OWN_SHEETS.help[language],
        columns: [18, 100].map((width) => ({ width })),
        rows: ownHelp(language),
      },
    ],
  });
  return Buffer.from(file);
}

/** The sheet of WorldSkills; the scheme fits it. */
export async function cisWorkbook(scheme: MarkingScheme, title: string, language: Language): Promise<Buffer> {
  const columns = WIDTHS_OF_CIS.map((width, index) => ({
    width,
    ...(index === 10 ? { numFmt: '0.00' } : {}),
  }));
  const rows = writeCis(scheme, title, language);
  return Buffer.from(await writeXlsx({ sheets: [{ name: CIS_SHEET, columns, rows }] }));
}
