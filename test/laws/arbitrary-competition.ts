import fc from 'fast-check';
import type { Archive } from '../../src/domain/archive/archive';
import { sealDraft } from '../../src/domain/archive/draft/seal-draft';
import { Draw } from './competition/draw';
import { drawCompetition, type Size } from './competition/draw-competition';
import { withSecondThoughts } from './competition/second-thoughts';

/** Small: most laws look at one stage and its neighbours. */
export const SMALL: Size = { trades: 2, stages: 2, people: 6, isMonotone: false, sendsOn: false };
/** Several trades with several stages each. */
export const LARGE: Size = { trades: 3, stages: 3, people: 7, isMonotone: false, sendsOn: false };

const NUMBERS = 1500;
/** Nothing is asked of the chain here, and a real hash takes its time. */
const plainHash = (): string => '0'.repeat(64);

/** A list of numbers that choose; a shrunk one chooses plainer things. */
const numbers = fc.noBias(fc.uint16Array({ minLength: 50, maxLength: NUMBERS, size: 'max' }));

/**
 * Random archives over the whole rulebook: few different marks so that ties are common, missing judges and marks, attempts without
 * a result, statuses, declarations, penalties, several stages, trades and units. Drafts, sealed, and then a ledger in which marks
 * and rulings are put right.
 */
export const archive = (size: Partial<Size> = {}): fc.Arbitrary<Archive> =>
  numbers
    .map((drawn) => {
      const draw = new Draw(drawn);
      const sealed = sealDraft(drawCompetition(draw, { ...SMALL, ...size }), plainHash);
      return sealed.ok ? withSecondThoughts(draw, sealed.value) : null;
    })
    .filter((drawn) => drawn !== null);
