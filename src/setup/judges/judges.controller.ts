import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { requireRight } from '../../access/require-right';
import { Who } from '../../access/who';
import type { JudgeRegister } from '../../contract/judges';
import type { CompetitionId, JudgeId } from '../../domain/kernel/ids';
import { JudgeChangeDto, JudgeParam, NewJudgeDto } from './dto/judge.dto';
import { JudgeRegisterReadModel } from './judge-register.read-model';
import { JudgeRegisterService } from './judge-register.service';

/** The register of the judges of a competition. */
@Controller('api/competitions/:competitionId/judges')
export class JudgesController {
  constructor(
    private readonly register: JudgeRegisterService,
    private readonly readModel: JudgeRegisterReadModel,
  ) {}

  @Get()
  @Can('judge.read')
  list(@Who() actor: Actor, @Param('competitionId') competitionId: CompetitionId): Promise<JudgeRegister> {
    requireRight(actor, 'judge.read', { competitionId });
    return this.readModel.ofCompetition(competitionId);
  }

  @Post()
  @Can('judge.manage')
  add(
    @Who() actor: Actor,
    @Param('competitionId') competitionId: CompetitionId,
    @Body() body: NewJudgeDto,
  ): Promise<{ judgeId: JudgeId }> {
    return this.register.add(actor, competitionId, body);
  }

  @Patch(':judgeId')
  @HttpCode(204)
  @Can('judge.manage')
  change(
    @Who() actor: Actor,
    @Param() { competitionId, judgeId }: JudgeParam,
    @Body() body: JudgeChangeDto,
  ): Promise<void> {
    return this.register.change(actor, competitionId, judgeId, body);
  }
}
