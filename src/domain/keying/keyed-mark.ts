import { idShape, markValueShape } from '../kernel/leaf-shapes';
import type { AspectId } from '../kernel/ids';
import { malformed } from '../kernel/malformed';
import type { MarkValue } from '../kernel/mark-value';
import { recordShape } from '../kernel/record-shape';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { listShape } from '../kernel/shapes';

/** One mark as a typist read it from a paper sheet. */
export interface KeyedMark {
  readonly aspectId: AspectId;
  readonly points: MarkValue;
}

const shape = recordShape({
  marks: listShape(recordShape({ aspectId: idShape, points: markValueShape }), 500, 1),
});

/** Reads what came through the door as the marks of one paper sheet (KYN-1). Refusal: MALFORMED with the path of the first fault. */
export function parseKeyedMarks(input: unknown): Result<readonly KeyedMark[], Refusal> {
  const fault = shape.check(input);
  if (fault) return refused(malformed(fault));
  const { marks } = input as { readonly marks: readonly KeyedMark[] };
  const ids = marks.map(({ aspectId }) => aspectId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return twice < 0
    ? accepted(marks)
    : refused({ code: 'MALFORMED', path: `marks[${twice}].aspectId`, fault: 'duplicate' });
}
