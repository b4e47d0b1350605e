import type { HoldRequest } from '../../contract/live';
import { idShape } from '../../domain/kernel/leaf-shapes';
import { malformed } from '../../domain/kernel/malformed';
import { recordShape } from '../../domain/kernel/record-shape';
import { RefusedError } from '../../platform/http/refused-error';

const shape = recordShape({ entryId: idShape });

/** Reads a message that holds or leaves a sheet. @throws RefusedError MALFORMED with the path of the fault. */
export function parseHold(input: unknown): HoldRequest {
  const fault = shape.check(input);
  if (fault) throw new RefusedError(malformed(fault));
  return input as HoldRequest;
}
