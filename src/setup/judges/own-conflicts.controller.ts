import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { Who } from '../../access/who';
import type { OwnConflictView } from '../../contract/own-conflicts';
import { OwnConflictDto } from './dto/own-conflict.dto';
import { OwnConflictsService } from './own-conflicts.service';

/** What a judge declares of herself, from the page on which she marks. */
@Controller('api/own-conflicts')
export class OwnConflictsController {
  constructor(private readonly own: OwnConflictsService) {}

  @Get()
  @Can('conflict.declare')
  list(@Who() actor: Actor): Promise<OwnConflictView[]> {
    return this.own.listOf(actor);
  }

  @Post()
  @Can('conflict.declare')
  declare(@Who() actor: Actor, @Body() body: OwnConflictDto): Promise<OwnConflictView[]> {
    return this.own.declare(actor, body);
  }
}
