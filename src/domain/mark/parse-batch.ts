import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { hashShape, idShape, instantShape, markValueShape } from '../kernel/leaf-shapes';
import { recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape } from '../kernel/shapes';
import type { MutationBatch } from './mutation';

const basedOn = integerShape(0);
const head = { id: integerShape(1), at: instantShape, entryId: idShape };
/** Why somebody refuses to sign; more than blanks. */
const reasonShape = textShape(1, 500, /\S/);
const members = {
  clientId: idShape,
  mutations: listShape(
    variantShape('name', {
      enterMark: recordShape({
        ...head,
        name: oneOfShape('enterMark'),
        aspectId: idShape,
        points: markValueShape,
        basedOn,
      }),
      voidMark: recordShape({ ...head, name: oneOfShape('voidMark'), aspectId: idShape, basedOn }),
      submitSheet: recordShape({ ...head, name: oneOfShape('submitSheet') }, { content: hashShape }),
      acknowledgeSheet: recordShape({
        ...head,
        name: oneOfShape('acknowledgeSheet'),
        content: hashShape,
        refusal: nullOrShape(reasonShape),
      }),
    }),
    500,
    1,
  ),
};
const shape = recordShape(members, { judgeId: idShape });

/**
 * Reads what came through either door (MRK-1): 1 to 500 mutations, every member known and of its kind.
 * Refusal: MALFORMED with the path of the first fault. Whether a mark may stand is `acceptMutation`'s to say.
 */
export function parseBatch(input: unknown): Result<MutationBatch, Refusal> {
  const fault = shape.check(input);
  return fault ? refused(malformed(fault)) : accepted(input as MutationBatch);
}
