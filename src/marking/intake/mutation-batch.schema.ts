import type { ApiBodyOptions } from '@nestjs/swagger';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,64}$' };
const whole = (minimum: number): Schema => ({ type: 'integer', minimum });

function mutation(
  name: string,
  more: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const properties = {
    name: { type: 'string', enum: [name] },
    id: { ...whole(1), description: 'consecutive per client, from 1' },
    at: { type: 'string', format: 'date-time', description: 'the clock of the tablet; information only' },
    entryId: id,
    ...more,
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

const basedOn = { ...whole(0), description: 'ledger seq of the mark that was seen; 0 for none' };
const content: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the sheet as the judge sees it; what the server holds must have the same',
};
const refusal: Schema = {
  type: 'string',
  nullable: true,
  minLength: 1,
  maxLength: 500,
  description: 'why the contestant does not sign; null for agreement',
};
const photo: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of a picture; its bytes come by POST stages/:stageId/evidence, before or after',
};
const points = { ...whole(0), description: 'micro-points: 86.5 points are 86500000' };

/** What both doors take, for the description of the interface; the rulebook's `parseBatch` is what decides. */
export const MUTATION_BATCH: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['clientId', 'mutations'],
  properties: {
    version: { type: 'integer', description: 'the form of the batch, now 2; absent in the first form' },
    clientId: id,
    judgeId: { ...id, description: 'whose marks these are; refused in the session of anybody else' },
    mutations: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: {
        oneOf: [
          mutation('enterMark', { aspectId: id, points, basedOn }),
          mutation('voidMark', { aspectId: id, basedOn }),
          mutation(
            'addNote',
            { aspectId: id },
            { text: { type: 'string', minLength: 1, maxLength: 500 }, photo },
          ),
          mutation('withdrawNote', {
            aspectId: id,
            note: { ...whole(1), description: 'ledger seq of the note' },
          }),
          mutation('submitSheet', {}, { content }),
          mutation('acknowledgeSheet', { content, refusal }),
        ],
      },
    },
  },
};
