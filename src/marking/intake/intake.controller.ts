import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { BatchOutcome } from '../../contract/mutations';
import { RefusedError } from '../../platform/http/refused-error';
import { IntakeService } from './intake.service';
import { MUTATION_BATCH } from './mutation-batch.schema';

/** The HTTP door, for a tablet that has only background sync. */
@Controller('api/marking/mutations')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Can('mark.enter')
  @ApiBody({ schema: MUTATION_BATCH })
  async take(@Who() actor: Actor, @Body() batch: unknown): Promise<BatchOutcome> {
    const outcome = await this.intake.takeBatch(actor, batch);
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
    return outcome;
  }
}
