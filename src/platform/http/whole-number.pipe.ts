import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { RefusedError } from './refused-error';

/**
 * A whole number in an address, small enough for every database: PostgreSQL breaks on a larger one. The pipe before this one
 * has made a number of what looks like one.
 */
export class WholeNumberPipe implements PipeTransform<number, number> {
  transform(value: number, { data }: ArgumentMetadata): number {
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw new RefusedError({ code: 'MALFORMED', ...(data === undefined ? {} : { path: data }) });
  }
}
