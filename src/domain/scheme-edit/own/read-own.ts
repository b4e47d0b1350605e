import type { LocalText } from '../../kernel/local-text';
import { omitted } from '../../kernel/omitted';
import type { Points } from '../../kernel/points';
import { toPoints } from '../../kernel/to-points';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import { schemeFullMarks } from '../../scheme/full-marks-of';
import type { MarkingScheme, Module, Section } from '../../scheme/marking-scheme';
import { schemeShape } from '../../scheme/scheme-shape';
import { idsIn } from '../edit-scheme';
import { freshId } from '../fresh-id';
import { NO_SCHEME, USUAL_PANEL } from '../new-node';
import { RowFaults, type RowFault } from '../sheet/row-fault';
import type { SchemeSheet } from '../sheet/sheet-row';
import { OWN_COLUMNS, OWN_SHEETS, type OwnRowKind } from './own-columns';
import { LINES_OF } from './own-fields';
import { ownRows, plainWord, type OwnRow } from './own-table';
import {
  aspectKindIn,
  readAspectMembers,
  readMembers,
  readName,
  readOwnId,
  rowKindOf,
  type Members,
} from './read-own-row';
import { readSections } from './read-sections';

/** The scheme that a workbook says, or everything that is wrong with its rows; never a part of it (CIS-9). */
export type OwnRead =
  | { readonly ok: true; readonly scheme: MarkingScheme }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** A node whose id may still have to be given. */
interface OpenNode {
  readonly row: OwnRow;
  readonly kind: OwnRowKind;
  id: string | null;
  readonly members: Members;
  readonly name: LocalText;
  readonly children: OpenNode[];
  readonly lines: Members[];
}

const PARENTS: Readonly<Partial<Record<OwnRowKind, readonly OwnRowKind[]>>> = {
  criterion: ['module'],
  'sub-criterion': ['criterion'],
  aspect: ['sub-criterion', 'criterion'],
};

/** Puts row after row where it belongs: a node into the last one that may hold it, a line under the last aspect. */
class OwnReader {
  readonly modules: OpenNode[] = [];
  readonly nodes: OpenNode[] = [];
  total: Members | undefined;
  /** The nodes that are open, from the module down. */
  private way: OpenNode[] = [];

  take(row: OwnRow): void {
    const kind = rowKindOf(row);
    if (kind === 'scheme') this.takeTotal(row);
    else if (kind === 'level' || kind === 'band' || kind === 'fault') this.takeLine(row, kind);
    else if (kind) this.takeNode(row, kind);
  }

  private takeTotal(row: OwnRow): void {
    if (this.total) row.fault('row', 'stands-twice');
    this.total = readMembers(row, 'scheme');
  }

  private takeNode(row: OwnRow, kind: Exclude<OwnRowKind, 'scheme' | 'level' | 'band' | 'fault'>): void {
    const aspectKind = kind === 'aspect' ? aspectKindIn(row) : undefined;
    const own = aspectKind ? { kind: aspectKind, ...readAspectMembers(row, aspectKind) } : {};
    const members = kind === 'aspect' ? own : readMembers(row, kind);
    const id = readOwnId(row);
    const node: OpenNode = { row, kind, id, members, name: readName(row), children: [], lines: [] };
    const holders = PARENTS[kind];
    const parent = holders && this.way.findLast((one) => holders.includes(one.kind));
    if (holders && !parent) row.fault('row', 'out-of-place');
    (parent?.children ?? this.modules).push(node);
    this.nodes.push(node);
    this.way = [...(parent ? this.way.slice(0, this.way.indexOf(parent) + 1) : []), node];
  }

  private takeLine(row: OwnRow, kind: 'level' | 'band' | 'fault'): void {
    const aspect = this.way.at(-1);
    const aspectKind = aspect?.members['kind'] as Aspect['kind'] | undefined;
    const [wanted] = (aspectKind && LINES_OF[aspectKind]) ?? [];
    if (!aspect || wanted !== kind) {
      // Below an aspect whose kind nobody knows a line is not to blame.
      if (aspect?.kind !== 'aspect' || aspectKind) row.fault('row', 'out-of-place');
      return;
    }
    const members = readMembers(row, kind);
    const isWorth = 'points' in members;
    if (kind === 'level' && aspectKind === 'free' && !isWorth) row.fault('points', 'missing');
    if (kind === 'level' && aspectKind === 'judgement' && isWorth) row.fault('points', 'not-for-this');
    const text = kind === 'band' ? undefined : readName(row);
    aspect.lines.push(aspectKind === 'judgement' ? { ...text } : { ...members, ...(text ? { text } : {}) });
  }
}

/** An aspect's name is its own in the whole scheme, any other's among its like (SCH-2). */
function checkIds(nodes: readonly OpenNode[], modules: readonly OpenNode[]): void {
  const once = (list: readonly OpenNode[]): void => {
    const seen = new Set<string>();
    for (const { id, row } of list) {
      if (id !== null && seen.has(id)) row.fault('id', 'stands-twice');
      if (id !== null) seen.add(id);
    }
  };
  const ofKind = (list: readonly OpenNode[], isAspect: boolean): OpenNode[] =>
    list.filter(({ kind }) => (kind === 'aspect') === isAspect);
  once(modules);
  once(ofKind(nodes, true));
  for (const node of nodes) once(ofKind(node.children, false));
}

