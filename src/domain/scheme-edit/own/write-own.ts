import { formatPoints } from '../../kernel/format-points';
import type { LocalText } from '../../kernel/local-text';
import { MICRO, type Points } from '../../kernel/points';
import { isRecord } from '../../kernel/shapes';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Section } from '../../scheme/marking-scheme';
import { schemeNodes, type SchemeNode } from '../scheme-node';
import type { WrittenCell } from '../sheet/sheet-row';
import {
  KIND_WORDS,
  OWN_COLUMNS,
  OWN_HEADINGS,
  ROW_WORDS,
  type OwnColumn,
  type OwnRowKind,
} from './own-columns';
import {
  aspectFields,
  LINEAR_FIELDS,
  LINES_OF,
  ROW_FIELDS,
  type CellForm,
  type OwnField,
} from './own-fields';

type Language = keyof LocalText;
type Cells = Partial<Record<OwnColumn, WrittenCell>>;

/** Percent of a whole: 300000 millionths are 30. */
const PERCENT = MICRO / 100;

function cellOf(value: unknown, form: CellForm, language: Language): WrittenCell {
  if (value === undefined) return null;
  switch (form.as) {
    case 'points':
      return (value as number) / MICRO;
    case 'percent':
      return (value as number) / PERCENT;
    case 'whole':
      return value as number;
    case 'id':
      return value as string;
    case 'word':
      return form.words[typeof value === 'string' ? value : 'true']?.[language] ?? null;
    case 'range': {
      const { least, most } = value as { least: Points; most: Points };
      return `${formatPoints(least)} ~ ${formatPoints(most)}`;
    }
  }
}

const memberOf = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), thing);

const fieldCells = (thing: unknown, fields: readonly OwnField[], language: Language): Cells =>
  Object.fromEntries(
    fields.map(({ column, member, form }) => [column, cellOf(memberOf(thing, member), form, language)]),
  );

const nameCells = (name: LocalText): Cells => ({ zh: name.zh, en: name.en });

/** The texts of a judgement's levels are all there is of them. */
const lineOf = (line: unknown): { readonly text?: LocalText } =>
  isRecord(line) && 'zh' in line ? { text: line as unknown as LocalText } : (line as { text?: LocalText });

function lineCells(aspect: Aspect, language: Language): Cells[] {
  const lines = LINES_OF[aspect.kind];
  if (!lines) return [];
  const [row, member] = lines;
  const holder = aspect.kind === 'time' ? aspect.scoring : aspect;
  const values = (memberOf(holder, member) ?? []) as readonly unknown[];
  return values.map((value) => {
    const line = lineOf(value);
    return {
      row: ROW_WORDS[row][language],
      ...(line.text ? nameCells(line.text) : {}),
      ...fieldCells(line, ROW_FIELDS[row as Exclude<OwnRowKind, 'aspect'>], language),
    };
  });
}

function aspectCells(aspect: Aspect, language: Language): Cells[] {
  const linear = aspect.kind === 'time' && aspect.scoring?.kind === 'linear' ? aspect.scoring : undefined;
  const cells: Cells = {
    row: ROW_WORDS.aspect[language],
    id: aspect.id,
    ...nameCells(aspect.name),
    kind: KIND_WORDS[aspect.kind]?.[language] ?? null,
    ...fieldCells(aspect, aspectFields(aspect.kind), language),
    ...(linear ? fieldCells(linear, LINEAR_FIELDS, language) : {}),
  };
  return [cells, ...lineCells(aspect, language)];
}

function nodeCells({ kind, value }: SchemeNode, language: Language): Cells[] {
  if (kind === 'aspect') return aspectCells(value as Aspect, language);
  const cells = { row: ROW_WORDS[kind][language], id: value.id, ...nameCells(value.name) };
  return [{ ...cells, ...fieldCells(value, ROW_FIELDS[kind], language) }];
}

const headings = (columns: readonly OwnColumn[], language: Language): WrittenCell[] =>
  columns.map((column) => OWN_HEADINGS[column][language]);

/** A scheme in our own form: a row for every node, under each aspect the rows of its levels, bands or faults (CIS-8). */
export function writeOwn(scheme: MarkingScheme, language: Language): WrittenCell[][] {
  const total: Cells = {
    row: ROW_WORDS.scheme[language],
    ...fieldCells(scheme, ROW_FIELDS.scheme, language),
  };
  const rows = [total, ...schemeNodes(scheme).flatMap((node) => nodeCells(node, language))];
  return [
    headings(OWN_COLUMNS, language),
    ...rows.map((row) => OWN_COLUMNS.map((column) => row[column] ?? null)),
  ];
}

export const SECTION_COLUMNS = ['id', 'zh', 'en', 'full'] as const;

/** The sections of the occupational standard on a sheet of their own. */
export function writeSections(sections: readonly Section[], language: Language): WrittenCell[][] {
  const rows = sections.map(({ id, name, fullMarks }): WrittenCell[] => [
    id,
    name.zh,
    name.en,
    fullMarks / MICRO,
  ]);
  return [headings(SECTION_COLUMNS, language), ...rows];
}
