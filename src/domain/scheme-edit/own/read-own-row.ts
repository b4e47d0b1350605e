import { idShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { parsePoints } from '../../kernel/parse-points';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import { isEmptyCell, readAmount, readText, readWhole, type CellRead } from '../sheet/read-cell';
import type { SheetCell } from '../sheet/sheet-row';
import { KIND_WORDS, ROW_WORDS, type OwnColumn, type OwnRowKind, type Words } from './own-columns';
import { aspectFields, LINEAR_FIELDS, ROW_FIELDS, type CellForm, type OwnField } from './own-fields';
import { plainWord, type OwnRow } from './own-table';

/** A thing on its way to being one of the scheme: members by name. */
export type Members = Record<string, unknown>;

/** The code of a word in either language, or the code itself. */
function codeOf(words: Words, cell: SheetCell): string | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'boolean') return undefined;
  const text = plainWord(String(cell));
  const fits = ([code, { zh, en }]: [string, LocalText]): boolean =>
    [code, zh, en].some((word) => plainWord(word) === text);
  return Object.entries(words).find(fits)?.[0];
}

const RANGE = /^(.+?)\s*(?:~|至|\bto\b)\s*(.+)$/;

function readRange(cell: SheetCell): CellRead<unknown> {
  const text = readText(cell);
  if (!text.ok || text.value === null) return text;
  const [, from = '', to = ''] = RANGE.exec(text.value.normalize('NFKC')) ?? [];
  const [least, most] = [parsePoints(from.trim()), parsePoints(to.trim())];
  return least === undefined || most === undefined
    ? { ok: false, fault: 'not-a-number' }
    : { ok: true, value: { least, most } };
}

function readId(cell: SheetCell): CellRead<string> {
  const text = readText(cell);
  return !text.ok || text.value === null || idShape.check(text.value) === null
    ? text
    : { ok: false, fault: 'not-an-id' };
}

/** A weight is written in percent, to the ten-thousandth. */
function readPercent(cell: SheetCell): CellRead<number> {
  const amount = readAmount(cell, 4);
  return amount.ok && amount.value !== null ? { ok: true, value: amount.value / 100 } : amount;
}

function readWord(cell: SheetCell, words: Words): CellRead<unknown> {
  if (isEmptyCell(cell)) return { ok: true, value: null };
  const code = codeOf(words, cell);
  return code === undefined
    ? { ok: false, fault: 'unknown-word' }
    : { ok: true, value: code === 'true' ? true : code };
}

function readForm(cell: SheetCell, form: CellForm): CellRead<unknown> {
  switch (form.as) {
    case 'points':
      return readAmount(cell);
    case 'percent':
      return readPercent(cell);
    case 'whole':
      return readWhole(cell, form);
    case 'range':
      return readRange(cell);
    case 'id':
      return readId(cell);
    case 'word':
      return readWord(cell, form.words);
  }
}

function setMember(thing: Members, path: string, value: unknown): void {
  const [name = '', rest] = path.split('.');
  if (rest === undefined) thing[name] = value;
  else thing[name] = { ...(thing[name] as Members | undefined), [rest]: value };
}

/** The members that a row gives; what is missing or wrong is noted. */
export function readFields(row: OwnRow, fields: readonly OwnField[]): Members {
  const members: Members = {};
  for (const { column, member, form, isNeeded } of fields) {
    const read = readForm(row.cell(column), form);
    if (!read.ok) row.fault(column, read.fault);
    else if (read.value !== null) setMember(members, member, read.value);
    else if (isNeeded) row.fault(column, 'missing');
  }
  return members;
}

/** A name in one language stands for both. */
export function readName(row: OwnRow): LocalText {
  const [zh = null, en = null] = (['zh', 'en'] as const).map((column) => {
    const text = readText(row.cell(column));
    if (text.ok) return text.value;
    row.fault(column, text.fault);
    return '';
  });
  const one = zh ?? en;
  if (one === null) row.fault('zh', 'missing');
  return { zh: zh ?? one ?? '', en: en ?? one ?? '' };
}

export function readOwnId(row: OwnRow): string | null {
  const id = readId(row.cell('id'));
  if (id.ok) return id.value;
  row.fault('id', id.fault);
  return null;
}

/** What a row is by its first word; undefined with the fault noted. */
export function rowKindOf(row: OwnRow): OwnRowKind | undefined {
  const cell = row.cell('row');
  const kind = codeOf(ROW_WORDS, cell) as OwnRowKind | undefined;
  if (!kind) row.fault('row', isEmptyCell(cell) ? 'missing' : 'unknown-word');
  return kind;
}

export function aspectKindIn(row: OwnRow): Aspect['kind'] | undefined {
  const cell = row.cell('kind');
  const kind = codeOf(KIND_WORDS, cell) as Aspect['kind'] | undefined;
  if (!kind) row.fault('kind', isEmptyCell(cell) ? 'missing' : 'unknown-word');
  return kind;
}

const NAMED: readonly OwnColumn[] = ['row', 'id', 'zh', 'en'];
const COLUMNS_BESIDES: Readonly<Record<OwnRowKind, readonly OwnColumn[]>> = {
  scheme: ['row', 'zh', 'en'],
  module: NAMED,
  criterion: NAMED,
  'sub-criterion': NAMED,
  aspect: [...NAMED, 'kind'],
  level: ['row', 'zh', 'en'],
  band: ['row'],
  fault: ['row', 'zh', 'en'],
};

/** A cell that nobody reads is not passed over in silence: whoever filled it meant something. */
export function refuseOthers(row: OwnRow, kind: OwnRowKind, fields: readonly OwnField[]): void {
  const read = new Set<OwnColumn>([...COLUMNS_BESIDES[kind], ...fields.map(({ column }) => column)]);
  for (const column of row.filled) if (!read.has(column)) row.fault(column, 'not-for-this');
}

/** The members of an aspect in its own row; its levels, bands and faults follow in rows of theirs. */
export function readAspectMembers(row: OwnRow, kind: Aspect['kind']): Members {
  const fields = aspectFields(kind);
  const isLinear = kind === 'time' && LINEAR_FIELDS.some(({ column }) => row.filled.includes(column));
  refuseOthers(row, 'aspect', isLinear ? [...fields, ...LINEAR_FIELDS] : fields);
  const members = readFields(row, fields);
  if (isLinear) members['scoring'] = { kind: 'linear', ...readFields(row, LINEAR_FIELDS) };
  return members;
}

/** The members of any other row. */
export function readMembers(row: OwnRow, kind: Exclude<OwnRowKind, 'aspect'>): Members {
  const fields = ROW_FIELDS[kind];
  refuseOthers(row, kind, fields);
  return readFields(row, fields);
}
