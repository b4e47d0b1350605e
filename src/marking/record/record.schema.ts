import type { ApiBodyOptions } from '@nestjs/swagger';
import { FAILURE_CAUSES, FAILURE_REMEDIES, INCIDENT_KINDS } from '../../domain/ledger/incident';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,64}$' };
const reason: Schema = { type: 'string', minLength: 10, maxLength: 2000 };
const seq: Schema = { type: 'integer', minimum: 1 };
const seconds: Schema = { type: 'integer', minimum: 1, maximum: 86_400 };
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

function record(
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

function steps(more: Readonly<Record<string, Schema>>): Schema {
  const step = (kind: string, own: Readonly<Record<string, Schema>> = {}): Schema =>
    record({ kind: { type: 'string', enum: [kind] }, moduleId: id, ...own, ...more });
  return {
    oneOf: [
      step('ClockStarted'),
      step('ClockPaused', { reason }),
      step('ClockResumed'),
      step('ClockStopped'),
      step('TimeCompensated', { seconds, reason }),
      step('ClockCorrected', {
        voids: { ...seq, description: 'ledger seq of the step or compensation' },
        reason,
      }),
    ],
  };
}

/** One step of an entry's clock, for the description of the interface; the rulebook's `parseClock` is what decides. */
export const CLOCK: Schema = steps({});

/** The same for many entries. */
export const CLOCKS: Schema = steps({ entryIds: { type: 'array', minItems: 1, maxItems: 500, items: id } });

/** How long a module may last. */
export const TIME_ALLOWED: Schema = record({ moduleId: id, seconds });

/** What happened to an entry. */
export const INCIDENT: Schema = record(
  { incident: { type: 'string', enum: [...INCIDENT_KINDS] }, text: reason },
  {
    clause: { type: 'string', minLength: 1, maxLength: 500 },
    evidence: { type: 'array', minItems: 1, maxItems: 10, items: hash },
    failure: record({
      cause: { type: 'string', enum: [...FAILURE_CAUSES] },
      remedy: { type: 'string', enum: [...FAILURE_REMEDIES] },
    }),
    links: { type: 'array', minItems: 1, maxItems: 20, items: seq },
  },
);
