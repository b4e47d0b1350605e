import type { ApiBodyOptions } from '@nestjs/swagger';
import { ENTRY_STATUSES } from '../../domain/ledger/entry-status';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,64}$' };
const reason: Schema = { type: 'string', minLength: 10, maxLength: 2000 };
const whole: Schema = { type: 'integer', minimum: 1 };

const points: Schema = {
  type: 'integer',
  description: 'micro-points; absent: the value of the panel stands',
};
const hashes: Schema = {
  type: 'array',
  maxItems: 10,
  items: {
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'hash of a picture that is on the server',
  },
};

function ruling(
  kind: string,
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const all = { kind: { type: 'string', enum: [kind] }, ...properties };
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(all),
    properties: { ...all, ...optional },
  };
}

/** What the desk says of an entry, for the description of the interface; the rulebook's `parseRuling` is what decides. */
export const RULING: Schema = {
  oneOf: [
    ruling('StatusSet', { status: { type: 'string', enum: [...ENTRY_STATUSES] }, reason }),
    ruling(
      'AdjustmentGiven',
      { adjustmentId: id, times: { ...whole, maximum: 1000 }, reason },
      { evidence: hashes },
    ),
    ruling('AdjustmentVoided', { voids: { ...whole, description: 'ledger seq of the penalty' }, reason }),
    ruling('ElementDeclared', { aspectId: id, declaration: { type: 'object' } }),
    ruling('JudgeExcused', { judgeId: id, reason }),
    ruling('WildCardGiven', { reason }),
    ruling('PlaceDeclined', { reason }),
    ruling('ReserveCalled', { insteadOf: id, reason }),
    ruling('SpreadDecided', { moduleId: id, reason }, { aspectId: id, worth: points }),
    ruling('AwardStruck', { awardId: id, reason }),
  ],
};

/** The order of tied entries, best first. */
export const DECISION: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['order', 'by', 'reason'],
  properties: {
    order: { type: 'array', minItems: 2, items: id },
    by: { type: 'string', enum: ['extra-test', 'chief-judge', 'lot'] },
    reason,
  },
};
