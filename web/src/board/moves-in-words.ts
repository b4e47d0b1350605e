import type { BoardSnapshot } from '#contract/live';
import i18next from 'i18next';
import type { Moves } from './track-moves';

const { t } = i18next;
const MOST_TOLD = 3;

/** The highest rows that moved up and the places they have now, in the language in force; empty when none did. */
export function movesInWords(board: BoardSnapshot, moves: Moves): string {
  return board.stages
    .flatMap(({ rows }) => rows)
    .filter(({ entryId, place }) => place !== null && (moves.get(entryId)?.places ?? 0) > 0)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .slice(0, MOST_TOLD)
    .map(({ number, place }) => `${number} ${t('place.place', { place })}`)
    .join(' · ');
}
