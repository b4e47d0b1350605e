import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Can } from '../../access/can';
import { may } from '../../access/may';
import { Who } from '../../access/who';
import type { UnitName, UnitsView } from '../../contract/units';
import type { CompetitionId, UnitId } from '../../domain/kernel/ids';
import { entryAimsShape, type EntryAims } from '../../domain/registration/registration-requests';
import { unitChangeShape, unitDraftShape, type UnitDraft } from '../../domain/units/unit-draft';
import { found } from '../../platform/http/found';
import { ShapePipe } from '../../platform/http/shape.pipe';
import { CompetitionsReadModel } from '../competitions/competitions.read-model';
import { sentSchema } from '../stages/sent-schema';
import { UnitReaches } from './unit-reaches.read-model';
import { UnitsReadModel } from './units.read-model';
import { UnitsService } from './units.service';

@Controller('api')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly readModel: UnitsReadModel,
    private readonly reaches: UnitReaches,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  @Get('competitions/:competitionId/units')
  @Can('registration.read')
  async list(@Who() actor: Actor, @Param('competitionId') id: CompetitionId): Promise<UnitsView> {
    found(await this.competitions.find(id));
    const reach = await this.reaches.require(actor, 'registration.read', { competitionId: id });
    return found(await this.readModel.view(id, reach, may(actor, 'unit.manage', { competitionId: id })));
  }

  @Get('competitions/:competitionId/unit-names')
  @Can('account.manage')
  async names(@Param('competitionId') id: CompetitionId): Promise<UnitName[]> {
    found(await this.competitions.find(id));
    const units = await this.competitions.units(id);
    return units.map(({ id: unitId, name }) => ({ id: unitId, name }));
  }

  @Post('competitions/:competitionId/units')
  @Can('unit.manage')
  @ApiBody({ schema: sentSchema(unitDraftShape) })
  async add(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body(new ShapePipe(unitDraftShape)) draft: UnitDraft,
  ): Promise<{ id: UnitId }> {
    found(await this.competitions.find(id));
    return this.units.add(actor, id, draft);
  }

  @Put('units/:unitId')
  @HttpCode(204)
  @Can('unit.manage')
  @ApiBody({ schema: sentSchema(unitChangeShape) })
  change(
    @Who() actor: Actor,
    @Param('unitId') id: UnitId,
    @Body(new ShapePipe(unitChangeShape)) { expected, ...draft }: UnitDraft & { readonly expected: string },
  ): Promise<void> {
    return this.units.change(actor, id, expected, draft);
  }

  @Delete('units/:unitId')
  @HttpCode(204)
  @Can('unit.manage')
  remove(@Who() actor: Actor, @Param('unitId') id: UnitId): Promise<void> {
    return this.units.remove(actor, id);
  }

  @Put('competitions/:competitionId/entry-aims')
  @HttpCode(204)
  @Can('unit.manage')
  @ApiBody({ schema: sentSchema(entryAimsShape) })
  async aim(
    @Who() actor: Actor,
    @Param('competitionId') id: CompetitionId,
    @Body(new ShapePipe(entryAimsShape)) aims: EntryAims,
  ): Promise<void> {
    found(await this.competitions.find(id));
    return this.units.setAims(actor, id, aims);
  }
}
