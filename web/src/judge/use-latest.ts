import { useState } from 'react';
import type { AspectId } from '#domain/kernel/ids';
import type { MarkValue } from '#domain/kernel/mark-value';
import type { Cell } from './read-sheet';

export interface Latest {
  /** The mark that was given last, on this tablet's disk or on its way there. */
  readonly of: (cell: Cell) => MarkValue | null;
  /** Remembers a mark until it is stored or lost; returns what says so. */
  readonly give: (aspectId: AspectId, points: MarkValue | null) => () => void;
}

/**
 * Storing a mark takes a moment, and the sheet shows only what is stored. A key that goes on from the mark before it (one more
 * fault, half a point more) must not go on from the one before that.
 */
export function useLatest(): Latest {
  const [given, setGiven] = useState<{ aspectId: AspectId; points: MarkValue | null } | null>(null);
  return {
    of: ({ aspect, points }) => (given?.aspectId === aspect.id ? given.points : points),
    give: (aspectId, points) => {
      const one = { aspectId, points };
      setGiven(one);
      return () => setGiven((former) => (former === one ? null : former));
    },
  };
}
