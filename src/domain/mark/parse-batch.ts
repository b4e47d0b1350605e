import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { integerShape, listShape, oneOfShape, recordShape, textShape, variantShape } from '../kernel/shapes';
import type { MutationBatch } from './mutation';

const id = textShape(1, 64, /^[A-Za-z0-9._:-]+$/);
const at = textShape(20, 29, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/);
const basedOn = integerShape(0);
const head = { id: integerShape(1), at, entryId: id };
const shape = recordShape({
  clientId: id,
  mutations: listShape(
    variantShape('name', {
      enterMark: recordShape({
        ...head,
        name: oneOfShape('enterMark'),
        aspectId: id,
        points: integerShape(Number.MIN_SAFE_INTEGER),
        basedOn,
      }),
      voidMark: recordShape({ ...head, name: oneOfShape('voidMark'), aspectId: id, basedOn }),
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
