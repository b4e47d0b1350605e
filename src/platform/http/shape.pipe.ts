import type { PipeTransform } from '@nestjs/common';
import { malformed } from '../../domain/kernel/malformed';
import type { Shape } from '../../domain/kernel/shapes';
import { RefusedError } from './refused-error';

/** A body in the form people send it: what may be left short is filled in, the rest has its shape. */
export class ShapePipe<Sent> implements PipeTransform<unknown, Sent> {
  constructor(private readonly shape: Shape) {}

  /** @throws RefusedError MALFORMED with the first fault. */
  transform(body: unknown): Sent {
    const read = this.shape.fromDraft(body);
    const fault = this.shape.check(read);
    if (fault) throw new RefusedError(malformed(fault));
    return read as Sent;
  }
}
