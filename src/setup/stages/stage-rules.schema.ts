import type { ApiBodyOptions } from '@nestjs/swagger';
import { stageRulesShape } from '../../domain/stage-rules/stage-rules-shape';
import { inlineSchema } from './inline-schema';

type Schema = NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>;

/** The rules of a stage, for the description of the interface: the same shape that decides. */
export const STAGE_RULES = inlineSchema(stageRulesShape) as Schema;
