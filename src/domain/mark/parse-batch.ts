import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { hashShape, idShape, instantShape, markValueShape } from '../kernel/leaf-shapes';
import { recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, isRecord, listShape, nullOrShape, oneOfShape, textShape } from '../kernel/shapes';
import { noteTextShape } from '../ledger/fact-shape';
import type { MutationBatch } from './mutation';
import { PAYLOAD_VERSION, PAYLOAD_VERSIONS_READ } from './payload-version';

const basedOn = integerShape(0);
const head = { id: integerShape(1), at: instantShape, entryId: idShape };
/** Why somebody refuses to sign; more than blanks. */
const reasonShape = textShape(1, 500, /\S/);
const mutations = listShape(
  variantShape('name', {
    enterMark: recordShape({
      ...head,
      name: oneOfShape('enterMark'),
      aspectId: idShape,
      points: markValueShape,
      basedOn,
    }),
    voidMark: recordShape({ ...head, name: oneOfShape('voidMark'), aspectId: idShape, basedOn }),
    addNote: recordShape(
      { ...head, name: oneOfShape('addNote'), aspectId: idShape },
      { text: noteTextShape, photo: hashShape },
    ),
    withdrawNote: recordShape({
      ...head,
      name: oneOfShape('withdrawNote'),
      aspectId: idShape,
      note: integerShape(1),
    }),
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
);

/** The first form does not name itself; otherwise the two are alike, so nothing is converted. */
const members = { clientId: idShape, mutations };
const FIRST = recordShape(members, { judgeId: idShape });
const PRESENT = recordShape({ version: integerShape(PAYLOAD_VERSION), ...members }, { judgeId: idShape });

/** What the batch calls its form; anything that is no whole number is left to the shape to refuse. */
function versionOf(input: unknown): number {
  if (!isRecord(input) || !Object.hasOwn(input, 'version')) return 1;
  return Number.isSafeInteger(input['version']) ? (input['version'] as number) : PAYLOAD_VERSION;
}

/**
 * Reads what came through either door (MRK-1): 1 to 500 mutations, every member known and of its kind, in the present form or the
 * one before. Refusals: VERSION_NOT_READ, MALFORMED with the path of the first fault. Whether a mark may stand is `acceptMutation`'s
 * to say.
 */
export function parseBatch(input: unknown): Result<MutationBatch, Refusal> {
  const version = versionOf(input);
  if (!PAYLOAD_VERSIONS_READ.includes(version)) return refused({ code: 'VERSION_NOT_READ', version });
  const fault = (version === PAYLOAD_VERSION ? PRESENT : FIRST).check(input);
  if (fault) return refused(malformed(fault));
  const { clientId, judgeId, mutations } = input as MutationBatch;
  return accepted({ clientId, ...(judgeId && { judgeId }), mutations });
}
