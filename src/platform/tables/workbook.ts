import { posix } from 'node:path';
import { notATable, tooLarge, unsafe } from './refuse-table';
import { MOST_BYTES_OF_DESCRIPTION, type TableLimits } from './table-limits';
import { readXml } from './xml-events';
import type { ZipParts } from './zip-parts';

/** Where the rows of a workbook are and what is needed to read them. */
export interface Workbook {
  readonly sheet: string;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  /** Days are counted from 1904, as old Macintosh programs did. */
  readonly is1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly target: string;
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly isVisible: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const MACROS = /macroEnabled|vbaProject/i;

/**
 * Finds the sheet to read: the one that is asked for by name if it is there, otherwise the first that can be seen.
 * @throws RefusedError NOT_A_TABLE, TABLE_DAMAGED, TABLE_TOO_LARGE, TABLE_UNSAFE
 */
export async function readWorkbook(
  parts: ZipParts,
  { limits, sheet: wanted }: { limits: TableLimits; sheet?: string | undefined },
): Promise<Workbook> {
  if (!parts.has(CONTENT_TYPES)) throw notATable('other');
  await refuseMacros(parts);
  await refuseExternal(parts);
  const root = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument');
  if (!root || !parts.has(root.target) || !root.target.endsWith('.xml')) throw notATable('other');
  const { sheets, is1904 } = await readSheets(parts, root.target);
  if (sheets.length > limits.sheets) throw tooLarge('sheets', limits.sheets);
  const relations = await relationsOf(parts, root.target);
  const pathOf = (type: string): string | null => relations.find((one) => one.type === type)?.target ?? null;
  const worksheets = sheets.flatMap((one) => {
    const relation = relations.find(({ id, type }) => id === one.relation && type === 'worksheet');
    return relation && parts.has(relation.target) ? [{ ...one, path: relation.target }] : [];
  });
  const chosen =
    worksheets.find(({ name }) => name === wanted) ?? worksheets.find(({ isVisible }) => isVisible);
  if (!chosen) throw notATable('other');
  return { sheet: chosen.path, styles: pathOf('styles'), sharedStrings: pathOf('sharedStrings'), is1904 };
}

/** A part that only describes. @throws RefusedError TABLE_TOO_LARGE */
export function descriptionOf(parts: ZipParts, name: string): AsyncIterable<Buffer> {
  if (parts.sizeOf(name) > MOST_BYTES_OF_DESCRIPTION) throw tooLarge('unpacked', MOST_BYTES_OF_DESCRIPTION);
  return parts.read(name);
}

async function refuseMacros(parts: ZipParts): Promise<void> {
  await readXml(descriptionOf(parts, CONTENT_TYPES), {
    open: (_, { ContentType = '' }) => {
      if (MACROS.test(ContentType)) throw unsafe('macro');
    },
  });
}

/** Nothing outside is ever fetched; a link that a person may click is only a text, everything else outside is refused. */
async function refuseExternal(parts: ZipParts): Promise<void> {
  for (const name of parts.names().filter((one) => one.endsWith('.rels'))) {
    await readXml(descriptionOf(parts, name), {
      open: (_, { TargetMode = '', Type = '' }) => {
        if (/^external$/i.test(TargetMode) && !Type.endsWith('/hyperlink')) throw unsafe('external-link');
      },
    });
  }
}

/** What a part points to; the empty name is the workbook as a whole. */
async function relationsOf(parts: ZipParts, of: string): Promise<Relation[]> {
  const folder = posix.dirname(of);
  const name = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  const relations: Relation[] = [];
  if (!parts.has(name)) return relations;
  await readXml(descriptionOf(parts, name), {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

async function readSheets(parts: ZipParts, name: string): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(descriptionOf(parts, name), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/i.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
      const isVisible = !/hidden/i.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', relation: attributes[id] ?? '', isVisible });
    },
  });
  return { sheets, is1904 };
}
