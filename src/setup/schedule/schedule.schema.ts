import type { ApiBodyOptions } from '@nestjs/swagger';
import { proposalBodyShape, scheduleBodyShape } from '../../domain/schedule/schedule-shape';
import { inlineSchema } from '../stages/inline-schema';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

/** Bodies as the description of the interface shows them: the same shapes that decide. */
export const SCHEDULE_BODY = inlineSchema(scheduleBodyShape) as Schema;
export const PROPOSAL_BODY = inlineSchema(proposalBodyShape) as Schema;
