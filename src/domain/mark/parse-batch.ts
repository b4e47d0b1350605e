import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import {
  idShape,
  instantShape,
  integerShape,
  listShape,
  oneOfShape,
  recordShape,
  variantShape,
} from '../kernel/shapes';
import type { MutationBatch } from './mutation';

const basedOn = integerShape(0);
const head = { id: integerShape(1), at: instantShape, entryId: idShape };
const shape = recordShape({
  clientId: idShape,
  mutations: listShape(
    variantShape('name', {
      enterMark: recordShape({
        ...head,
        name: oneOfShape('enterMark'),
        aspectId: idShape,
        points: integerShape(Number.MIN_SAFE_INTEGER),
        basedOn,
      }),
      voidMark: recordShape({ ...head, name: oneOfShape('voidMark'), aspectId: idShape, basedOn }),
      submitSheet: recordShape({ ...head, name: oneOfShape('submitSheet') }),
    }),
    500,
    1,
  ),
});

/**
 * Reads what came through either door (MRK-1): 1 to 500 mutations, every member known and of its kind.
 * Refusal: MALFORMED with the path of the first fault. Whether a mark may stand is `acceptMutation`'s to say.
 */
export function parseBatch(input: unknown): Result<MutationBatch, Refusal> {
  const fault = shape(input);
  if (fault === null) return accepted(input as MutationBatch);
  return refused(
    fault === '' ? { code: 'MALFORMED' } : { code: 'MALFORMED', path: fault.replace(/^\./, '') },
  );
}
