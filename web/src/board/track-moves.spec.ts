import type { BoardSnapshot } from '#contract/live';
import { trackMoves } from './track-moves';

const board = (...rows: readonly (readonly [string, number | null])[]): BoardSnapshot =>
  ({ stages: [{ rows: rows.map(([entryId, place]) => ({ entryId, place })) }] }) as unknown as BoardSnapshot;

describe('trackMoves', () => {
  const before = board(['a', 1], ['b', 2], ['c', null]);

  it('[BRD-3] an arrow tells by how many places a row moved', () => {
    const moves = trackMoves(new Map(), { before, after: board(['b', 1], ['a', 3], ['c', 2]) }, 0);
    expect([...moves].map(([id, { places }]) => [id, places])).toEqual([
      ['b', 1],
      ['a', -2],
    ]);
  });

  it('[BRD-3] a first place, a first board and an unchanged place make no arrow', () => {
    expect(trackMoves(new Map(), { before: null, after: before }, 0).size).toBe(0);
    expect(trackMoves(new Map(), { before, after: board(['a', 1], ['c', 2]) }, 0).size).toBe(0);
  });

  it('[BRD-4] an arrow is gone after ten seconds', () => {
    const moves = trackMoves(new Map(), { before, after: board(['a', 2], ['b', 1]) }, 0);
    expect(trackMoves(moves, { before, after: before }, 9_999).size).toBe(2);
    expect(trackMoves(moves, { before, after: before }, 10_000).size).toBe(0);
  });
});
