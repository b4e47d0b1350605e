import type { MarkValue } from '../kernel/mark-value';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { isShown, singleWorth, type MarkedAspect } from './aspects';
import { markIn, type Book, type DeskWord } from './fold';
import { sumOf } from './fraction';
import type { JudgeSum } from './panels';

export const aspectsOf = (module: Module): Aspect[] =>
  module.criteria.flatMap(({ aspects, subCriteria }) => [
    ...aspects,
    ...(subCriteria ?? []).flatMap((sub) => sub.aspects),
  ]);

/** One entry's marks in one stage. */
export interface Sheets {
  readonly entryId: string;
  readonly scheme: MarkingScheme;
  readonly seats: readonly Seat[];
  readonly book: Book;
  readonly word: DeskWord;
}

/** Judges who have a seat in the module and are not excused from the entry. */
export const panelOf = ({ seats, word }: Sheets, module: Module): string[] =>
  seats
    .filter(({ moduleId, judgeId }) => moduleId === module.id && !word.excused.has(judgeId))
    .map(({ judgeId }) => judgeId);

export const marksOf = (sheets: Sheets, module: Module, aspect: Aspect): MarkValue[] =>
  panelOf(sheets, module).flatMap((judgeId) => {
    const mark = markIn(sheets.book, sheets.entryId, judgeId, aspect.id);
    return mark === undefined ? [] : [mark];
  });

export const markedOf = (sheets: Sheets, module: Module, aspect: Aspect): MarkedAspect => ({
  aspect,
  marks: marksOf(sheets, module, aspect),
  declared: sheets.word.declared.get(aspect.id),
});

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
