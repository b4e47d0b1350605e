import type { ApiBodyOptions } from '@nestjs/swagger';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

/** What a typist reads from a paper sheet, for the description of the interface; the rulebook's `parseKeyedMarks` decides. */
export const KEYED_SHEET: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['marks'],
  properties: {
    marks: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['aspectId', 'points'],
        properties: {
          aspectId: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,64}$' },
          points: {
            oneOf: [
              { type: 'integer', description: 'micro-points: 86.5 points are 86500000' },
              { type: 'string', enum: ['DNF', 'DNS'] },
            ],
          },
        },
      },
    },
  },
};
