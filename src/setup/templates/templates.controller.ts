import { Controller, Get } from '@nestjs/common';
import { Can } from '../../access/can';
import type { CompetitionTemplate } from '../../domain/template/competition-template';
import { TemplatesReadModel } from './templates.read-model';

@Controller('api/competition-templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesReadModel) {}

  @Get()
  @Can('competition.read')
  list(): readonly CompetitionTemplate[] {
    return this.templates.list();
  }
}
