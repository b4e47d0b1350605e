import type { ArchivedEntry } from '../../../src/domain/archive/archive';
import type { MarkValue } from '../../../src/domain/kernel/mark-value';
import type { Points } from '../../../src/domain/kernel/points';
import type { LedgerFact } from '../../../src/domain/ledger/ledger-fact';
import { acceptMark } from '../../../src/domain/mark/accept-mark';
import type { Aspect } from '../../../src/domain/scheme/aspects/aspect-kinds';
import { aspectKindOf } from '../../../src/domain/scheme/aspects/aspect-kinds';
import type { SchemedStage } from '../changed-archive';
import { markIn, silence, type Book } from '../../../src/domain/second-computation/fold';
import { aspectsOf } from '../../../src/domain/second-computation/sheets';
import type { Draw } from './draw';

/** How the rest of an entry's marks turn out. */
type Mood = 'high' | 'low' | 'any';

const markFor = (draw: Draw, aspect: Aspect, mood: Mood): MarkValue => {
  if (aspect.isAttempt && draw.chance(20)) return draw.oneOf(['DNF', 'DNS']);
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const steps = (max - min) / step;
  const times = draw.chance(20) || mood === 'any' ? draw.below(steps + 1) : mood === 'high' ? steps : 0;
  const mark = (min + times * step) as Points;
  return acceptMark(aspect, mark).ok ? mark : (min as Points);
};

const declarationFor = (draw: Draw, { declares }: Aspect) => {
  const end = ({ least, most }: { readonly least: number; readonly most: number }): number =>
    draw.oneOf([least, most, (least + most) / 2]);
  return {
    ...(declares?.factor ? { factor: end(declares.factor) } : {}),
    ...(declares?.base ? { base: end(declares.base) as Points } : {}),
    ...(declares?.table ? { table: [] } : {}),
  };
};

/** Every mark and declaration that an entry still owes, as they may turn out. */
export function remainingMarks(
  draw: Draw,
  { id: stageId, rules, seats }: SchemedStage,
  { id: entryId }: ArchivedEntry,
  book: Book,
): LedgerFact[] {
  const word = book.words.get(entryId) ?? silence();
  const mood = draw.oneOf(['high', 'low', 'any'] as const);
  return rules.scheme.modules.flatMap((module) => {
    const judges = seats.filter(
      ({ moduleId, judgeId }) => moduleId === module.id && !word.excused.has(judgeId),
    );
    return aspectsOf(module).flatMap((aspect): LedgerFact[] => {
      const declaration = { ...declarationFor(draw, aspect), ...word.declared.get(aspect.id) };
      const declared: LedgerFact[] = aspect.declares
        ? [{ kind: 'ElementDeclared', stageId, entryId, aspectId: aspect.id, declaration }]
        : [];
      const marks = judges.flatMap(({ judgeId }): LedgerFact[] => {
        if (markIn(book, entryId, judgeId, aspect.id) !== undefined) return [];
        const points = markFor(draw, aspect, mood);
        return [{ kind: 'MarkAppended', stageId, entryId, judgeId, aspectId: aspect.id, points }];
      });
      return [...declared, ...marks];
    });
  });
}
