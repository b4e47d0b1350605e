import type { ApiBodyOptions } from '@nestjs/swagger';
import type { Shape } from '../../domain/kernel/shapes';
import { inlineSchema } from './inline-schema';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

/** A body as people send it, for the description of the interface: the same shape that decides. */
export function sentSchema(shape: Shape): Schema {
  return inlineSchema(shape, 'draft');
}
