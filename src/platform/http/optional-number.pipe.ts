import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { WholeNumberPipe } from './whole-number.pipe';

/** A whole number that need not be there. */
export class OptionalNumberPipe implements PipeTransform<number | undefined, number | undefined> {
  private readonly whole = new WholeNumberPipe();

  transform(value: number | undefined, metadata: ArgumentMetadata): number | undefined {
    return value === undefined ? undefined : this.whole.transform(value, metadata);
  }
}
