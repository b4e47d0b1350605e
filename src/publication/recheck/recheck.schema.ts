import type { ApiBodyOptions } from '@nestjs/swagger';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

const words: Schema = { type: 'string', minLength: 1, maxLength: 500 };

/** What was found in one entry, for the description of the interface; the rulebook's `parseRecheck` is what decides. */
export const RECHECK: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['draw'],
  properties: {
    draw: { type: 'integer', minimum: 1, description: 'ledger seq of the list' },
    error: {
      type: 'object',
      additionalProperties: false,
      required: ['was', 'is', 'reason'],
      properties: { was: words, is: words, reason: { type: 'string', minLength: 10, maxLength: 2000 } },
    },
  },
};
