import type { ApiBodyOptions } from '@nestjs/swagger';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

/** A jury's order, for the description of the interface; the shape of the fact is what decides. */
export const DELIBERATED_ORDER: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['content', 'rows'],
  properties: {
    content: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the result that was shown',
    },
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: 10_000,
      description: 'best first',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['entryId', 'place'],
        properties: {
          entryId: { type: 'string' },
          place: { type: 'integer', minimum: 1, description: 'by points, as shown' },
          reason: { type: 'string', minLength: 10, maxLength: 2000 },
        },
      },
    },
    supersedes: { type: 'integer', minimum: 1, description: 'ledger seq of the order that stood' },
  },
};
