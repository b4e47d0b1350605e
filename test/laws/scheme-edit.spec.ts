import fc from 'fast-check';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import { checkScheme } from '../../src/domain/scheme/check-scheme';
import { schemeShape } from '../../src/domain/scheme/scheme-shape';
import { record, redo, startHistory, undo } from '../../src/domain/scheme-edit/edit-history';
import {
  addNode,
  changeNode,
  moveNode,
  removeNode,
  shiftNode,
} from '../../src/domain/scheme-edit/edit-scheme';
import { duplicateNode } from '../../src/domain/scheme-edit/duplicate-node';
import { asKind } from '../../src/domain/scheme-edit/new-node';
import { takeSums } from '../../src/domain/scheme-edit/node-sums';
import { OWN_SHEETS } from '../../src/domain/scheme-edit/own/own-columns';
import { readOwn } from '../../src/domain/scheme-edit/own/read-own';
import { writeOwn, writeSections } from '../../src/domain/scheme-edit/own/write-own';
import { schemeNodes, type NodeKind, type SchemeNode } from '../../src/domain/scheme-edit/scheme-node';
import type { Aspect } from '../../src/domain/scheme/aspects/aspect-kinds';
import type { SchemeSheet, WrittenCell } from '../../src/domain/scheme-edit/sheet/sheet-row';
import { archive } from './arbitrary-competition';
import { stagesOf } from './changed-archive';
import { expectSame, leastOf, timesTold } from './thousand-runs';

const NODE_KINDS: readonly NodeKind[] = ['module', 'criterion', 'sub-criterion', 'aspect'];
const ASPECT_KINDS: readonly Aspect['kind'][] = [
  'measurement',
  'measured',
  'deduction',
  'judgement',
  'free',
  'count',
  'time',
  'pass',
];

/** Numbers that choose an edit and what it is about. */
type Choice = readonly [edit: number, node: number, other: number];

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

function edited(scheme: MarkingScheme, [edit, first, second]: Choice): MarkingScheme {
  const nodes = schemeNodes(scheme);
  const node = pick(nodes, first);
  const parent = second % 5 === 0 ? null : (pick(nodes, second)?.key ?? null);
  const kind = pick(NODE_KINDS, second) ?? 'aspect';
  switch (edit % 8) {
    case 0:
      return addNode(scheme, kind, { parent }).scheme;
    case 1:
      return node ? removeNode(scheme, node.key).scheme : scheme;
    case 2:
      return node ? shiftNode(scheme, node.key, second % 2 === 0 ? 1 : -1).scheme : scheme;
    case 3:
      return node ? moveNode(scheme, node.key, { parent, at: second % 4 }).scheme : scheme;
    case 4:
      return node ? duplicateNode(scheme, node.key).scheme : scheme;
    case 5:
      return takeSums(scheme);
    case 6:
      return node
        ? changeNode(scheme, node.key, { ...node.value, name: { zh: `名${second}`, en: 'x' } })
        : scheme;
    default:
      return node ? otherKind(scheme, node, second) : scheme;
  }
}

function otherKind(scheme: MarkingScheme, { key, kind, value }: SchemeNode, number: number): MarkingScheme {
  const other = pick(ASPECT_KINDS, number) ?? 'free';
  return kind === 'aspect' ? changeNode(scheme, key, asKind(value as Aspect, other)) : scheme;
}

const choices = fc.array(fc.tuple(fc.nat(7), fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 25 });
const schemes = archive({ people: 2 }).map(
  (drawn) => stagesOf(drawn).find(({ rules }) => rules.scheme !== undefined)?.rules.scheme,
);

const aspectsIn = (scheme: MarkingScheme): string[] =>
  schemeNodes(scheme).flatMap(({ kind, value }) => (kind === 'aspect' ? [value.id] : []));

const sheetOf = (name: string, rows: readonly (readonly WrittenCell[])[]): SchemeSheet => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});

describe('editing marking schemes', () => {
  it('[SCE-2] any edits, then all taken back, give the same scheme; all done again, the edited one', () => {
    const told = timesTold(fc.tuple(schemes, choices), ([scheme, edits]) => {
      if (!scheme) return false;
      let history = startHistory(scheme);
      for (const choice of edits) history = record(history, edited(history.present, choice));
      const steps = history.past.length;
      const last = history.present;
      for (let step = 0; step < steps; step++) history = undo(history);
      expectSame(history.present, scheme);
      expect(undo(history)).toBe(history);
      for (let step = 0; step < steps; step++) history = redo(history);
      expectSame(history.present, last);
      return steps > 0;
    });
    expect(told).toBeGreaterThan(leastOf(900));
  });

  it('[SCE-1] whatever is edited, the outcome has the shape of a scheme and no id stands twice where it may not', () => {
    const told = timesTold(fc.tuple(schemes, choices), ([scheme, edits]) => {
      if (!scheme) return false;
      const end = edits.reduce(edited, scheme);
      expect(schemeShape.check(end)).toBeNull();
      const ids = aspectsIn(end);
      expect(new Set(ids).size).toBe(ids.length);
      expect(checkScheme(end).filter(({ fault }) => fault === 'duplicate' && !isCrossRule(end))).toEqual([]);
      return true;
    });
    expect(told).toBeGreaterThan(leastOf(900));
  });

  it.each(['zh', 'en'] as const)(
    '[CIS-8] written as a workbook in %s and read again it is the same',
    (language) => {
      const told = timesTold(schemes, (scheme) => {
        if (!scheme) return false;
        const sheets = [
          sheetOf(OWN_SHEETS.scheme[language], writeOwn(scheme, language)),
          sheetOf(OWN_SHEETS.sections[language], writeSections(scheme.sections ?? [], language)),
        ];
        const read = readOwn(sheets, scheme);
        expectSame(read, { ok: true, scheme });
        return true;
      });
      expect(told).toBeGreaterThan(leastOf(900));
    },
  );
});

/** Rules between aspects name them, twice at times, whatever is edited. */
const isCrossRule = ({ crossRules = [] }: MarkingScheme): boolean => crossRules.length > 0;
