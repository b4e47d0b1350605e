import type { MarkValue } from '../kernel/mark-value';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { isShown, singleWorth, type MarkedAspect } from './aspects';
import { markIn, type Book, type DeskWord } from './fold';
import { sumOf } from './fraction';
import type { JudgeSum } from './panels';

const known = new WeakMap<Module, readonly Aspect[]>();

/** Looked for once: they are asked for again for each of thousands of entries. */
export function aspectsOf(module: Module): readonly Aspect[] {
  const before = known.get(module);
  if (before) return before;
  const all = module.criteria.flatMap(({ aspects, subCriteria }) => [
    ...aspects,
    ...(subCriteria ?? []).flatMap((sub) => sub.aspects),
  ]);
  known.set(module, all);
  return all;
}

/** One entry's marks in one stage. */
export interface Sheets {
  readonly entryId: string;
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  readonly book: Book;
  readonly word: DeskWord;
  /** What has been looked up so far: nothing of it changes while one entry is computed. */
  readonly marked: Map<Aspect, MarkedAspect>;
}

/** Judges who have a seat in the module and are not excused from the entry. */
export const panelOf = ({ seats, word }: Sheets, module: Module): string[] =>
  seats
    .filter(({ moduleId, judgeId }) => moduleId === module.id && !word.excused.has(judgeId))
    .map(({ judgeId }) => judgeId);

const marksOf = (sheets: Sheets, module: Module, aspect: Aspect): MarkValue[] =>
  panelOf(sheets, module).flatMap((judgeId) => {
    const mark = markIn(sheets.book, sheets.entryId, judgeId, aspect.id);
    return mark === undefined ? [] : [mark];
  });

export function markedOf(sheets: Sheets, module: Module, aspect: Aspect): MarkedAspect {
  const before = sheets.marked.get(aspect);
  if (before) return before;
  const marks = marksOf(sheets, module, aspect);
  const marked = { aspect, marks, declared: sheets.word.declared.get(aspect.id) };
  sheets.marked.set(aspect, marked);
  return marked;
}

export function sumsOf(sheets: Sheets, module: Module): JudgeSum[] {
  const aspects = aspectsOf(module).filter((aspect) => isShown(markedOf(sheets, module, aspect)));
  return panelOf(sheets, module).flatMap((judgeId) => {
    const worths = aspects.flatMap((aspect) => {
      const mark = markIn(sheets.book, sheets.entryId, judgeId, aspect.id);
      if (typeof mark !== 'number') return [];
      const worth = singleWorth(aspect, mark, sheets.word.declared.get(aspect.id));
      return worth === null ? [] : [worth];
    });
    return worths.length === 0 ? [] : [{ sum: sumOf(worths), isWhole: worths.length === aspects.length }];
  });
}
