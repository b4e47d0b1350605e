import type { EntryId } from '../kernel/ids';
import { idShape, instantShape } from '../kernel/leaf-shapes';
import { malformed } from '../kernel/malformed';
import { recordShape } from '../kernel/record-shape';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { integerShape, textShape } from '../kernel/shapes';

/** What a tablet says of itself: on connecting, when what waits changes, and every 20 s. */
export interface TabletWord {
  /** Marks kept there that have no receipt yet. */
  readonly waiting: number;
  /** The tablet's own clock. */
  readonly at: string;
  /** Whose sheet is open. */
  readonly entryId?: EntryId;
  readonly version: string;
}

const wordShape = recordShape(
  { waiting: integerShape(0, 1_000_000), at: instantShape, version: textShape(1, 64) },
  { entryId: idShape },
);

/** Reads what came over the socket. Refusal: MALFORMED with the path of the first fault. */
export function parseTabletWord(input: unknown): Result<TabletWord, Refusal> {
  const fault = wordShape.check(input);
  if (fault) return refused(malformed(fault));
  const word = input as TabletWord;
  return Number.isNaN(Date.parse(word.at))
    ? refused({ code: 'MALFORMED', path: 'at', fault: 'wrong-value' })
    : accepted(word);
}