/** How many lines a scheme takes under an aspect, and how many nodes in one node. */
const MOST_LINES: Readonly<Partial<Record<Aspect['kind'], number>>> = { judgement: 11, deduction: 100 };
const MOST_BANDS = 200;
const MOST_GROUPS = 100;
const MOST_CHILDREN = 200;
const MOST_ASPECTS = 1000;

/** Fewer lines than a kind needs, more than it takes, or two ways of scoring at once. */
function checkLines(nodes: readonly OpenNode[]): void {
  for (const { kind, members, lines, row } of nodes) {
    if (kind !== 'aspect') continue;
    const { kind: aspectKind, scoring } = members as { kind?: Aspect['kind']; scoring?: unknown };
    if (aspectKind === 'judgement' && lines.length < 2) row.fault('kind', 'too-few-levels');
    if (aspectKind === 'measured' && lines.length === 0) row.fault('kind', 'no-bands');
    if (aspectKind === 'time' && lines.length > 0 && scoring) row.fault('points', 'not-for-this');
    if (lines.length > ((aspectKind && MOST_LINES[aspectKind]) ?? MOST_BANDS)) row.fault('kind', 'too-many');
  }
}

function checkNumbers(nodes: readonly OpenNode[], modules: readonly OpenNode[]): void {
  modules[MOST_GROUPS]?.row.fault('row', 'too-many');
  for (const { children } of nodes) {
    children.filter(({ kind }) => kind !== 'aspect')[MOST_CHILDREN]?.row.fault('row', 'too-many');
    children.filter(({ kind }) => kind === 'aspect')[MOST_ASPECTS]?.row.fault('row', 'too-many');
  }
}

function giveIds(nodes: readonly OpenNode[], present: MarkingScheme): void {
  const taken = idsIn(present);
  for (const { id } of nodes) if (id !== null) taken.add(id);
  for (const node of nodes) {
    node.id ??= freshId(`${node.kind}-1`, taken);
    taken.add(node.id);
  }
}

function aspectOf({ id, name, members, lines }: OpenNode): unknown {
  const kind = members['kind'] as Aspect['kind'];
  const [, member = ''] = LINES_OF[kind] ?? [];
  if (lines.length === 0) return { id, name, ...members };
  if (kind === 'time') return { id, name, ...members, scoring: { kind: 'bands', bands: lines } };
  return { id, name, ...members, [member]: lines };
}

function groupOf(node: OpenNode): unknown {
  const { id, name, members, children } = node;
  const subs = children.filter(({ kind }) => kind === 'sub-criterion').map(groupOf);
  return {
    id,
    name,
    ...members,
    aspects: children.filter(({ kind }) => kind === 'aspect').map(aspectOf),
    ...(subs.length > 0 ? { subCriteria: subs } : {}),
  };
}

/** Panel, combination and what else the form leaves out stay as they are under the same id. */
function moduleOf({ id, name, members, children }: OpenNode, present: MarkingScheme): unknown {
  const was = present.modules.find((module) => module.id === id);
  const kept = was ? omitted(was, 'name', 'part', 'weight', 'fullMarks') : { panel: USUAL_PANEL };
  return { ...kept, id, name, ...members, criteria: children.map(groupOf) };
}

function sheetNamed(sheets: readonly SchemeSheet[], { zh, en }: LocalText): SchemeSheet | undefined {
  return sheets.find(({ name }) => [zh, en].some((one) => plainWord(one) === plainWord(name)));
}

/** What was read as one scheme. @throws Error where the rows let through what no scheme can be: a bug. */
function schemeOf(
  reader: OwnReader,
  sections: readonly Section[] | undefined,
  present: MarkingScheme,
): MarkingScheme {
  const modules = reader.modules.map((node) => moduleOf(node, present)) as Module[];
  const computed = schemeFullMarks({ modules });
  const declared = reader.total?.['fullMarks'] as Points | undefined;
  const fullMarks = declared ?? toPoints(Number(computed.num / computed.den));
  const scheme = { ...omitted(present, 'sections'), modules, fullMarks, ...(sections ? { sections } : {}) };
  const misfit = schemeShape.check(scheme);
  if (misfit) throw new Error(`rows became no scheme: ${misfit.path} ${misfit.fault}`);
  return scheme;
}

/**
 * Reads our own form (CIS-8, CIS-9). What it leaves out (panels, rounding, penalties, rules between aspects) is taken from the present
 * scheme; ids are those of the sheet, rows without one get a new one.
 */
export function readOwn(sheets: readonly SchemeSheet[], present: MarkingScheme = NO_SCHEME): OwnRead {
  const sheet = sheetNamed(sheets, OWN_SHEETS.scheme) ??
    sheets[0] ?? { name: OWN_SHEETS.scheme.zh, rows: [] };
  const faults = new RowFaults(sheet.name);
  const rows = ownRows(sheet, { columns: OWN_COLUMNS, key: 'row' }, faults);
  const reader = new OwnReader();
  for (const row of rows ?? []) reader.take(row);
  if (rows && reader.modules.length === 0) faults.add({ row: 1, column: 0 }, 'no-rows');
  checkIds(reader.nodes, reader.modules);
  checkLines(reader.nodes);
  checkNumbers(reader.nodes, reader.modules);
  const ofSections = readSections(sheetNamed(sheets, OWN_SHEETS.sections), present);
  const all = [...faults.all, ...ofSections.faults];
  if (all.length > 0) return { ok: false, faults: all.toSorted((a, b) => a.row - b.row) };
  giveIds(reader.nodes, present);
  return { ok: true, scheme: schemeOf(reader, ofSections.sections, present) };
}
