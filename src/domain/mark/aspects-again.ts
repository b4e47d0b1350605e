import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import type { MarkedStage } from './marked-stage';

/**
 * The aspects a judge marks again in a second round that she has not handed in (RSC-5), in the scheme's order: where the panel
 * works on module sums all of the module's, else the one alone.
 */
export function aspectsAgain(
  { aspectsById }: MarkedStage,
  book: StageBook,
  entryId: EntryId,
  judgeId: JudgeId,
): AspectId[] {
  const rounds = book.recordsByEntry.get(entryId)?.secondRounds ?? [];
  const places = rounds
    .filter(({ awaited }) => awaited.has(judgeId))
    .flatMap((round) => round.places.filter(({ judgeIds }) => judgeIds.includes(judgeId)));
  if (places.length === 0) return [];
  return [...aspectsById]
    .filter(([id, { moduleId }]) =>
      places.some((place) =>
        place.aspectId === undefined ? place.moduleId === moduleId : place.aspectId === id,
      ),
    )
    .map(([id]) => id);
}
